"""Interventions: one measure each, on a card with everything that is needed to decide about it."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from knooppunt.catalogue.models.item import SHARED, Item
from knooppunt.catalogue.words import CARD, Ground
from knooppunt.shared.privacy import Privacy


class InterventionCard(Item):
    """A concrete intervention of some kind: its aim, its ground, who decides, who does it, what it costs and risks."""

    aim = models.TextField(_("aim"))
    how = models.TextField(_("how it goes"))
    field_of_law = models.CharField(_("field of law"), max_length=30, choices=Ground.choices)
    ground = models.CharField(_("legal ground"), max_length=300)
    decided_by = models.CharField(_("who decides"), max_length=200)
    carried_out_by = models.CharField(_("who carries it out"), max_length=200)
    cost = models.CharField(_("cost and time"), max_length=200)
    term = models.CharField(_("term"), max_length=200)
    risks = models.TextField(_("risks"))

    slot = CARD
    privacy: ClassVar = Privacy(
        neutral=f"{SHARED} aim how field_of_law ground decided_by carried_out_by cost term risks"
    )

    @property
    def lead(self) -> str:
        """Give what a list shows of it."""
        return self.aim
