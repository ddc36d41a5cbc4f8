"""The verbs of people and places, by noun."""

from knooppunt.people.commands.area import add_area, merge_area
from knooppunt.people.commands.audience import audience
from knooppunt.people.commands.confirmation import confirm_person
from knooppunt.people.commands.group import add_group, add_member
from knooppunt.people.commands.organisation import add_organisation
from knooppunt.people.commands.person import add_person, open_account
from knooppunt.people.commands.seat import end_seat, give_seat

__all__ = [
    "add_area",
    "add_group",
    "add_member",
    "add_organisation",
    "add_person",
    "audience",
    "confirm_person",
    "end_seat",
    "give_seat",
    "merge_area",
    "open_account",
]
