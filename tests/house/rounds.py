"""What the furnished house holds of joint interpretation: a round that is blind, one at the table, one agreed on."""

from typing import Any

from knooppunt.trends.commands import close_interpretation, open_table
from knooppunt.trends.models import Advice, Interpretation, Signal
from knooppunt.trends.tests.factories import make_agreed, make_reading, make_round

READING = "merklezing"


def furnish_rounds(house: Any) -> None:
    """Let the analyst read the GREEN signal together with a reader, three times over."""
    signal = Signal.objects.get(pk=house.things["signal GREEN"][0])
    analyst, reader = house.fresh("analyst"), house.fresh("reader")
    blind, laid, agreed = (make_round(analyst, signal, invited=[reader]) for _ in range(3))
    for joint in (blind, laid, agreed):
        make_reading(analyst, joint, meaning=f"{READING} {joint.pk}", grounds=f"{READING} {joint.pk}")
    for joint in (laid, agreed):
        make_reading(reader, joint)
        open_table(by=house.fresh("analyst"), joint=joint)
    made = make_agreed(house.fresh("analyst"), agreed)
    closed = Interpretation.objects.get(pk=house.things["interpretation CLEAR"][0])
    carries = Advice.objects.get(pk=house.things["advice CLEAR"][0])
    close_interpretation(by=house.fresh("analyst"), interpretation=closed, perspectives=[carries.perspective])
    house.things |= {
        "round": (blind.pk,), "round at table": (laid.pk,), "agreed reading": (made.pk,), "closed reading": (closed.pk,)
    }  # fmt: skip
