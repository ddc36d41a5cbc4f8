"""What the furnished house holds of signals that wait for a second pair of eyes: one of each strict level."""

from typing import Any

from knooppunt.people.models import Person
from knooppunt.people.words import Level
from knooppunt.trends.tests.factories import offer_signal

MARK = {Level.AMBER_STRICT: "merkwachtstrict", Level.RED: "merkwachtred"}
# Who may approve: in the circle, with the right, and somebody else than who wrote it.
APPROVERS = {Level.AMBER_STRICT: {"reader", "analyst"}, Level.RED: {"analyst", "named"}}
WRITER = "anna"


def waiting_signals(house: Any) -> dict[str, tuple[int]]:
    """Let somebody write a signal of each level that asks for a second pair of eyes."""
    named = [Person.objects.get(user=house.users[name]) for name in ("analyst", "named", "member")]
    circles: dict[Level, list[Any]] = {Level.RED: named}
    made = {
        level: offer_signal(house.fresh(WRITER), f"{word} in de buurt.", level, circle=circles.get(level, []))
        for level, word in MARK.items()
    }
    return {"waiting signal": (made[Level.AMBER_STRICT].pk,), "waiting signal RED": (made[Level.RED].pk,)}
