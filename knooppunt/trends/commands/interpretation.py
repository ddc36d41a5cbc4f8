"""The verbs of interpretations."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from knooppunt.audit.recording import record
from knooppunt.people.models.reader import audience_ids, reader_of
from knooppunt.people.words import Level
from knooppunt.search.commands import let_find
from knooppunt.shared.clock import today
from knooppunt.shared.editing import save_if_unchanged
from knooppunt.shared.verdict import all_of, needs
from knooppunt.trends import facts, permissions
from knooppunt.trends.commands.keeping import audience_of, demand_circle, demand_weighed, take_back
from knooppunt.trends.models import Interpretation, Signal
from knooppunt.trends.queries.circle import Chosen, Circle, Sources, circle_for, common_area
from knooppunt.trends.words import INTERPRETATION, NOT_READABLE, OTHER_THEME


@transaction.atomic
def interpret_signals(
    *, by: Any, signals: Iterable[Signal], level: Level, circle: Iterable[Chosen] = (), **fields: Any
) -> Interpretation:
    """Interpret signals; ``fields``: title, reading, grounds, counter_grounds, confidence, lens.

    Above GREEN also proportionality and subsidiarity; ``joint`` when partners agreed on it in a round.
    """
    read = list(signals)
    demand_signals(by, read)
    demand_weighed(Level(level), fields)
    ring = _demanded_circle(by, read, Level(level), circle)
    made = _made(by, read, fields)
    made.audience = audience_of(ring)
    made.save(force_insert=True)
    made.signals.set(read)
    let_find(INTERPRETATION, made)
    record(facts.SignalsInterpreted(made.pk), by=by)
    return made


def demand_signals(by: Any, signals: list[Signal]) -> None:
    """Refuse signals that cannot be read together by this user."""
    seen = audience_ids(by)
    all_of(
        needs(signals and all(signal.audience_id in seen for signal in signals), NOT_READABLE),
        *(permissions.may_interpret_signal(by, signal) for signal in signals),
        needs(len({signal.theme_id for signal in signals}) == 1, OTHER_THEME),
    ).demand()


def _demanded_circle(by: Any, signals: list[Signal], level: Level, chosen: Iterable[Chosen]) -> Circle:
    sources = Sources(tuple(signal.audience for signal in signals))
    area = common_area(signal.area for signal in signals)
    ring = circle_for(by, level, signals[0].theme.code, chosen=chosen, area=area, sources=sources)
    demand_circle(by, ring, sources)
    return ring


def _made(by: Any, signals: list[Signal], fields: dict[str, Any]) -> Interpretation:
    theme = signals[0].theme
    seat = reader_of(by).home(theme.code)
    author = {"author": seat.person} if seat else {}
    return Interpretation(**fields, **author, theme=theme, interpreted_on=today())


@transaction.atomic
def correct_interpretation(*, by: Any, interpretation: Interpretation, version: int, **fields: Any) -> None:
    """Correct an interpretation as it was read; its signals and its readers stay the same."""
    permissions.may_correct(by, interpretation).demand()
    for name, value in fields.items():
        setattr(interpretation, name, value)
    save_if_unchanged(interpretation, version, fields)
    let_find(INTERPRETATION, interpretation)
    record(facts.InterpretationCorrected(interpretation.pk), by=by)


@transaction.atomic
def withdraw_interpretation(*, by: Any, interpretation: Interpretation, why: str) -> None:
    """Take an interpretation back, with the reason; its signals can be interpreted anew."""
    permissions.may_withdraw(by, interpretation).demand()
    take_back(INTERPRETATION, interpretation, why)
    record(facts.InterpretationWithdrawn(interpretation.pk), by=by)
