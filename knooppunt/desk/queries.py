"""What waits for a reader, and what changed since they were here last."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django_stubs_ext import StrOrPromise

from knooppunt.audit.models import Entry
from knooppunt.shared.fact import kinds
from knooppunt.shared.offers import AskRow, Row, asks, changes

LOOK_BACK = 300


@dataclass(frozen=True)
class Waiting:
    """One kind of request with what of it waits for this reader."""

    label: StrOrPromise
    rows: list[AskRow]


@dataclass(frozen=True)
class News:
    """One thing that happened to something this reader may know of."""

    sentence: StrOrPromise
    row: Row


def waiting_for(user: Any) -> list[Waiting]:
    """Give what is asked of this user, by kind, the kinds in their fixed order."""
    offered = sorted(asks, key=lambda ask: ask.order)
    found = (Waiting(ask.label, ask.items(user)) for ask in offered)
    return [waiting for waiting in found if waiting.rows]


def news_for(user: Any, size: int) -> list[News]:
    """Give the newest ``size`` things that others did since this user was here last."""
    entries = list(_entries(user))
    rows = _visible_rows(user, entries)
    news = [News(entry.sentence, rows[_address(entry), entry.subject]) for entry in entries if _is_shown(entry, rows)]
    return news[:size]


def _entries(user: Any) -> list[Entry]:
    """Give the last entry of each subject that others touched, newest first."""
    told = [name for name, fact in kinds.items() if fact.address in changes]
    recent = Entry.objects.filter(pk__gt=user.seen_entry, kind__in=told).exclude(actor=user.pk)[:LOOK_BACK]
    latest: dict[tuple[str, int], Entry] = {}
    for entry in recent:
        latest.setdefault((_address(entry), entry.subject), entry)
    return list(latest.values())


def _visible_rows(user: Any, entries: list[Entry]) -> dict[tuple[str, int], Row]:
    ids: dict[str, set[int]] = defaultdict(set)
    for entry in entries:
        ids[_address(entry)].add(entry.subject)
    return {(address, pk): row for address in ids for pk, row in _rows(user, address, ids[address]).items()}


def _rows(user: Any, address: str, ids: set[int]) -> dict[int, Row]:
    change = changes.get(address)
    return change.visible(user, ids) if change else {}


def _address(entry: Entry) -> str:
    return kinds[entry.kind].address


def _is_shown(entry: Entry, rows: dict[tuple[str, int], Row]) -> bool:
    return (_address(entry), entry.subject) in rows
