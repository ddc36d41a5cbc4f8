"""The verbs of trend signals."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from knooppunt.audit.recording import record
from knooppunt.people.models.reader import reader_of
from knooppunt.people.words import Level
from knooppunt.search.commands import let_find
from knooppunt.shared.clock import today
from knooppunt.shared.editing import save_if_unchanged
from knooppunt.shared.verdict import all_of, needs
from knooppunt.topics.models import Theme
from knooppunt.trends import facts, permissions
from knooppunt.trends.commands.keeping import audience_of, demand_circle, take_back
from knooppunt.trends.models import Signal
from knooppunt.trends.queries.circle import Chosen, Sources, circle_for
from knooppunt.trends.words import ANOTHER_REGION, SIGNAL, title_of


@transaction.atomic
def share_signal(*, by: Any, theme: Theme, level: Level, circle: Iterable[Chosen] = (), **fields: Any) -> Signal:
    """Share a trend signal; ``fields``: what, area, topic, setting; ``circle`` as the level asks for."""
    permissions.SHARE.held_by(by, theme.code).demand()
    ring = circle_for(by, Level(level), theme.code, chosen=circle, area=fields["area"])
    demand_circle(by, ring, Sources())
    signal = _made(by, theme, fields)
    signal.audience = audience_of(ring)
    signal.save(force_insert=True)
    let_find(SIGNAL, signal)
    record(facts.SignalShared(signal.pk), by=by)
    return signal


def _made(by: Any, theme: Theme, fields: dict[str, Any]) -> Signal:
    seat = reader_of(by).home(theme.code)
    sender = {"sharer": seat.person, "organisation": seat.organisation} if seat else {}
    return Signal(**fields, **sender, theme=theme, title=title_of(fields["what"]), shared_on=today())


@transaction.atomic
def correct_signal(*, by: Any, signal: Signal, version: int, **fields: Any) -> None:
    """Correct a signal as it was read; ``fields``: what, area, topic, setting. Its readers stay the same."""
    stays = signal.audience.region_id in {None, fields["area"].region.pk}
    all_of(permissions.may_correct(by, signal), needs(stays, ANOTHER_REGION)).demand()
    for name, value in fields.items():
        setattr(signal, name, value)
    signal.title = title_of(signal.what)
    save_if_unchanged(signal, version, [*fields, "title"])
    let_find(SIGNAL, signal)
    record(facts.SignalCorrected(signal.pk), by=by)


@transaction.atomic
def withdraw_signal(*, by: Any, signal: Signal, why: str) -> None:
    """Take a signal back, with the reason."""
    permissions.may_withdraw(by, signal).demand()
    take_back(SIGNAL, signal, why)
    record(facts.SignalWithdrawn(signal.pk), by=by)
