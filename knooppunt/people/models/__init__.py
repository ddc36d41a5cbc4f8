"""The tables of people and places."""

from knooppunt.people.models.apart import Apart
from knooppunt.people.models.area import Area
from knooppunt.people.models.audience import Audience, AudienceKey
from knooppunt.people.models.audienced import Audienced, AudiencedQuerySet, Withdrawable
from knooppunt.people.models.group import Group, Membership
from knooppunt.people.models.handover import HandOver, HandOverItem
from knooppunt.people.models.merge import Merge, OrganisationMerge, PersonMerge
from knooppunt.people.models.organisation import Organisation
from knooppunt.people.models.person import Person, SpokenLanguage
from knooppunt.people.models.seat import Seat
from knooppunt.people.models.wording import HasWords

__all__ = [
    "Apart",
    "Area",
    "Audience",
    "AudienceKey",
    "Audienced",
    "AudiencedQuerySet",
    "Group",
    "HandOver",
    "HandOverItem",
    "HasWords",
    "Membership",
    "Merge",
    "Organisation",
    "OrganisationMerge",
    "Person",
    "PersonMerge",
    "Seat",
    "SpokenLanguage",
    "Withdrawable",
]
