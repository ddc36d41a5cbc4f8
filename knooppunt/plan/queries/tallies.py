"""What there is of each indicator, counted for all targets in one query."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import BigIntegerField, Count, F, QuerySet, Value
from django.db.models.functions import Cast

from knooppunt.people.models import Area
from knooppunt.plan.models import Evidence
from knooppunt.plan.queries.atlas import Atlas
from knooppunt.plan.queries.outline import Commitment
from knooppunt.shared.offers import Indicator, Scope, indicators

Places = Counter[int | None]
NOWHERE = Value(None, output_field=BigIntegerField())


@dataclass(frozen=True)
class Tally:
    """How much is done and planned, by the area in which it lies (None where no area is known)."""

    done: Places
    planned: Places


def scope_of(commitment: Commitment, atlas: Atlas) -> Scope:
    """Give the days, the theme and the areas in which a target counts."""
    target = commitment.target
    return Scope(
        start=commitment.setting.start,
        end=commitment.deadline,
        theme=target.plan.theme.code,
        areas=atlas.inside(target.area),
    )


def done_rows(indicator: Indicator, commitment: Commitment, atlas: Atlas, *, is_public: bool) -> QuerySet[Any]:
    """Give what an indicator says is done for a target."""
    return _rows(indicator, commitment, atlas, indicator.items, is_public=is_public)


def planned_rows(indicator: Indicator, commitment: Commitment, atlas: Atlas, *, is_public: bool) -> QuerySet[Any]:
    """Give what an indicator says is still to come for a target."""
    return _rows(indicator, commitment, atlas, indicator.planned, is_public=is_public)


def _rows(indicator: Indicator, commitment: Commitment, atlas: Atlas, offer: Any, *, is_public: bool) -> QuerySet[Any]:
    scope = scope_of(commitment, atlas)
    rows: QuerySet[Any] = offer(scope)
    for theme in commitment.target.with_themes:
        joint = offer(Scope(scope.start, scope.end, theme, scope.areas))
        rows = rows.filter(pk__in=joint.order_by().values("pk"))
    return indicator.public(rows) if is_public else rows


def tallies(commitments: Iterable[Commitment], atlas: Atlas, *, is_public: bool) -> dict[int, Tally]:
    """Count every target of these: by id, in two queries however many there are."""
    mine = list(commitments)
    found = {commitment.target.pk: Tally(Counter(), Counter()) for commitment in mine}
    _count_by_hand(found, is_public=is_public)
    _count_offers(found, mine, atlas, is_public=is_public)
    return found


def _count_by_hand(found: dict[int, Tally], *, is_public: bool) -> None:
    rows = Evidence.objects.standing().filter(target__in=found)
    fields = ("target", "area", "number", "is_planned")
    for target, area, number, is_planned in (rows.public() if is_public else rows).values_list(*fields):
        (found[target].planned if is_planned else found[target].done)[area] += number


def _count_offers(found: dict[int, Tally], commitments: list[Commitment], atlas: Atlas, *, is_public: bool) -> None:
    counts: list[QuerySet[Any, Any]] = []
    for commitment in commitments:
        indicator = indicators.get(commitment.target.indicator)
        if indicator:
            done = done_rows(indicator, commitment, atlas, is_public=is_public)
            planned = planned_rows(indicator, commitment, atlas, is_public=is_public)
            slot = commitment.target.pk
            counts += [_by_area(indicator, done, slot), _by_area(indicator, planned, -slot)]
    if counts:
        _spread(found, counts[0].union(*counts[1:], all=True))


def _by_area(indicator: Indicator, rows: QuerySet[Any], slot: int) -> QuerySet[Any, Any]:
    area = F(indicator.area_field) if indicator.area_field else NOWHERE
    counted = indicator.model._default_manager.filter(pk__in=rows.order_by().values("pk")).order_by()
    labelled = counted.annotate(tally_slot=Value(slot), tally_area=Cast(area, BigIntegerField()))
    grouped: QuerySet[Any, Any] = labelled.values_list("tally_slot", "tally_area").annotate(tally=Count("pk"))
    return grouped


def _spread(found: dict[int, Tally], counts: Iterable[tuple[int, int | None, int]]) -> None:
    sums: dict[int, Places] = defaultdict(Counter)
    for slot, area, number in counts:
        sums[slot][area] += number
    for slot, places in sums.items():
        tally = found[abs(slot)]
        (tally.done if slot > 0 else tally.planned).update(places)


def names_of(places: Iterable[int | None], atlas: Atlas) -> list[Area]:
    """Give the areas of these ids, by name."""
    return sorted((atlas.areas[pk] for pk in places if pk), key=lambda area: area.name)
