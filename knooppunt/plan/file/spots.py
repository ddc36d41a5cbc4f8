"""The things of a document as they stand in the file, found also when some of them have the wrong shape."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from knooppunt.plan.file.lines import Path

KINDS = {
    "parts": "part",
    "goals": "goal",
    "results": "result",
    "targets": "target",
    "conditions": "condition",
    "sources": "source",
    "budget": "budget line",
}


@dataclass(frozen=True, slots=True)
class Spot:
    """One thing: where it stands, what it is, what it says and what stands above it."""

    path: Path
    kind: str
    data: dict[str, Any]

    def text(self, key: str) -> str:
        """Give what stands in this field as a text; empty when it is absent or no text."""
        value = self.data.get(key, "")
        return "" if isinstance(value, dict | list) else str(value)

    def codes(self, key: str) -> list[tuple[Path, str]]:
        """Give the codes in this field, each with its place; one code counts as a list of one."""
        value = self.data.get(key, [])
        if isinstance(value, dict):
            return []
        if not isinstance(value, list):
            return [((*self.path, key), str(value))]
        return [((*self.path, key, place), str(code)) for place, code in enumerate(value) if not isinstance(code, dict)]


@dataclass(frozen=True, slots=True)
class Known:
    """What exists outside the file; None means that it is not looked at."""

    indicators: frozenset[str]
    areas: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One document with everything a rule looks at."""

    number: int
    data: dict[str, Any]
    known: Known

    @property
    def theme(self) -> str:
        """Give the code of the plan's own theme."""
        return str(self.data.get("theme", ""))

    @property
    def themes(self) -> set[str]:
        """Give the codes of the themes that the file names."""
        return set(map(str, _mapping(self.data.get("themes"))))

    @property
    def plan(self) -> Spot:
        """Give the plan itself."""
        return Spot((self.number, "plan"), "plan", _mapping(self.data.get("plan")))

    @property
    def frame(self) -> Spot:
        """Give the multi-year frame; an empty spot when there is none."""
        return Spot((self.number, "frame"), "frame", _mapping(self.data.get("frame")))

    def things(self, *kinds: str) -> list[Spot]:
        """Give everything in the plan of these kinds (or of all), from top to bottom."""
        return [spot for spot in _below(self.plan) if not kinds or spot.kind in kinds]

    def programme_goals(self) -> list[Spot]:
        """Give the goals of the frame."""
        return list(_items(self.frame, "goals"))


def _mapping(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _below(spot: Spot) -> Iterator[Spot]:
    for key in KINDS:
        for item in _items(spot, key):
            yield item
            yield from _below(item)


def _items(spot: Spot, key: str) -> Iterator[Spot]:
    items = spot.data.get(key)
    for place, item in enumerate(items if isinstance(items, list) else []):
        if isinstance(item, dict):
            yield Spot((*spot.path, key, place), KINDS[key], item)
