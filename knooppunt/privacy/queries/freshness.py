"""Who must be asked whether their data is right, and how fresh the register is."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q
from django.db.models.functions import Coalesce

from knooppunt.people.models import Area, Person, Seat
from knooppunt.people.models.person import STALE_AFTER
from knooppunt.people.words import AreaKind
from knooppunt.privacy.models import Asking
from knooppunt.shared.clock import months_before, today

YEAR, AGAIN_AFTER = 12, 1  # months
_DAYS, _FEWEST = 250, 25
_PAGE = 50


@dataclass(frozen=True)
class Freshness:
    """How many contacts of a municipality confirmed their data in time."""

    area: Area
    fresh: int
    total: int


def to_ask() -> list[Person]:
    """Give today's share of the contacts whose year is over and who were not asked this month.

    The longest waiting come first; the share lets a full register be asked in a working year.
    """
    limit = months_before(today(), YEAR)
    asked = Asking.objects.filter(person=OuterRef("pk"), asked_on__gt=months_before(today(), AGAIN_AFTER))
    over = contacts().annotate(known=_known()).filter(known__lte=limit).exclude(email="")
    waiting = over.filter(~Exists(asked)).order_by("known", "pk")
    return list(waiting[: max(_FEWEST, contacts().count() // _DAYS)])


def contacts() -> Any:
    """Give the persons with a seat of today."""
    seats = Seat.objects.current().filter(person=OuterRef("pk"))
    return Person.objects.filter(Exists(seats), left_on__isnull=True)


def _known() -> Coalesce:
    return Coalesce("confirmed_on", "added_on")


def stale_contacts(after: int = 0) -> tuple[list[Any], int]:
    """Give a page of the contacts whose data nobody confirmed in time, and where the next page begins."""
    rows = contacts().stale().annotate(known=_known()).filter(pk__gt=after).order_by("pk")
    found = list(rows.prefetch_related("seats__organisation", "askings")[: _PAGE + 1])
    return found[:_PAGE], found[_PAGE - 1].pk if len(found) > _PAGE else 0


def freshness() -> list[Freshness]:
    """Give for each municipality how many of its contacts are fresh."""
    limit = months_before(today(), STALE_AFTER)
    seats = Seat.objects.current().annotate(known=Coalesce("person__confirmed_on", "person__added_on"))
    counted = seats.filter(organisation__area__kind=AreaKind.MUNICIPALITY).values(place=F("organisation__area"))
    rows = counted.annotate(
        total=Count("person", distinct=True), fresh=Count("person", distinct=True, filter=Q(known__gte=limit))
    )
    found = {row["place"]: row for row in rows.order_by()}
    areas = Area.objects.filter(pk__in=found).order_by("name")
    return [Freshness(area, found[area.pk]["fresh"], found[area.pk]["total"]) for area in areas]
