"""The verbs of people and places, by noun."""

from knooppunt.people.commands.area import add_area, merge_area, merge_municipality
from knooppunt.people.commands.audience import audience
from knooppunt.people.commands.confirmation import confirm_person
from knooppunt.people.commands.group import add_group, add_member, change_group, end_membership
from knooppunt.people.commands.handover import open_handover, settle_item
from knooppunt.people.commands.merge import keep_apart, merge_organisations, merge_persons, undo_merge
from knooppunt.people.commands.organisation import add_organisation, change_organisation
from knooppunt.people.commands.person import add_contact, add_person, change_person, open_account
from knooppunt.people.commands.seat import change_seat, end_seat, give_duty, give_seat

__all__ = [
    "add_area",
    "add_contact",
    "add_group",
    "add_member",
    "add_organisation",
    "add_person",
    "audience",
    "change_group",
    "change_organisation",
    "change_person",
    "change_seat",
    "confirm_person",
    "end_membership",
    "end_seat",
    "give_duty",
    "give_seat",
    "keep_apart",
    "merge_area",
    "merge_municipality",
    "merge_organisations",
    "merge_persons",
    "open_account",
    "open_handover",
    "settle_item",
    "undo_merge",
]
