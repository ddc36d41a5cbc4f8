"""Municipalities and regions by the words of a list, the old names included, and the organisation of a seat."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Protocol

from django.utils.translation import gettext as _

from knooppunt.imports.kinds import Weight
from knooppunt.network.contacts.folding import told
from knooppunt.network.contacts.functions import nature_of, role_of
from knooppunt.network.contacts.rows import SeatSaid
from knooppunt.network.intake.known import House, Houses, slips
from knooppunt.people.words import AreaKind, Role

_MUNICIPAL = frozenset([Role.MAYOR, Role.MUNICIPAL_OFFICIAL])
_HALL = "gemeente "


class Say(Protocol):
    """Notes something of a seat, by the code of its column."""

    def __call__(self, code: str, words: str, weight: Weight = Weight.ALTERS) -> None:
        """Note it."""


@dataclass(frozen=True, slots=True)
class Place:
    """An area of the register; ``into`` is the one it went into after its last day."""

    pk: int
    name: str
    kind: str
    end: date | None
    into: int | None


class Places:
    """Finds areas by name."""

    def __init__(self, places: Iterable[Place], codes: dict[str, int]) -> None:
        self._by_id = {place.pk: place for place in places}
        self._by_name: dict[str, Place] = {}
        for place in sorted(self._by_id.values(), key=lambda one: (one.kind == AreaKind.MUNICIPALITY, one.end is None)):
            names = (told(place.name), told(place.name.partition("(")[0]))
            self._by_name |= dict.fromkeys([*names, *(name.replace(" en ", " ") for name in names)], place)
        self._by_name |= {told(code): self._by_id[pk] for code, pk in codes.items()}
        self._by_slip = {slip: place for name, place in self._by_name.items() for slip in slips(name)}
        kinds = (AreaKind.POLICE_UNIT, AreaKind.SAFETY_REGION, AreaKind.MUNICIPALITY)
        self.widest = min(self._by_id.values(), key=lambda one: kinds.index(AreaKind(one.kind)), default=None)

    def named(self, text: str) -> Place | None:
        """Give the area of this name, with or without «gemeente» or «regio» before it."""
        for plain in (told(text), told(text.partition("(")[0])):
            if found := self._bare(plain):
                return found
        return None

    def _bare(self, plain: str) -> Place | None:
        for before in ("", "gemeente ", "gem ", "regio ", "stad "):
            if plain.startswith(before) and (found := self._by_name.get(plain[len(before) :])):
                return found
        return None

    def nearly_named(self, text: str) -> Place | None:
        """Give the area whose name is one letter away."""
        return next((self._by_slip[slip] for slip in slips(told(text)) if slip in self._by_slip), None)

    def suggestion(self, text: str) -> str:
        """Give the name that comes nearest, if any does."""
        near = get_close_matches(told(text), self._by_name, 1, 0.7)
        return self._by_name[near[0]].name if near else ""

    def on(self, place: Place, day: date) -> Place:
        """Give what this area is on a day: after a merger the one it went into."""
        while place.end and place.end < day and place.into:
            place = self._by_id[place.into]
        return place


class Settler:
    """Gives each seat its organisation: a known one, or a new one in its place."""

    def __init__(self, places: Places, houses: Houses, today: date) -> None:
        self._places, self._houses, self._today = places, houses, today

    def knows(self, name: str) -> bool:
        """Tell whether this is an organisation of the register, or a municipality, which is one."""
        return bool(self._houses.named(name)) or self.is_town(name)

    def is_town(self, name: str) -> bool:
        """Tell whether this is the name of a municipality, of now or of before."""
        place = self._places.named(name)
        return place is not None and place.kind == AreaKind.MUNICIPALITY

    def house(self, seat: SeatSaid, say: Say) -> House | None:
        """Find or prepare the organisation of a seat; nothing when that cannot be said."""
        day = min(seat.end or self._today, self._today)
        place = self._area(seat, day, say)
        name = self._name(seat, place, day, say)
        if not name:
            return None
        known = self._houses.named(name, place.pk if place else None) or self._nearly(name, say)
        if known:
            self._note_unknown_area(seat, place, say)
            return known
        return self._new(name, seat, place, say)

    def _area(self, seat: SeatSaid, day: date, say: Say) -> Place | None:
        if not seat.area:
            return None
        place = self._places.named(seat.area)
        if place is None and (near := self._places.nearly_named(seat.area)):
            say("area", _("«{text}» was read as «{name}».").format(text=seat.area, name=near.name))
            place = near
        return self._moved(place, day, "area", say) if place else None

    def _moved(self, place: Place, day: date, code: str, say: Say) -> Place:
        current = self._places.on(place, day)
        if current is not place:
            words = _("«{old}» went into «{new}», so the seat is placed there.")
            say(code, words.format(old=place.name, new=current.name))
        return current

    def _name(self, seat: SeatSaid, place: Place | None, day: date, say: Say) -> str:
        """Give the name of the organisation: that of a former municipality becomes that of the new one."""
        name = seat.organisation
        if not name:
            return self._town_hall(seat, place, say)
        if told(name).startswith(_HALL) and not self._houses.named(name):
            former = self._places.named(name)
            return f"Gemeente {self._moved(former, day, 'organisation', say).name}" if former else name
        former = self._places.named(name) if told(name).startswith(_HALL) else None
        if former and former.end and former.end < day:
            return f"Gemeente {self._moved(former, day, 'organisation', say).name}"
        bare = self._places.named(name)
        is_town = bare and bare.kind == AreaKind.MUNICIPALITY and not self._houses.named(name)
        return f"Gemeente {self._moved(bare, day, 'organisation', say).name}" if bare and is_town else name

    def _town_hall(self, seat: SeatSaid, place: Place | None, say: Say) -> str:
        """Take a municipal function without an organisation for one at the municipality."""
        role, _is_said = role_of(seat.function, "gemeente")
        if place and place.kind == AreaKind.MUNICIPALITY and role in _MUNICIPAL:
            name = f"Gemeente {place.name}"
            say("organisation", _("No organisation is given; it was taken to be «{name}».").format(name=name))
            return name
        if seat.area and not place:
            self._refuse_area(seat, say)
        else:
            say("organisation", _("The organisation is missing."), Weight.REFUSES)
        return ""

    def _nearly(self, name: str, say: Say) -> House | None:
        near = self._houses.nearly_named(name)
        if near:
            say("organisation", _("«{text}» was read as «{name}».").format(text=name, name=near.name))
        return near

    def _note_unknown_area(self, seat: SeatSaid, place: Place | None, say: Say) -> None:
        if seat.area and not place:
            words = _("«{text}» is no municipality of this region. The organisation is known, so this was left out.")
            say("area", words.format(text=seat.area[:60]))

    def _refuse_area(self, seat: SeatSaid, say: Say) -> None:
        near = self._places.suggestion(seat.area)
        words = (
            _("«{text}» is no municipality of this region. Do you mean «{name}»?")
            if near
            else _("«{text}» is no municipality of this region.")
        )
        say("area", words.format(text=seat.area[:60], name=near), Weight.REFUSES)

    def _new(self, name: str, seat: SeatSaid, place: Place | None, say: Say) -> House | None:
        if seat.area and not place:
            self._refuse_area(seat, say)
            return None
        at = place or self._hall_place(name) or self._places.widest
        if at is None:
            say("organisation", _("There are no areas in the register yet."), Weight.REFUSES)
            return None
        kind, domain = nature_of(name, seat.domain)
        house = House(None, name[:150], kind, at.pk, domain.value)
        say(
            "organisation",
            _("«{name}» is new and comes into the register, in {area}.").format(name=house.name, area=at.name),
            Weight.TELLS,
        )
        return house

    def _hall_place(self, name: str) -> Place | None:
        return self._places.named(name) if told(name).startswith(_HALL) else None
