"""Expertise: what somebody can be called about."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from knooppunt.people.models import Person
from knooppunt.shared.privacy import SEAT, Privacy
from knooppunt.topics.models import Topic


class Expertise(models.Model):
    """A topic that a person can be called about."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="expertises")
    topic = models.ForeignKey(Topic, models.PROTECT, related_name="experts")

    privacy: ClassVar = Privacy(
        neutral="topic", personal={"person": SEAT},
        words=_("Expertise"), readers=_("everybody with a seat in the network"), ends_with_person=True,
    )  # fmt: skip

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["topic", "person"], name="network_expertise_once")]

    def __str__(self) -> str:
        return f"{self.person}: {self.topic}"
