"""The areas as pages show them: per region, and one area with all that belongs to it."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet
from django_stubs_ext import StrOrPromise

from knooppunt.people.models import Area, Group, Organisation, Seat
from knooppunt.people.models.reader import reader_of
from knooppunt.people.permissions import may_register
from knooppunt.people.queries.contacts import places_on
from knooppunt.people.words import AreaKind, Domain, Role
from knooppunt.shared.clock import today


@dataclass(frozen=True)
class Region:
    """A safety region with its specialists and its municipalities, each of these with its number of partners."""

    area: Area
    specialists: list[Seat]
    municipalities: list[Area] = field(default_factory=list)


@dataclass(frozen=True)
class Places:
    """All regions of today, and the municipalities that are no more."""

    regions: list[Region]
    former: list[Area]

    @property
    def municipalities(self) -> list[Area]:
        """Give the municipalities of all regions."""
        return [area for region in self.regions for area in region.municipalities]


def places() -> Places:
    """Read every region and municipality; each municipality carries ``partners``."""
    areas = list(Area.objects.current().annotate(partners=Count("organisations")))
    specialists = specialists_by_area(area.pk for area in areas if area.kind == AreaKind.SAFETY_REGION)
    found = {area.pk: Region(area, specialists[area.pk]) for area in areas if area.kind == AreaKind.SAFETY_REGION}
    for area in areas:
        if area.kind == AreaKind.MUNICIPALITY and area.parent_id in found:
            found[area.parent_id].municipalities.append(area)
    former = Area.objects.municipalities().filter(end__lt=today()).select_related("successor")
    return Places(list(found.values()), list(former))


def specialists_by_area(areas: Iterable[int]) -> dict[int, list[Seat]]:
    """Give the specialists' seats of today at the organisations of these areas, by area."""
    seats = Seat.objects.current().filter(role=Role.SPECIALIST, organisation__area__in=list(areas))
    found = defaultdict(list)
    for seat in seats.select_related("person", "organisation").order_by("person__name"):
        found[seat.organisation.area_id].append(seat)
    return found


@dataclass(frozen=True)
class AreaPage:
    """One area: the areas around it, in it and before it, its specialists, its groups and its partners."""

    area: Area
    around: list[Area]
    inside: list[Area]
    former: list[Area]
    specialists: list[Seat]
    groups: list[Group]
    domains: list[tuple[StrOrPromise, list[Organisation]]]

    @property
    def is_living_municipality(self) -> bool:
        """Tell whether this is a municipality of today."""
        return self.area.kind == AreaKind.MUNICIPALITY and self.area.holds_on(today())


def area_page(area: Area) -> AreaPage:
    """Read what the page of this area shows."""
    around = _around(area)
    regions = {area.pk, *(one.pk for one in around)}
    return AreaPage(
        area=area,
        around=around,
        inside=list(area.parts.current()) if area.kind != AreaKind.MUNICIPALITY else [],
        former=list(Area.objects.filter(successor=area)),
        specialists=[seat for seats in specialists_by_area(regions).values() for seat in seats],
        groups=list(Group.objects.current().filter(area=area)),
        domains=by_domain(Organisation.objects.on(_day(area)).filter(area__in=places_on(area, _day(area)))),
    )


def _day(area: Area) -> date:
    """Give today, or the last day of an area that is no more."""
    return min(area.end or today(), today())


def _around(area: Area) -> list[Area]:
    wider = [area.parent.parent, area.parent] if area.parent else []
    return [one for one in wider if one]


def by_domain(rows: QuerySet[Organisation]) -> list[tuple[StrOrPromise, list[Organisation]]]:
    """Group organisations under the words of their domain, in the order of the domains."""
    found = defaultdict(list)
    for row in rows:
        found[row.domain].append(row)
    return [(domain.label, found[domain]) for domain in Domain if found[domain]]


def within(area: Area | None, domain: str) -> QuerySet[Organisation]:
    """Give the organisations in this area and what lies in it, of this domain, as far as each is asked for."""
    rows = Organisation.objects.current().select_related("area")
    if area:
        inside = Q(area__in=places_on(area, today())) | Q(area__parent=area) | Q(area__parent__parent=area)
        rows = rows.filter(inside)
    return rows.filter(domain=domain) if domain else rows


def narrowing_areas(kinds: Collection[str] = (AreaKind.SAFETY_REGION, AreaKind.MUNICIPALITY)) -> QuerySet[Area]:
    """Give the areas by which a list can be narrowed: regions first, then municipalities."""
    return Area.objects.current().filter(kind__in=kinds).order_by("-kind", "name")


def kept_organisations(user: Any) -> QuerySet[Organisation]:
    """Give the organisations of today whose seats this user keeps."""
    rows: QuerySet[Organisation] = Organisation.objects.current().order_by("name")
    if may_register(user):
        return rows
    mine = reader_of(user).specialised_areas()
    return rows.filter(Q(area__in=mine) | Q(area__parent__in=mine, area__kind=AreaKind.MUNICIPALITY))
