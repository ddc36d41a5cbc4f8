"""The verbs of the catalogue."""

from knooppunt.catalogue.commands.item import add_item, add_perspective, check_item, correct_item, withdraw_item
from knooppunt.catalogue.commands.mark import mark_item, take_up
from knooppunt.catalogue.commands.shipped import (
    ensure_intervention,
    ensure_shipped_interventions,
    ensure_shipped_target_groups,
    ensure_target_group,
)

__all__ = [
    "add_item",
    "add_perspective",
    "check_item",
    "correct_item",
    "ensure_intervention",
    "ensure_shipped_interventions",
    "ensure_shipped_target_groups",
    "ensure_target_group",
    "mark_item",
    "take_up",
    "withdraw_item",
]
