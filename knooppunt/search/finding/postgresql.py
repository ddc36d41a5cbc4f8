"""The index on PostgreSQL: a table of tokens and places, read backwards from its primary key.

The planner is left no choice: the rarest token leads, one range of the key for each audience, and every other token is
looked up for each row. Its own choice would build a bitmap of all that holds the word «de» before it sorts it.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from knooppunt.search.finding.wanted import Span, Wanted
from knooppunt.shared.prepared import ask

# Beyond this a token is common, whatever its number.
_COMMON = 3_000
# A beginning stands for at most so many words of all audiences together.
_MOST_WORDS = 400

_NEWEST = """
SELECT DISTINCT found.place FROM unnest(%s::bigint[], %s::text[]) AS mine(audience, token)
CROSS JOIN LATERAL (
    SELECT lead.place FROM search_posting AS lead
    WHERE lead.token = mine.token AND lead.place BETWEEN %s AND %s {others}
    ORDER BY lead.place DESC LIMIT %s
) AS found ORDER BY found.place DESC LIMIT %s
"""
_HAS = "SELECT true FROM search_posting AS other WHERE other.token = mine.audience || %s AND other.place = lead.place"
_COUNT = """
SELECT asked.token, (SELECT count(*) FROM (
    SELECT 1 FROM unnest(%s::bigint[]) AS mine(audience)
    JOIN search_posting AS one ON one.token = mine.audience || asked.token LIMIT %s
) AS few) FROM unnest(%s::text[]) AS asked(token)
"""
_NEXT = """SELECT min(one.token) FROM search_posting AS one
WHERE one.token {beyond} AND one.token < (mine.audience || mine.start || E'\\U0010FFFF') COLLATE "C" """
_BEGINNING = f"""
WITH RECURSIVE said AS (
    SELECT mine.audience, mine.start, ({_NEXT.format(beyond=">= mine.audience || mine.start")}) AS token
    FROM unnest(%s::bigint[], %s::text[]) AS mine(audience, start)
    UNION ALL
    SELECT mine.audience, mine.start, ({_NEXT.format(beyond="> mine.token")})
    FROM said AS mine WHERE mine.token IS NOT NULL
) SELECT audience, token FROM said WHERE token IS NOT NULL LIMIT %s
"""  # noqa: S608 - our own words


def newest(audiences: Sequence[int], what: Wanted, span: Span, size: int) -> tuple[str, list[Any]]:
    """Write the question for the newest places of what these audiences may read."""
    lead, others = _leading(audiences, what)
    terms = " ".join([f"AND ({_HAS})" for _ in others] + [f"AND ({_HAS}) IS NULL" for _ in what.none])
    values = [[one for one, _ in lead], [token for _, token in lead], span.low, span.high]
    return _NEWEST.format(others=terms), [*values, *others, *what.none, size, size]


def _leading(audiences: Sequence[int], what: Wanted) -> tuple[list[tuple[int, str]], list[str]]:
    """Give the tokens to walk along, each with its audience, and the tokens that must be there too."""
    if what.starts:
        return _begun(audiences, what.starts), list(what.all)
    first, *others = _rarest_first(audiences, what.all)
    return [(audience, f"{audience}{first}") for audience in audiences], others


def _begun(audiences: Sequence[int], starts: Iterable[str]) -> list[tuple[int, str]]:
    pairs = [(audience, start) for start in starts for audience in audiences]
    return ask(_BEGINNING, [*map(list, zip(*pairs, strict=True)), _MOST_WORDS])


def _rarest_first(audiences: Sequence[int], tokens: Sequence[str]) -> list[str]:
    if len(tokens) < 2:  # noqa: PLR2004 - one token leads by itself
        return list(tokens)
    counted: dict[str, int] = dict(ask(_COUNT, [list(audiences), _COMMON, list(tokens)]))
    return sorted(tokens, key=lambda token: counted[token])
