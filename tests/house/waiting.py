"""What the furnished house holds of signals that wait for a second pair of eyes: one of each strict level."""

from typing import Any

from knooppunt.people.models import Person
from knooppunt.people.words import Level
from knooppunt.trends.tests.factories import offer_signal

MARK = {Level.AMBER_STRICT: "merkwachtstrict", Level.RED: "merkwachtred"}
# Who may approve: in the circle, with the right, and somebody else than who wrote it.
APPROVERS = {Level.AMBER_STRICT: {"reader", "analyst"}, Level.RED: {"analyst", "named"}}
WRITER = "anna"


def secrets_for(who: str) -> set[str]:
    """Give the marks that this reader may find: as the writer, or as one of those who may approve."""
    return {word for level, word in MARK.items() if who == WRITER or who in APPROVERS[level]}


def all_secrets() -> set[str]:
    """Give every mark there is."""
    return set(MARK.values())


def waiting_signals(house: Any) -> dict[str, tuple[int]]:
    """Let somebody write a signal of each level that asks for a second pair of eyes."""
    named = [Person.objects.get(user=house.users[name]) for name in ("analyst", "named", "member")]
    circles: dict[Level, list[Any]] = {Level.RED: named}
    made = {
        level: offer_signal(house.fresh(WRITER), f"{word} in de buurt.", level, circle=circles.get(level, []))
        for level, word in MARK.items()
    }
    return {"waiting signal": (made[Level.AMBER_STRICT].pk,), "waiting signal RED": (made[Level.RED].pk,)}
