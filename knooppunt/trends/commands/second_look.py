"""The verbs of the second pair of eyes: let a signal be shared, or send it back."""

from typing import Any

from django.db import transaction

from knooppunt.audit.recording import record
from knooppunt.search.commands import let_find
from knooppunt.shared.clock import today
from knooppunt.shared.editing import save_if_unchanged
from knooppunt.trends import facts, permissions
from knooppunt.trends.commands.signal import date_from_today
from knooppunt.trends.models import Signal
from knooppunt.trends.words import SIGNAL


@transaction.atomic
def approve_signal(*, by: Any, signal: Signal, version: int) -> None:
    """Let a signal go to the readers it is meant for, as it was read; from now on it is shared."""
    permissions.may_look_second(by, signal).demand()
    signal.audience, signal.intended = signal.meant_for, None
    date_from_today(signal)
    save_if_unchanged(signal, version, ["audience", "intended", "shared_on", "review_on"])
    let_find(SIGNAL, signal)
    record(facts.SignalApproved(signal.pk), by=by)


@transaction.atomic
def send_signal_back(*, by: Any, signal: Signal, version: int, why: str) -> None:
    """Give a signal back to who wrote it, with the reason; it stays unshared."""
    permissions.may_look_second(by, signal).demand()
    signal.sent_back_on, signal.sent_back_why = today(), why
    save_if_unchanged(signal, version, ["sent_back_on", "sent_back_why"])
    record(facts.SignalSentBack(signal.pk), by=by)
