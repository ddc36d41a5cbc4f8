"""What the furnished house holds of joint interpretation: rounds that are blind, ready, at the table, agreed on."""

from typing import Any

from knooppunt.trends.commands import close_interpretation, open_table
from knooppunt.trends.models import Advice, Interpretation, Signal
from knooppunt.trends.tests.factories import make_agreed, make_reading, make_round

READING = "merklezing"


def furnish_rounds(house: Any) -> None:
    """Let the analyst read the GREEN signal together with a reader, four times over."""
    signal = Signal.objects.get(pk=house.things["signal GREEN"][0])
    analyst, reader = house.fresh("analyst"), house.fresh("reader")
    blind, ready, laid, agreed = (make_round(analyst, signal, invited=[reader]) for _ in range(4))
    for joint in (blind, ready, laid, agreed):
        make_reading(analyst, joint, meaning=f"{READING} {joint.pk}", grounds=f"{READING} {joint.pk}")
    for joint in (ready, laid, agreed):
        make_reading(reader, joint)
    for joint in (laid, agreed):
        open_table(by=house.fresh("analyst"), joint=joint)
    made = make_agreed(house.fresh("analyst"), agreed)
    closed = Interpretation.objects.get(pk=house.things["interpretation CLEAR"][0])
    carries = Advice.objects.get(pk=house.things["advice CLEAR"][0])
    close_interpretation(by=house.fresh("analyst"), interpretation=closed, perspectives=[carries.perspective])
    house.things |= {
        "round": (blind.pk,), "round ready": (ready.pk,), "round at table": (laid.pk,), "agreed reading": (made.pk,),
        "closed reading": (closed.pk,),
    }  # fmt: skip
