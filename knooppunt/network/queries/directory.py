"""The directory: who sits where, narrowed by anything, in the order of their names.

Few or many answer a question, and each has its own way that stays quick among a hundred thousand people. Of few, all
are found and then sorted. Of many, the names are walked in their order until a page is full, which is soon.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest
from typing import Any, Self

from django.db.models import Exists, OuterRef, Q, QuerySet

from knooppunt.network.models import Expertise
from knooppunt.people.models import Area, Organisation, Person, Seat, SpokenLanguage
from knooppunt.people.models.seat import SeatQuerySet
from knooppunt.people.models.wording import words_in
from knooppunt.people.naming import plain
from knooppunt.topics.models import Topic

PAGE, FEW = 25, 2000
LONGEST_ID = 17


@dataclass(frozen=True)
class Wish:
    """What a directory is narrowed by; what is empty does not narrow."""

    area: Area | None = None
    domain: str = ""
    layer: str = ""
    role: str = ""
    topic: Topic | None = None
    language: str = ""
    words: str = ""

    def __bool__(self) -> bool:
        return self != Wish()

    @property
    def own_words(self) -> list[str]:
        """Give the words that must all occur in the function or the organisation."""
        return words_in(self.words)

    @property
    def plain_words(self) -> list[str]:
        """Give the words as they stand in the text by which names are sorted."""
        return words_in(plain(self.words))


@dataclass(frozen=True, order=True)
class Place:
    """Where somebody stands in the order of names; a next page begins after such a place."""

    sort_name: str
    pk: int

    @classmethod
    def read(cls, text: str) -> Self | None:
        """Read a place from an address; what is not one is none."""
        number, _, name = text.partition("_")
        known = number.isascii() and number.isdecimal() and len(number) < LONGEST_ID
        return cls(name.replace("\0", ""), int(number)) if known else None

    def __str__(self) -> str:
        return f"{self.pk}_{self.sort_name}"


@dataclass(frozen=True)
class Contact:
    """Somebody with those of their seats that answer the question."""

    person: Person
    seats: list[Seat] = field(default_factory=list)

    @property
    def seat(self) -> Seat:
        """Give the seat by which they are shown: that of a first contact or deputy before another."""
        return min(self.seats, key=lambda seat: (not seat.duty, seat.pk))


@dataclass(frozen=True)
class Page:
    """A page of contacts, after whom the next begins, and how many there are if they could be counted."""

    contacts: list[Contact]
    last: Place | None
    number: int | None = None


NOTHING = Page([], None, 0)


def seats_of(user: Any, wish: Wish) -> SeatQuerySet:
    """Give the seats of today that this user may see and that answer the question."""
    rows = _narrowed(user, wish)
    return rows.filter(_found_by(wish)) if wish.own_words else rows


def _narrowed(user: Any, wish: Wish) -> SeatQuerySet:
    """Narrow by everything but the words."""
    rows: SeatQuerySet = Seat.objects.seen_today(user).order_by()
    exact = {"layer": wish.layer, "role": wish.role}
    rows = rows.filter(**{name: value for name, value in exact.items() if value})
    if wish.area or wish.domain:
        rows = rows.filter(organisation__in=_homes(wish).values("pk"))
    if wish.topic:
        rows = rows.filter(person__in=Expertise.objects.filter(topic=wish.topic).order_by().values("person"))
    if wish.language:
        rows = rows.filter(person__in=SpokenLanguage.objects.filter(code=wish.language).order_by().values("person"))
    return rows


def _homes(wish: Wish) -> QuerySet[Organisation]:
    homes = Organisation.objects.order_by()
    if wish.area:
        homes = homes.filter(area__in=list(Area.objects.within(wish.area).values_list("pk", flat=True)))
    return homes.filter(domain=wish.domain) if wish.domain else homes


def _found_by(wish: Wish) -> Q:
    """Say that all words stand in the name, or in the function, or in the organisation: each looked up once."""
    names = Person.objects.filter(sort_name__has_words=wish.plain_words).order_by().values("pk")
    functions = Seat.objects.filter(function__has_words=wish.own_words).order_by().values("pk")
    homes = Organisation.objects.filter(name__has_words=wish.own_words).order_by().values("pk")
    return Q(person__in=names) | Q(pk__in=functions) | Q(organisation__in=homes)


def _read_in(wish: Wish) -> Q:
    """Say the same as ``_found_by`` of a row that is at hand."""
    of_seat = Q(function__has_words=wish.own_words) | Q(organisation__name__has_words=wish.own_words)
    return Q(person__sort_name__has_words=wish.plain_words) | of_seat


def directory(user: Any, wish: Wish, after: Place | None = None, size: int = PAGE) -> Page:
    """Give a page of the contacts that answer the question."""
    rows = _narrowed(user, wish)
    answering = rows.filter(_read_in(wish)) if wish.own_words else rows
    places = _few(seats_of(user, wish)) if wish else None
    found = _walk(answering, after, size + 1) if places is None else _sorted(places, after, size + 1)
    contacts = _contacts([place.pk for place in found[:size]], answering)
    return Page(contacts, found[size - 1] if len(found) > size else None, None if places is None else len(places))


def _few(rows: SeatQuerySet) -> set[Place] | None:
    """Give the places of the persons in these seats, or nothing when they are too many to be sorted."""
    found = rows.values_list("person__sort_name", "person")[: FEW + 1]
    places = [Place(*row) for row in found]
    return set(places) if len(places) <= FEW else None


def _sorted(places: Iterable[Place], after: Place | None, size: int) -> list[Place]:
    return nsmallest(size, (place for place in places if not after or place > after))


def _walk(rows: SeatQuerySet, after: Place | None, size: int) -> list[Place]:
    """Go by the names in their order until there are so many persons in these seats."""
    persons = Person.objects.filter(Exists(rows.filter(person=OuterRef("pk")))).order_by("sort_name", "pk")
    if after:
        later = Q(sort_name__gt=after.sort_name) | Q(sort_name=after.sort_name, pk__gt=after.pk)
        persons = persons.filter(later, sort_name__gte=after.sort_name)
    return [Place(*row) for row in persons.values_list("sort_name", "pk")[:size]]


def _contacts(ids: Sequence[int], rows: SeatQuerySet) -> list[Contact]:
    """Give these persons, in this order, with those of these seats that are theirs."""
    of_person: dict[int, list[Seat]] = {pk: [] for pk in ids}
    seats: Iterable[Seat] = rows.filter(person__in=ids).select_related("person", "organisation__area") if ids else ()
    for seat in seats:
        of_person[seat.person_id].append(seat)
    return [Contact(held[0].person, held) for held in of_person.values() if held]
