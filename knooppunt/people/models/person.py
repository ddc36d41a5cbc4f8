"""Persons: professionals and key figures, known by their role."""

from typing import Any, ClassVar, Self

from django.apps import apps
from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from knooppunt.people.models.double import Mergeable
from knooppunt.people.models.sight import sees_former
from knooppunt.people.naming import LONGEST, sort_name
from knooppunt.people.words import Language
from knooppunt.shared.clock import months_before, today
from knooppunt.shared.editing import Versioned
from knooppunt.shared.privacy import SEAT, Privacy

STALE_AFTER = 14  # months


class SortName(models.CharField[str, str]):
    """The text by which a name is sorted and found; it follows ``name``, however that is written."""

    def pre_save(self, model_instance: models.Model, add: bool) -> str:  # noqa: FBT001 - Django's signature
        """Make the text anew from the name."""
        value = sort_name(model_instance.name)  # type: ignore[attr-defined]  # of a model with a name
        setattr(model_instance, self.attname, value)
        return value


class PersonQuerySet(models.QuerySet[Any]):
    """Persons by who may see them, and by how long ago they said that their data is right."""

    def stale(self) -> Self:
        """Keep whose data nobody confirmed for fourteen months; who never did counts from when they came in."""
        limit = months_before(today(), STALE_AFTER)
        return self.filter(Q(confirmed_on__lt=limit) | Q(confirmed_on__isnull=True, added_on__lt=limit))

    def update(self, **values: Any) -> int:
        """Write these values; a name brings the text by which it is sorted."""
        if isinstance(values.get("name"), str):
            values["sort_name"] = sort_name(values["name"])
        return super().update(**values)

    def visible_to(self, user: Any) -> Self:
        """Keep who has a seat today that this user may see; keepers of the register also see who has none."""
        seats = apps.get_model("people", "Seat").objects
        of_person = {"person": OuterRef("pk")}
        shown = Q(Exists(seats.seen_today(user).filter(**of_person)))
        is_former = ~Exists(seats.current().filter(**of_person))
        return self.filter(shown | Q(is_former)) if sees_former(user) else self.filter(shown)


class _Persons(models.Manager["Person"]):
    """Leaves out the doubles: a person stands in a list once."""

    def get_queryset(self) -> models.QuerySet["Person"]:
        return super().get_queryset().filter(merged_into__isnull=True)


class Person(Versioned, Mergeable):
    """Somebody in the network; what they may do follows from their seats.

    ``origin`` says in words where this came from, such as the name of a list and its row; ``added_on`` is the day on
    which they came in, ``confirmed_on`` that on which the person last said that it is right, ``left_on`` when their
    name was erased.
    """

    name = models.CharField(_("name"), max_length=150)
    sort_name = SortName(max_length=LONGEST, blank=True, editable=False)
    email = models.EmailField(_("e-mail address"), blank=True)
    phone = models.CharField(_("telephone number"), max_length=30, blank=True)
    origin = models.CharField(max_length=200, blank=True)
    added_on = models.DateField(default=today, editable=False)
    confirmed_on = models.DateField(null=True, blank=True)
    left_on = models.DateField(null=True, editable=False)
    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="person")

    objects = _Persons.from_queryset(PersonQuerySet)()
    with_doubles = PersonQuerySet.as_manager()

    privacy: ClassVar = Privacy(
        neutral="user origin added_on confirmed_on left_on version merged_into",
        personal={"name": SEAT, "sort_name": SEAT, "email": SEAT, "phone": SEAT},
        words=_("Contact details"), readers=_("everybody with a seat in the network"), began="PersonAdded",
    )  # fmt: skip

    class Meta:
        ordering: ClassVar = ["name"]
        indexes: ClassVar = [models.Index(fields=["sort_name", "id"], name="people_person_by_name")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Give the address of this person's page."""
        return reverse("people:person", args=[self.pk])

    def save(self, *args: Any, **given: Any) -> None:
        """Write this person; a name brings the text by which it is sorted."""
        fields = given.get("update_fields")
        more = {"update_fields": {*fields, "sort_name"}} if fields and "name" in fields else {}
        super().save(*args, **given | more)

    @property
    def is_stale(self) -> bool:
        """Tell whether nobody confirmed this for fourteen months, so that it is shown in grey."""
        return (self.confirmed_on or self.added_on) < months_before(today(), STALE_AFTER)


class SpokenLanguage(models.Model):
    """A language that a person can be spoken to in, by its ISO 639 code."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="languages")
    code = models.CharField(max_length=3, choices=Language.choices)

    privacy: ClassVar = Privacy(
        personal={"person": SEAT, "code": SEAT},
        words=_("Language"), readers=_("everybody with a seat in the network"), ends_with_person=True,
    )  # fmt: skip

    class Meta:
        ordering: ClassVar = ["code"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["code", "person"], name="people_language_once")]

    def __str__(self) -> str:
        return str(self.get_code_display())
