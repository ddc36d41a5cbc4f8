"""The people of a place: counted by municipality for the map, and those of one area by domain and layer."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import Count
from django_stubs_ext import StrOrPromise

from knooppunt.network.queries.directory import Wish, seats_of
from knooppunt.people.models import Area, Organisation, Seat
from knooppunt.people.models.seat import SeatQuerySet
from knooppunt.people.words import Domain, Duty, Layer

SHOWN, COUNTED = 8, 1000


@dataclass(frozen=True)
class DomainPeople:
    """The first people of one domain in an area, by layer, and how many there are in all."""

    code: str
    label: StrOrPromise
    number: int
    layers: list[tuple[StrOrPromise, list[Seat]]]


@dataclass(frozen=True)
class AreaPeople:
    """Who works in an area: its first contacts and deputies, the domains, and how many in all."""

    contacts: list[Seat]
    domains: list[DomainPeople]
    number: int


def counts(user: Any, wish: Wish) -> dict[str, int]:
    """Count the contacts that answer a question, by the code of the municipality they work in."""
    rows = seats_of(user, wish).values("organisation").annotate(number=Count("person", distinct=True))
    by_home = dict(rows.values_list("organisation", "number"))
    homes = Organisation.objects.filter(area__kind="municipality").order_by()
    found: Counter[str] = Counter()
    for pk, code in homes.values_list("pk", "area__code"):
        found[code] += by_home.get(pk, 0)
    return dict(found)


def people_of(user: Any, area: Area) -> AreaPeople:
    """Read the people of an area, a few of each domain."""
    rows: SeatQuerySet = Seat.objects.seen_today(user).filter(organisation__area=area).order_by()
    numbers = dict(rows.values_list("organisation__domain").annotate(Count("person", distinct=True)))
    whole = rows.select_related("person", "organisation").order_by("person__sort_name", "pk")
    first = {seat.pk: seat for code in numbers for seat in whole.filter(organisation__domain=code)[:SHOWN]}
    contacts = list(whole.exclude(duty="").filter(organisation__kind="gemeente")[:SHOWN])
    domains = [_domain(domain, numbers[domain], list(first.values())) for domain in Domain if domain in numbers]
    return AreaPeople(sorted(contacts, key=lambda seat: seat.duty != Duty.LEAD), domains, sum(numbers.values()))


def _domain(domain: Domain, number: int, seats: list[Seat]) -> DomainPeople:
    of_layer = defaultdict(list)
    for seat in seats:
        if seat.organisation.domain == domain:
            of_layer[seat.layer].append(seat)
    layers: list[tuple[StrOrPromise, list[Seat]]]
    layers = [(layer.label, of_layer[layer]) for layer in Layer if of_layer[layer]]
    return DomainPeople(domain.value, domain.label, number, layers)
