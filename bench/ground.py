"""Makes the data of the pages benchmark and writes, as JSON, what is asked of them."""

import json
from pathlib import Path
from typing import Any

from bench import filling, region
from bench.pages import READER
from knooppunt.accounts.models import User
from knooppunt.config import assets
from knooppunt.people.feed import newest_ids
from knooppunt.shared.thread import thread_of
from knooppunt.trends.models import Signal

_SHOWN = ("interpretation", "advice", "gathering", "lesson")


def main(count: str, path: str) -> None:
    """Load the demo year and so many signals beside it, and look for a new signal and for one with a long thread."""
    region.load_year()
    own = list(Signal.objects.values_list("pk", flat=True))
    filling.fill(int(count), region.texts())
    filling.let_be_found()
    assets.gather()
    Path(path).write_text(json.dumps(_facts(own)))


def _facts(candidates: list[int]) -> dict[str, Any]:
    reader = User.objects.get(email=READER)
    thread, chosen = max((_length(reader, pk), pk) for pk in candidates)
    newest = Signal.objects.get(pk=newest_ids(Signal, reader, size=1)[0])
    return {
        "signals": Signal.objects.count(), "newest": newest.pk, "title": newest.title, "chosen": chosen,
        "thread": thread, "what": newest.what, "area": str(newest.area_id), "topic": str(newest.topic_id),
    }  # fmt: skip


def _length(reader: User, pk: int) -> int:
    return sum(len(step.rows) for step in thread_of(reader, "signal", pk) if step.code in _SHOWN)
