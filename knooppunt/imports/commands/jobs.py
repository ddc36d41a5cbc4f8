"""The job of a list: started in the transaction of the decision, marked while it works, given up when another began."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from knooppunt.imports.commands.undoing import take_back
from knooppunt.imports.commands.working import read_list, write_list
from knooppunt.imports.models import SILENCE, List, here
from knooppunt.imports.words import State

_WORK = {State.READING: read_list, State.RUNNING: write_list, State.TAKING_BACK: take_back}


def start_job(found: List, state: State) -> None:
    """Put a list to work in this state, as a job."""
    found.state, found.run, found.worker, found.beat_at = state, found.run + 1, "", timezone.now()
    found.save(update_fields=["state", "run", "worker", "beat_at"])
    work_on.enqueue(found.pk, found.run)


@task()
def work_on(pk: int, run: int) -> None:
    """Do what the state of a list asks, unless it was started anew meanwhile."""
    found = List.objects.select_related("by").filter(pk=pk, run=run).first()
    if found and found.is_busy:
        with marked(found):
            _WORK[State(found.state)](found)


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Keep Python from looking for circles among the hundred thousands of rows, of which none lies in one."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@contextmanager
def marked(found: List) -> Iterator[None]:
    """Mark who works; when the work ends without an end, say at once that it was interrupted."""
    mine = List.objects.filter(pk=found.pk, run=found.run)
    mine.update(worker=here(), beat_at=timezone.now())
    is_whole = False
    try:
        with _no_collecting():
            yield
        is_whole = True
    finally:
        if not is_whole:
            with transaction.atomic():
                mine.update(worker="", beat_at=timezone.now() - SILENCE - timedelta(seconds=1))
