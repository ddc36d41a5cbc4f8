"""The rows behind a number: what is done and what is still to come, as the readers of the page may know it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from knooppunt.plan.models import Plan, Target
from knooppunt.plan.queries.atlas import Atlas, atlas
from knooppunt.plan.queries.outline import Commitment, outline_of
from knooppunt.plan.queries.progress import Progress, progress_of
from knooppunt.plan.queries.tallies import done_rows, planned_rows, tallies
from knooppunt.shared.offers import Indicator, Row, indicators

MOST = 300


@dataclass(frozen=True)
class Line:
    """One counted thing with the name of its area."""

    label: str
    on: date | None
    area: str
    url: str


@dataclass(frozen=True)
class Account:
    """One target with the rows it counts; for what is ticked by hand the evidence stands elsewhere."""

    progress: Progress
    done: list[Line]
    planned: list[Line]


def account_of(target: Target) -> Account:
    """Give a target, how far it is, and the rows that say so."""
    plan: Plan = target.plan
    commitment = outline_of(plan).commitment_of(target)
    places = atlas()
    progress = progress_of(commitment, tallies([commitment], places, is_public=False)[target.pk], places)
    indicator = indicators.get(target.indicator)
    if indicator is None:
        return Account(progress, [], [])
    return Account(
        progress,
        _lines(indicator, done_rows(indicator, commitment, places, is_public=False), places),
        _lines(indicator, planned_rows(indicator, commitment, places, is_public=False), places),
    )


def _lines(indicator: Indicator, rows: QuerySet[Any], places: Atlas) -> list[Line]:
    shown = [indicator.row(item) for item in rows.order_by("-pk")[:MOST]]
    return [_line(row, places) for row in sorted(shown, key=lambda row: row.on or date.min, reverse=True)]


def _line(row: Row, places: Atlas) -> Line:
    area = places.areas.get(row.area_id or 0)
    return Line(row.label, row.on, area.name if area else "", row.url)


def counts(commitment: Commitment, model: type[Any], ids: set[int], places: Atlas) -> bool:
    """Tell whether a target counts any of these rows."""
    indicator = indicators.get(commitment.target.indicator)
    if indicator is None or indicator.model is not model:
        return False
    return done_rows(indicator, commitment, places, is_public=False).filter(pk__in=ids).exists()
