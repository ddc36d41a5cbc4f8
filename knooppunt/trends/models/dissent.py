"""Dissent: where a partner reads it otherwise than was agreed; it stays with the agreed reading."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from knooppunt.shared.editing import Versioned
from knooppunt.shared.privacy import EDITION, Privacy
from knooppunt.trends.models.interpretation import Interpretation
from knooppunt.trends.models.signed import Signed


class Dissent(Signed, Versioned):
    """What somebody who gave a reading sees otherwise than the agreed reading says."""

    interpretation = models.ForeignKey(Interpretation, models.PROTECT, related_name="dissents")
    text = models.TextField(_("what do you see otherwise?"))

    privacy: ClassVar = Privacy(
        neutral="interpretation text organisation role given_on", personal={"person": EDITION},
        words=_("Dissent from an agreed reading"), readers=_("who may read the interpretation"), began="DissentGiven",
    )  # fmt: skip

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["interpretation", "person"], name="trends_dissent_once")
        ]

    def __str__(self) -> str:
        return f"{self.interpretation}"

    def get_absolute_url(self) -> str:
        """Give the address of the interpretation it stands with."""
        return self.interpretation.get_absolute_url()
