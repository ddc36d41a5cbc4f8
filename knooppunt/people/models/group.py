"""Groups: standing bodies such as a triangle or the regional consultation."""

from typing import ClassVar

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from knooppunt.people.models.area import Area
from knooppunt.people.models.period import Periodic, PeriodQuerySet
from knooppunt.people.models.person import Person
from knooppunt.people.words import GroupKind, Layer
from knooppunt.shared.editing import Versioned
from knooppunt.shared.privacy import SEAT, Privacy


class Group(Versioned, Periodic):
    """A standing body to which advice can be addressed."""

    code = models.SlugField(max_length=60, unique=True)
    name = models.CharField(_("name"), max_length=150)
    kind = models.CharField(_("kind"), max_length=30, choices=GroupKind.choices)
    layer = models.CharField(_("layer"), max_length=20, choices=Layer.choices)
    area = models.ForeignKey(Area, models.PROTECT, verbose_name=_("area"), related_name="groups")
    theme = models.CharField(_("theme"), max_length=20, blank=True)

    objects = PeriodQuerySet.as_manager()

    privacy: ClassVar = Privacy(neutral="code name kind layer area theme start end version")

    class Meta:
        ordering: ClassVar = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Give the address of this group's page."""
        return reverse("people:group", args=[self.code])


class Membership(Periodic):
    """A person's place in a group, for a period."""

    group = models.ForeignKey(Group, models.CASCADE, related_name="memberships")
    person = models.ForeignKey(Person, models.CASCADE, related_name="memberships")

    objects = PeriodQuerySet.as_manager()
    same_when: ClassVar = ("group", "person")

    privacy: ClassVar = Privacy(
        neutral="group start end", personal={"person": SEAT},
        words=_("Membership of a group"), readers=_("everybody with a seat in the network"), began="MemberJoined",
    )  # fmt: skip

    class Meta:
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return f"{self.person} in {self.group}"
