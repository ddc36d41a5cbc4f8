"""The verbs of trend signals: share, correct, withdraw."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from knooppunt.audit.recording import record
from knooppunt.people.commands import audience
from knooppunt.people.models.reader import reader_of
from knooppunt.people.words import Level
from knooppunt.search.commands import let_find
from knooppunt.shared.clock import months_before, today
from knooppunt.shared.editing import save_if_unchanged
from knooppunt.shared.verdict import all_of, needs
from knooppunt.topics.models import Theme
from knooppunt.trends import facts, permissions
from knooppunt.trends.commands.keeping import audience_of, demand_circle, take_back
from knooppunt.trends.models import Signal
from knooppunt.trends.queries.circle import Chosen, Circle, Sources, circle_for
from knooppunt.trends.queries.second_look import second_look
from knooppunt.trends.words import ANOTHER_REGION, NO_SECOND_LOOK, SIGNAL, TERM, title_of


@transaction.atomic
def share_signal(
    *, by: Any, theme: Theme, level: Level, freedom: str, circle: Iterable[Chosen] = (), **fields: Any
) -> Signal:
    """Share a trend signal; ``fields``: what, area, topic, setting; ``circle`` as the level asks for."""
    level = Level(level)
    all_of(
        permissions.SHARE.held_by(by, theme.code),
        permissions.may_share_at(by, theme.code, level),
        permissions.is_no_mere_opinion(freedom),
    ).demand()
    ring = circle_for(by, level, theme.code, chosen=circle, area=fields["area"])
    demand_circle(by, ring, Sources())
    signal = _made(by, theme, {"freedom": freedom, **fields})
    _send(by, signal, ring)
    return signal


def _made(by: Any, theme: Theme, fields: dict[str, Any]) -> Signal:
    seat = reader_of(by).home(theme.code)
    sender = {"sharer": seat.person, "organisation": seat.organisation} if seat else {}
    made = Signal(**fields, **sender, theme=theme, title=title_of(fields["what"]))
    date_from_today(made)
    return made


def date_from_today(signal: Signal) -> None:
    """Let the signal be shared today, and its term run from today."""
    signal.shared_on, signal.review_on = today(), months_before(today(), -TERM)


def _send(by: Any, signal: Signal, ring: Circle) -> None:
    """Keep the signal for its readers, or for its sharer alone until somebody else has looked at it."""
    look = second_look(by, ring)
    needs(look.is_possible, NO_SECOND_LOOK).demand()
    signal.audience = audience_of(ring)
    if look.is_asked:
        signal.intended = signal.audience
        signal.audience = audience(Level.RED, [signal.theme.code], circle=[signal.sharer])
    signal.save(force_insert=True)
    if not signal.is_waiting:
        let_find(SIGNAL, signal)
    record(facts.SignalOffered(signal.pk) if signal.is_waiting else facts.SignalShared(signal.pk), by=by)


@transaction.atomic
def correct_signal(*, by: Any, signal: Signal, version: int, **fields: Any) -> None:
    """Correct a signal as it was read; ``fields``: what, area, topic, setting. Its readers stay the same.

    What was sent back waits for a second pair of eyes again.
    """
    stays = signal.meant_for.region_id in {None, fields["area"].region.pk}
    all_of(permissions.may_correct(by, signal), needs(stays, ANOTHER_REGION)).demand()
    values = {**fields, "title": title_of(fields["what"]), "sent_back_on": None, "sent_back_why": ""}
    for name, value in values.items():
        setattr(signal, name, value)
    save_if_unchanged(signal, version, values)
    if not signal.is_waiting:
        let_find(SIGNAL, signal)
    record(facts.SignalCorrected(signal.pk), by=by)


@transaction.atomic
def withdraw_signal(*, by: Any, signal: Signal, why: str) -> None:
    """Take a signal back, with the reason."""
    permissions.may_withdraw(by, signal).demand()
    take_back(SIGNAL, signal, why)
    record(facts.SignalWithdrawn(signal.pk), by=by)
