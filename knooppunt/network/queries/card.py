"""A business card: somebody's seats that the reader may see, and what they can be called about."""

from dataclasses import dataclass
from typing import Any

import segno

from knooppunt.network.vcard import Card, dialled, vcard
from knooppunt.people.models import Person, Seat, SpokenLanguage
from knooppunt.topics.models import Topic


@dataclass(frozen=True)
class CardPage:
    """Everything on one card."""

    person: Person
    seats: list[Seat]
    languages: list[SpokenLanguage]
    topics: list[Topic]

    @property
    def dialled(self) -> str:
        """Give the telephone number as a link dials it."""
        return dialled(self.person.phone)

    def as_vcard(self) -> str:
        """Write this card as a vCard, with the first seat."""
        seat = next(iter(self.seats), None)
        return vcard(
            Card(
                name=self.person.name, email=self.person.email, phone=self.person.phone,
                function=str(seat.function or seat.get_role_display()) if seat else "",
                organisation=seat.organisation.name if seat else "",
                languages=tuple(one.code for one in self.languages), topics=tuple(one.name for one in self.topics),
            )
        )  # fmt: skip

    def as_svg(self) -> str:
        """Draw the vCard as a QR code: dark on light, also where the page is dark."""
        drawn = segno.make(self.as_vcard(), error="l", micro=False)
        return str(drawn.svg_inline(scale=3, border=4, dark="#000", light="#fff", omitsize=True))


def card_of(user: Any, person: Person) -> CardPage:
    """Read the card of somebody whom this reader may see."""
    seats = Seat.objects.seen_today(user).filter(person=person).select_related("organisation__area")
    held = sorted(seats, key=lambda seat: (not seat.duty, seat.pk))
    topics = Topic.objects.filter(experts__person=person)
    return CardPage(person, held, list(person.languages.all()), list(topics))
