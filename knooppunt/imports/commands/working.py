"""The work on a list: reading it whole for the preview, and writing it batch by batch."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from knooppunt.audit.recording import record
from knooppunt.imports import facts, passes
from knooppunt.imports.kinds import Choices, Judged, Work
from knooppunt.imports.models import Batch, List, Source
from knooppunt.imports.queries.columns import spelled
from knooppunt.imports.sheet import Unreadable
from knooppunt.imports.words import State


class TakenOver(Exception):
    """Raised when the list was started anew, or decided otherwise, while this worker was at it."""


def read_list(found: List) -> None:
    """Read a list whole and keep what it would do; a list that cannot be read is refused with the reason."""
    try:
        file = passes.opened(found.meaning, bytes(found.source.content), found.codes)
        tally = passes.Tally(spelled(file.titles), left=file.noted())
        for judged in passes.batches(file, _begun(found, file)):
            tally.add(judged)
            _beat(found, done=sum(tally.counts.values()))
    except Unreadable as refusal:
        _refuse(found, str(refusal))
    else:
        _show(found, file, tally)


def write_list(found: List) -> None:
    """Write a list batch by batch; batches that were written before an interruption are only judged again."""
    file = passes.opened(found.meaning, bytes(found.source.content), found.codes)
    work = _begun(found, file)
    written = found.batches.count()
    for number, judged in enumerate(passes.batches(file, work), 1):
        if number > written:
            _write_batch(found, work, number, judged)
    _finish(found)


def _begun(found: List, file: passes.Opened) -> Work:
    choices: Choices = {int(row): choice for row, choice in found.choices.items()}
    return passes.begun(found.meaning, file, found.by, found.name, choices)


@transaction.atomic
def _write_batch(found: List, work: Work, number: int, judged: Sequence[Judged]) -> None:
    """Write some rows, what they made, how far the list is and the audit line: all of it or nothing."""
    hold(found)
    made = work.write(judged)
    rows = {"first_row": judged[0].number, "last_row": judged[-1].number}
    batch = Batch.objects.create(list=found, number=number, made=made, **rows)
    counts: dict[str, Any] = {name: F(name) + count for name, count in passes.counted(judged).items()}
    _beat(found, done=F("done") + len(judged), **counts)
    record(facts.BatchWritten(found.pk, batch=batch.pk), by=found.by)


def hold(found: List) -> None:
    """Hold the list for this transaction; raises ``TakenOver`` when it is no longer this worker's."""
    mine = List.objects.select_for_update().filter(pk=found.pk, run=found.run, state=found.state)
    if not mine.values_list("pk", flat=True).first():
        raise TakenOver


def _beat(mine: List, **values: Any) -> None:
    List.objects.filter(pk=mine.pk, run=mine.run).update(beat_at=timezone.now(), **values)


@transaction.atomic
def _show(found: List, file: passes.Opened, tally: passes.Tally) -> None:
    hold(found)
    values: dict[str, Any] = {**tally.counts, "rows": sum(tally.counts.values()), "found": tally.as_record()}
    _beat(found, state=State.SHOWN, titles=list(file.titles), codes=list(file.codes), **values)


@transaction.atomic
def _refuse(found: List, reason: str) -> None:
    hold(found)
    _beat(found, state=State.REFUSED, refusal=reason, found={}, ended_at=timezone.now())
    Source.objects.filter(list=found).delete()


@transaction.atomic
def _finish(found: List) -> None:
    """Say that the list is in, and let go of the file."""
    hold(found)
    kept = {"problems": _without_names(found), "more": found.found.get("more", {})}
    _beat(found, state=State.DONE, found=kept, choices={}, ended_at=timezone.now())
    Source.objects.filter(list=found).delete()


def _without_names(found: List) -> list[dict[str, Any]]:
    """Keep where something was refused; the words may quote a cell, so they go with the file."""
    return [{"row": line["row"], "column": line["column"]} for line in found.found.get("problems", [])]
