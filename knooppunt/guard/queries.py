"""What was let through the brake, with what it is in as far as the reader may know of that."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from knooppunt.guard.models import Override, marked
from knooppunt.shared.fact import kinds as facts
from knooppunt.shared.offers import Row, changes

PAGE = 25


@dataclass(frozen=True)
class LetThrough:
    """One override, and the thing it is in when the reader may know of it."""

    override: Override
    thing: Row | None


@dataclass(frozen=True)
class Page:
    """Some rows, and the id after which the older ones come (0 when there are none)."""

    rows: list[LetThrough]
    older: int


def overrides(user: Any, *, kind: str = "", before: int = 0) -> Page:
    """Give a page of what was let through, newest first, of one kind if that is named."""
    found = Override.objects.select_related("entry", "by").order_by("-pk")
    found = found.filter(kinds__contains=marked(kind)) if kind else found
    rows = list((found.filter(pk__lt=before) if before else found)[: PAGE + 1])
    things = _things(user, rows[:PAGE])
    shown = [LetThrough(one, things.get((_address(one), one.entry.subject))) for one in rows[:PAGE]]
    return Page(shown, rows[PAGE - 1].pk if len(rows) > PAGE else 0)


def _address(override: Override) -> str:
    fact = facts.get(override.entry.kind)
    return fact.address if fact else ""


def _things(user: Any, rows: list[Override]) -> dict[tuple[str, int], Row]:
    """Find the things behind these overrides that the user may know of: one question for each kind of thing."""
    asked: dict[str, set[int]] = defaultdict(set)
    for one in rows:
        asked[_address(one)].add(one.entry.subject)
    offers = [(address, changes.get(address), ids) for address, ids in asked.items()]
    return {
        (address, pk): row for address, offer, ids in offers if offer for pk, row in offer.visible(user, ids).items()
    }
