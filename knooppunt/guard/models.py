"""What was let through the brake."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from knooppunt.audit.models import Entry
from knooppunt.guard.find import Kind
from knooppunt.guard.words import NAMES
from knooppunt.shared.privacy import EDITION, Privacy


def marked(kinds: object) -> str:
    """Write a kind as it stands in ``Override.kinds``."""
    return f"+{kinds}+"


class Override(models.Model):
    """Kinds of finds that somebody let stay in one field, and why: never the text, never what was found.

    ``entry`` is the audit line of the thing; ``kinds`` stands between plus signs (``+person+phone+``).
    """

    entry = models.ForeignKey(Entry, models.PROTECT, related_name="overrides")
    field = models.CharField(max_length=200)
    kinds = models.CharField(max_length=120)
    reason = models.CharField(max_length=300)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    privacy: ClassVar = Privacy(
        neutral="entry field kinds reason", personal={"by": EDITION},
        words=_("Find that was let through"), readers=_("the privacy officer"),
    )  # fmt: skip

    class Meta:
        ordering: ClassVar = ["-pk"]

    def __str__(self) -> str:
        return f"{self.field}: {self.kinds}"

    @property
    def words(self) -> list[str]:
        """Name the kinds."""
        return [str(NAMES[Kind(kind)]) for kind in self.kinds.strip("+").split("+")]
