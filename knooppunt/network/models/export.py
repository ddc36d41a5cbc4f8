"""Lists of contacts that are taken along, long ones when a colleague agrees."""

from datetime import timedelta
from typing import Any, ClassVar, Self

from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from knooppunt.network.words import ExportState, FileForm
from knooppunt.people.models import Person
from knooppunt.people.models.reader import reader_of
from knooppunt.people.words import Role
from knooppunt.shared.privacy import Privacy

JUDGES = frozenset({Role.PRIVACY_OFFICER, Role.PROJECT_LEADER})
LIST = _("thirty days after you asked for it")
FILE = _("until it is taken, and a day at most")


class ExportQuerySet(models.QuerySet["Export"]):
    """Lists that were taken along, by who may know of them."""

    def visible_to(self, user: Any) -> Self:
        """Keep one's own; who may agree to long lists sees those of others too."""
        rows = self.filter(person=reader_of(user).person)
        judges = any(seat.role in JUDGES for seat in reader_of(user).seats)
        return self if judges else rows

    def of_this_hour(self, person: int) -> Self:
        """Keep what this person asked for in the last hour of real time."""
        return self.filter(person=person, asked_at__gt=timezone.now() - timedelta(hours=1))


class Export(models.Model):
    """A list of contacts that somebody takes along: what was asked, how long it is, and who agreed.

    ``question`` is what the directory was narrowed by; ``content`` is the file, from when it is made until it is taken.
    """

    person = models.ForeignKey(Person, models.CASCADE, related_name="exports")
    question = models.JSONField(default=dict)
    form = models.CharField(max_length=4, choices=FileForm.choices)
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=ExportState.choices)
    asked_at = models.DateTimeField(default=timezone.now)
    ready_at = models.DateTimeField(null=True)
    judge = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    content = models.BinaryField(null=True)

    objects = ExportQuerySet.as_manager()

    privacy: ClassVar = Privacy(
        neutral="form number state asked_at ready_at",
        personal={"person": LIST, "question": LIST, "judge": LIST, "content": FILE},
        words=_("A list of contacts that you took along"), readers=_("who agrees to long lists"),
        began="ExportAsked", ends_with_person=True,
    )  # fmt: skip

    class Meta:
        ordering: ClassVar = ["-pk"]
        indexes: ClassVar = [models.Index(fields=["person", "asked_at"], name="network_export_of_person")]

    def __str__(self) -> str:
        return f"{self.form} {self.number}"

    def get_absolute_url(self) -> str:
        """Give the address of this list's page."""
        return reverse("network:export", args=[self.pk])

    @property
    def is_ready(self) -> bool:
        """Tell whether the file can be taken: it is made, and not longer ago than a day."""
        is_fresh = self.ready_at is not None and self.ready_at > timezone.now() - timedelta(days=1)
        return self.state == ExportState.READY and is_fresh
