"""The index on SQLite: an FTS5 table without positions, whose row number is the place."""

from collections.abc import Sequence
from typing import Any

from knooppunt.search.finding.wanted import Span, Wanted

_NEWEST = """
SELECT rowid AS place FROM search_index
WHERE search_index MATCH %s AND rowid BETWEEN %s AND %s ORDER BY rowid DESC LIMIT %s
"""


def newest(audiences: Sequence[int], what: Wanted, span: Span, size: int) -> tuple[str, list[Any]]:
    """Write the question for the newest places of what these audiences may read."""
    match = " OR ".join(f"({_of_one(audience, what)})" for audience in audiences)
    return _NEWEST, [match, span.low, span.high, size]


def _of_one(audience: int, what: Wanted) -> str:
    starts = " OR ".join(f'"{audience}{start}"*' for start in what.starts)
    parts = [*(f'"{audience}{token}"' for token in what.all), *([f"({starts})"] if starts else [])]
    here = " AND ".join(parts)
    none = " OR ".join(f'"{audience}{token}"' for token in what.none)
    return f"({here}) NOT ({none})" if none else here
