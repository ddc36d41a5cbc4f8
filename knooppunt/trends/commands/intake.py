"""The verbs after sharing: intake, and what happens when its term ends."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from knooppunt.audit.recording import record
from knooppunt.shared.clock import months_before, today
from knooppunt.shared.editing import Conflict, save_if_unchanged
from knooppunt.trends import facts, permissions, vocabulary
from knooppunt.trends.models import Intake, Signal
from knooppunt.trends.words import TERM


@transaction.atomic
def sort_signal(*, by: Any, signal: Signal, version: int, drivers: Iterable[str] = (), **fields: str) -> Intake:
    """Do the intake of a signal, or change it as it was read; ``version`` is 0 when there was none.

    ``fields``: target_group, source_kind, reliability, credibility, confidence, lens.
    """
    permissions.may_sort(by, signal).demand()
    chosen = set(drivers)
    values = {**fields, "drivers": ", ".join(code for code, _words in vocabulary.drivers() if code in chosen)}
    made = _begun(signal, values) if version == 0 else _changed(signal, version, values)
    record(facts.SignalSorted(signal.pk), by=by)
    return made


def _begun(signal: Signal, values: dict[str, str]) -> Intake:
    made, is_new = Intake.objects.get_or_create(signal=signal, defaults=values)
    if not is_new:
        raise Conflict(made)
    signal.sorted_on = today()
    signal.save(update_fields=["sorted_on"])
    return made


def _changed(signal: Signal, version: int, values: dict[str, str]) -> Intake:
    made = Intake.objects.get(signal=signal)
    for name, value in values.items():
        setattr(made, name, value)
    save_if_unchanged(made, version, values)
    return made


@transaction.atomic
def keep_signal(*, by: Any, signal: Signal, version: int, why: str) -> None:
    """Keep a signal for another term, with the reason; out of the archive when it was there."""
    permissions.may_review(by, signal).demand()
    signal.review_on, signal.kept_why = months_before(today(), -TERM), why
    signal.archived_on, signal.archived_why = None, ""
    save_if_unchanged(signal, version, ["review_on", "kept_why", "archived_on", "archived_why"])
    record(facts.SignalKept(signal.pk), by=by)


@transaction.atomic
def archive_signal(*, by: Any, signal: Signal, version: int, why: str = "") -> None:
    """Put a signal in the archive: it leaves the lists of the newest, and is still found, opened and counted."""
    permissions.may_review(by, signal).demand()
    signal.archived_on, signal.archived_why = today(), why
    save_if_unchanged(signal, version, ["archived_on", "archived_why"])
    record(facts.SignalArchived(signal.pk), by=by)
