"""Guides: how to go about something, as a text here or as a page elsewhere."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from knooppunt.catalogue.models.item import SHARED, Item
from knooppunt.catalogue.words import GUIDE
from knooppunt.shared.privacy import Privacy


class Guide(Item):
    """A guide: what it is for, with its text or the address where it stands; the product never goes there itself."""

    purpose = models.TextField(_("what it is for"))
    text = models.TextField(_("text"), blank=True)
    link = models.URLField(_("address of the document"), max_length=500, blank=True)

    slot = GUIDE
    privacy: ClassVar = Privacy(neutral=f"{SHARED} purpose text link")

    class Meta(Item.Meta):
        constraints: ClassVar = [
            *Item.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(text="") | ~Q(link=""), name="catalogue_guide_text_or_link",
            ),
        ]  # fmt: skip

    @property
    def lead(self) -> str:
        """Give what a list shows of it."""
        return self.purpose
