"""The places of what one reader finds, the newest first."""

from collections.abc import Iterable

from django.db import connection

from knooppunt.search.finding import postgresql, sqlite
from knooppunt.search.finding.place import NUMBER
from knooppunt.search.finding.wanted import MOST_READ, Span, Wanted
from knooppunt.shared.prepared import ask

_WRITERS = {"sqlite": sqlite.newest, "postgresql": postgresql.newest}
_HOLDS = {"sqlite": "instr", "postgresql": "strpos"}
_READING = """
SELECT candidate.place FROM ({candidates}) AS candidate
JOIN search_searchdocument AS document ON document.id = candidate.place & {number}
WHERE {phrases} ORDER BY candidate.place DESC LIMIT %s
"""


def newest(audiences: Iterable[int], what: Wanted, size: int, span: Span | None = None) -> list[int]:
    """Give the places of what these audiences may read and is wanted, at most ``size``, the newest first."""
    mine = sorted(audiences)
    if not mine or not (what.all or what.starts):
        return []
    within = span or Span()
    if not what.phrases:
        return [place for (place,) in ask(*_write(mine, what, within, size))]
    candidates, values = _write(mine, what, within, MOST_READ)
    phrases = " AND ".join(f"{_HOLDS[connection.vendor]}(document.words, %s) > 0" for _ in what.phrases)
    reading = _READING.format(candidates=candidates, number=NUMBER, phrases=phrases)
    return [place for (place,) in ask(reading, [*values, *what.phrases, size])]


def _write(audiences: list[int], what: Wanted, span: Span, size: int) -> tuple[str, list[object]]:
    return _WRITERS[connection.vendor](audiences, what, span, size)
