"""Action perspectives: what one can do."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from knooppunt.catalogue.models.item import SHARED, Item
from knooppunt.catalogue.words import PERSPECTIVE
from knooppunt.shared.privacy import Privacy


class ActionPerspective(Item):
    """What a partner can do when a phenomenon shows: concrete, and for whom."""

    what = models.TextField(_("what you can do"))
    for_whom = models.CharField(_("for whom"), max_length=200)

    slot = PERSPECTIVE
    privacy: ClassVar = Privacy(neutral=f"{SHARED} what for_whom")

    @property
    def lead(self) -> str:
        """Give what a list shows of it."""
        return self.what
