"""Who said they would come, and who was there."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from knooppunt.gatherings.models.gathering import Gathering
from knooppunt.people.models import Person
from knooppunt.shared.privacy import SEAT, Privacy


class Enrolment(models.Model):
    """Somebody says that they will come."""

    gathering = models.ForeignKey(Gathering, models.CASCADE, related_name="enrolments")
    person = models.ForeignKey(Person, models.CASCADE, related_name="enrolments")

    privacy: ClassVar = Privacy(
        neutral="gathering", personal={"person": SEAT},
        words=_("Enrolment"), readers=_("who may see the gathering"), ends_with_person=True,
    )  # fmt: skip

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gathering", "person"], name="enrolment_once"),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.gathering}"


class Attendance(models.Model):
    """Somebody was there."""

    gathering = models.ForeignKey(Gathering, models.CASCADE, related_name="attendances")
    person = models.ForeignKey(Person, models.CASCADE, related_name="attendances")

    privacy: ClassVar = Privacy(
        neutral="gathering", personal={"person": SEAT},
        words=_("Presence at a gathering"), readers=_("who may see the gathering"),
    )  # fmt: skip

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gathering", "person"], name="attendance_once"),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.gathering}"
