"""The end of the thread: which targets count an item, and which items a target counts."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import cache, lru_cache
from typing import Any

from django.db.models import BigIntegerField, F, QuerySet, Value

from knooppunt.people.models import Area
from knooppunt.plan.models import Target
from knooppunt.plan.queries.atlas import Atlas, atlas
from knooppunt.plan.queries.outline import Commitment, Setting
from knooppunt.plan.queries.tallies import done_rows
from knooppunt.shared.clock import today
from knooppunt.shared.offers import Strand, indicators
from knooppunt.shared.prepared import Prepared, ask

# All that says what a target counts: its own terms, and the period that holds for what it stands under.
_TERMS = ("pk", "indicator", "is_deliverable", "area", "with_themes", "plan__theme__code", "plan__year", "due")
_ABOVE = ("plan", "result", "result__part", "result__part__parent", "goal__part", "goal__part__parent")
STAGES = {"stance": "stances.", "gathering": "gatherings.", "lesson": "knowledge."}


def stage_strands() -> list[Strand]:
    """Give the strands from what is counted to the targets that count it."""
    return [
        Strand(stage, "plan", forward=_forward(prefix), backward=_backward(prefix)) for stage, prefix in STAGES.items()
    ]


def _forward(prefix: str) -> Callable[[set[int]], Iterable[tuple[int, int]]]:
    def targets(ids: set[int]) -> set[tuple[int, int]]:
        question = _question(prefix, today(), str(ask(*_terms(prefix))), str(ask(*_map())))
        return {(row, target) for target, row in question(ids)} if question else set()

    return targets


@cache
def _terms(prefix: str) -> tuple[str, tuple[Any, ...]]:
    days = (f"{place}__{day}" for place in _ABOVE for day in ("start", "end"))
    rows = Target.objects.filter(indicator__startswith=prefix).order_by("pk")
    return rows.values_list(*_TERMS, "start", "end", *days).query.sql_with_params()


@cache
def _map() -> tuple[str, tuple[Any, ...]]:
    return Area.objects.order_by("pk").values_list("pk", "code", "parent").query.sql_with_params()


@lru_cache(maxsize=16)
def _question(prefix: str, _day: date, _terms: str, _map: str) -> Prepared | None:
    """Word the question which targets count some items; the words last until the day, the terms or the map change."""
    counted = list(_counted(prefix))

    def make(ids: list[int]) -> QuerySet[Any, Any]:
        first, *others = (_marked(rows.filter(pk__in=ids), target) for target, rows in counted)
        return first.union(*others)

    return Prepared(make) if counted else None


def _backward(prefix: str) -> Callable[[set[int]], Iterable[int]]:
    def rows(ids: set[int]) -> set[int]:
        counted = [_marked(rows, target) for target, rows in _counted(prefix, ids)]
        found = counted[0].union(*counted[1:]) if counted else []
        return {row for _pk, row in found}

    return rows


def _marked(rows: QuerySet[Any], target: Target) -> QuerySet[Any, Any]:
    plain = rows.model._default_manager.filter(pk__in=rows.order_by().values("pk")).order_by()
    marked = plain.annotate(target=Value(target.pk, output_field=BigIntegerField()), row=F("pk"))
    pairs: QuerySet[Any, Any] = marked.values_list("target", "row")
    return pairs


def _counted(prefix: str, ids: set[int] | None = None) -> list[tuple[Target, QuerySet[Any]]]:
    targets = Target.objects.on_paper().filter(indicator__startswith=prefix)
    chosen = list(targets if ids is None else targets.filter(pk__in=ids))
    places = atlas() if any(target.area for target in chosen) else Atlas({})
    return [(target, _rows(target, places)) for target in chosen if target.indicator in indicators]


def _rows(target: Target, places: Atlas) -> QuerySet[Any]:
    setting = Setting(target.plan.first_day, target.plan.last_day)
    part = target.holder.part
    above = [part.parent, part] if part else []
    for thing in [*filter(None, above), target.result, target]:
        setting = setting.under(thing, {}) if thing else setting
    return done_rows(indicators.get(target.indicator), Commitment(target, setting), places, is_public=False)  # type: ignore[arg-type]  # only targets with an indicator come here
