"""What became of the signals that somebody shared, as far as they may see it."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch

from knooppunt.people.models.reader import reader_of
from knooppunt.trends.models import Advice, Interpretation, Signal

LONGEST = 100


@dataclass(frozen=True)
class Became:
    """A signal with the interpretations and the advice that came of it."""

    signal: Signal
    interpretations: list[Interpretation]
    advices: list[Advice]


def shared_by(user: Any) -> list[Became]:
    """Give the newest signals of this user, each with what came of it, in a fixed number of queries."""
    own = Signal.objects.visible_to(user).filter(sharer=reader_of(user).person).order_by("-pk")
    advices = Prefetch("advices", Advice.objects.visible_to(user).standing())
    readings = Interpretation.objects.visible_to(user).standing().prefetch_related(advices)
    found = own.select_related("area", "topic", "audience").prefetch_related(Prefetch("interpretations", readings))
    return [_became(signal) for signal in found[:LONGEST]]


def _became(signal: Signal) -> Became:
    readings = list(signal.interpretations.all())
    return Became(signal, readings, [advice for reading in readings for advice in reading.advices.all()])
