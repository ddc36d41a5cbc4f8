"""Taking a list back: first it is seen that nobody built on it, then batch by batch, the last one first."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from knooppunt.audit.recording import record
from knooppunt.imports import facts
from knooppunt.imports.commands.working import hold
from knooppunt.imports.models import Batch, List
from knooppunt.imports.words import State

SHOWN = 20


def take_back(found: List) -> None:
    """Take a list back as a whole, or say who stands in the way."""
    hindrances = found.meaning.hindrances(list(found.batches.values_list("made", flat=True)))
    if hindrances:
        _stop(found, hindrances)
        return
    for batch in found.batches.order_by("-number").iterator(chunk_size=1):
        _take_batch_back(found, batch)
    _end(found)


@transaction.atomic
def _take_batch_back(found: List, batch: Batch) -> None:
    hold(found)
    found.meaning.taken_back(found.by, batch.made)
    List.objects.filter(pk=found.pk).update(beat_at=timezone.now())
    record(facts.BatchTakenBack(found.pk, batch=batch.pk), by=found.by)
    batch.delete()


@transaction.atomic
def _stop(found: List, hindrances: list[str]) -> None:
    hold(found)
    words = _("The list was not taken back, because somebody went on with what it brought: {reasons}")
    shown = " ".join(hindrances[:SHOWN])
    List.objects.filter(pk=found.pk).update(state=State.DONE, refusal=words.format(reasons=shown))


@transaction.atomic
def _end(found: List) -> None:
    hold(found)
    List.objects.filter(pk=found.pk).update(
        state=State.TAKEN_BACK, found={}, refusal="", ended_at=timezone.now(), done=0
    )
