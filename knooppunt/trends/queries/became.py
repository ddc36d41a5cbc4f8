"""What became of the signals that somebody shared, as far as they may see it."""

from dataclasses import dataclass
from typing import Any

from knooppunt.people.models.reader import reader_of
from knooppunt.shared.thread import Step, became_of
from knooppunt.trends.models import Signal
from knooppunt.trends.words import SIGNAL

LONGEST = 100


@dataclass(frozen=True)
class Became:
    """A signal with the later stages that came of it: an interpretation, advice, a gathering, a lesson, and so on."""

    signal: Signal
    steps: list[Step]


def shared_by(user: Any) -> list[Became]:
    """Give the newest signals of this user, each with what came of it, in a fixed number of queries."""
    own = Signal.objects.visible_to(user).filter(sharer=reader_of(user).person).order_by("-pk")
    signals = list(own.select_related("area", "topic", "audience", "intended")[:LONGEST])
    steps = became_of(user, SIGNAL, {signal.pk for signal in signals})
    return [Became(signal, steps.get(signal.pk, [])) for signal in signals]
