"""The tables of the catalogue."""

from knooppunt.catalogue.models.about import KINDS, AboutItem
from knooppunt.catalogue.models.card import InterventionCard
from knooppunt.catalogue.models.guide import Guide
from knooppunt.catalogue.models.item import Item
from knooppunt.catalogue.models.mark import Mark
from knooppunt.catalogue.models.perspective import ActionPerspective
from knooppunt.catalogue.models.revision import Revision
from knooppunt.catalogue.models.vocabulary import Intervention, TargetGroup

__all__ = [
    "KINDS",
    "AboutItem",
    "ActionPerspective",
    "Guide",
    "Intervention",
    "InterventionCard",
    "Item",
    "Mark",
    "Revision",
    "TargetGroup",
]
