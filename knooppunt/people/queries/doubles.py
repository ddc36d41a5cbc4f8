"""Rows that look like one another, and why; and what two of them say side by side."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from django.db.models import Count, F, Q, QuerySet, Value, prefetch_related_objects
from django.db.models.functions import Lower, Replace
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from knooppunt.people.models import Apart, Organisation, OrganisationMerge, Person, PersonMerge, Seat
from knooppunt.people.naming import sort_name

SHOWN = 50
ALIKE = 5
_SEATS, _GROUPS, _LANGUAGES, _ORIGIN = _("Seats"), _("Groups"), _("Languages"), _("Where this came from")
_EMAIL, _NAME, _PHONE = _("the same e-mail address"), _("the same name"), _("the same telephone number")


@dataclass(frozen=True)
class Pair:
    """Two rows that may be one, and in what they are alike."""

    kept: Any
    double: Any
    why: list[StrOrPromise]


@dataclass(frozen=True)
class Doubles:
    """The pairs to judge, and the merges that still stand."""

    persons: list[Pair]
    organisations: list[Pair]
    merges: list[PersonMerge]
    organisation_merges: list[OrganisationMerge]


def doubles() -> Doubles:
    """Read what the page of doubles shows."""
    merges = PersonMerge.objects.filter(undone_on__isnull=True).select_related("kept", "double")
    others = OrganisationMerge.objects.filter(undone_on__isnull=True).select_related("kept", "double")
    return Doubles(likely_doubles(), alike_organisations(), list(merges[:SHOWN]), list(others[:SHOWN]))


def likely_doubles() -> list[Pair]:
    """Give the pairs of persons who share an address, a name or a number, those said to be two left out."""
    found: dict[tuple[int, int], list[StrOrPromise]] = defaultdict(list)
    for why, rows in _likenesses().items():
        for ids in _together(rows):
            for pair in combinations(sorted(ids), 2):
                found[pair].append(why)
    apart = set(Apart.objects.values_list("one", "other"))
    judged = [(pair, why) for pair, why in found.items() if pair not in apart][:SHOWN]
    persons = Person.objects.in_bulk({pk for pair, _why in judged for pk in pair})
    return [Pair(persons[one], persons[other], why) for (one, other), why in judged]


def _likenesses() -> dict[StrOrPromise, QuerySet[Any, Any]]:
    """Give, for each way to be alike, every person under what they share."""
    persons = Person.objects.order_by()
    digits: Any = F("phone")
    for sign in " -().":
        digits = Replace(digits, Value(sign), Value(""))
    return {
        _EMAIL: persons.exclude(email="").annotate(shared=Lower("email")),
        _NAME: persons.annotate(shared=F("sort_name")),
        _PHONE: persons.exclude(phone="").annotate(shared=digits),
    }


def _together(rows: QuerySet[Any, Any]) -> Iterable[list[int]]:
    twice = rows.values("shared").annotate(times=Count("pk")).filter(times__gt=1).values("shared")[:SHOWN]
    found = defaultdict(list)
    for shared, pk in rows.filter(shared__in=[row["shared"] for row in twice]).values_list("shared", "pk"):
        found[shared].append(pk)
    return [ids[:ALIKE] for ids in found.values()]


def likely_doubles_of(name: str, email: str) -> list[Person]:
    """Give the persons who look like somebody about to be added."""
    alike = Q(sort_name=sort_name(name))
    return list(Person.objects.filter(alike | Q(email__iexact=email) if email else alike)[:ALIKE])


def alike_organisations() -> list[Pair]:
    """Give the pairs of organisations with the same name in the same place, its «gemeente» and the like left out."""
    found = defaultdict(list)
    for organisation in Organisation.objects.select_related("area"):
        found[_core(organisation.name), organisation.area_id].append(organisation)
    pairs = (pair for rows in found.values() for pair in combinations(sorted(rows, key=lambda row: row.pk), 2))
    return [Pair(one, other, [_NAME]) for one, other in pairs][:SHOWN]


_DROPPED = frozenset({"gemeente", "gem", "gem.", "stichting", "st.", "de", "het"})


def _core(name: str) -> str:
    words = [word for word in name.casefold().replace("-", " ").split() if word not in _DROPPED]
    return " ".join(words) or name.casefold()


@dataclass(frozen=True)
class Difference:
    """A field on which two rows differ, with both values in words."""

    name: str
    label: StrOrPromise
    kept: str
    double: str


def differences(kept: Any, double: Any, names: Iterable[str]) -> list[Difference]:
    """Give the fields on which two rows differ."""
    rows = (_difference(kept, double, name) for name in names)
    return [row for row in rows if row.kept != row.double]


def _difference(kept: Any, double: Any, name: str) -> Difference:
    label = kept._meta.get_field(name).verbose_name
    return Difference(name, label, _words(kept, name), _words(double, name))


def _words(row: Any, name: str) -> str:
    shown = getattr(row, f"get_{name}_display", None)
    return str(shown() if shown else getattr(row, name))


Sides = list[tuple[StrOrPromise, list[str], list[str]]]


def sides_of_persons(kept: Person, double: Person) -> Sides:
    """Put what hangs on two persons side by side: seats, groups, languages, and where they came from."""
    prefetch_related_objects([kept, double], "seats__organisation", "memberships__group", "languages")
    ours, theirs = _hangs_on(kept), _hangs_on(double)
    return [(label, ours[label], theirs[label]) for label in ours]


def _hangs_on(person: Person) -> dict[StrOrPromise, list[str]]:
    return {
        _SEATS: [_seat_words(seat) for seat in person.seats.all()],
        _GROUPS: [str(one.group) for one in person.memberships.all()],
        _LANGUAGES: [str(one) for one in person.languages.all()],
        _ORIGIN: [person.origin] if person.origin else [],
    }


def _seat_words(seat: Seat) -> str:
    days = " – ".join(date_format(day, "j F Y") if day else "…" for day in (seat.start, seat.end))
    return f"{seat.function or seat.get_role_display()}, {seat.organisation} ({days})"


def sides_of_organisations(kept: Organisation, double: Organisation) -> Sides:
    """Put two organisations side by side: how many seats they have, and where they are."""
    rows = Organisation.objects.filter(pk__in=[kept.pk, double.pk])
    seats = dict(rows.annotate(number=Count("seats")).order_by().values_list("pk", "number"))
    return [
        (_SEATS, [str(seats[kept.pk])], [str(seats[double.pk])]),
        (_("Area"), [str(kept.area)], [str(double.area)]),
    ]
