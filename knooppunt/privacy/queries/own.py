"""What the network sees of a person, as they confirm it: on one small card."""

from dataclasses import dataclass

from knooppunt.network.models import Expertise
from knooppunt.people.models import Person, Seat
from knooppunt.privacy.models import Leaving, Petition


@dataclass(frozen=True)
class Card:
    """Somebody's contact details, with their seats of today and what they can be called about."""

    person: Person
    seats: list[Seat]
    languages: list[str]
    topics: list[str]


def card_of(person: Person) -> Card:
    """Give what the network sees of a person."""
    seats = Seat.objects.current().filter(person=person).select_related("organisation")
    languages = [str(one) for one in person.languages.all()]
    topics = Expertise.objects.filter(person=person).select_related("topic")
    return Card(person, list(seats), languages, [str(one.topic) for one in topics])


def leaving_of(person: Person | None) -> Leaving | None:
    """Give the wish of this person to leave, if it stands."""
    return Leaving.objects.standing().filter(person=person).first() if person else None


def petitions_of(person: Person | None) -> list[Petition]:
    """Give what this person asked, the newest first."""
    return list(Petition.objects.filter(person=person).order_by("-pk")[:20]) if person else []
