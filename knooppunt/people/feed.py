"""The newest of what a reader may see, by one index range for each of their audiences.

Time grows with the number of audiences and the page, never with the number of items.
"""

import json
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import connection

from knooppunt.people.models import Withdrawable
from knooppunt.people.models.reader import audience_ids
from knooppunt.shared.prepared import ask

# Only the audiences that hold the newest items can contribute to a page: at most as many as the page has rows.
_LEADING = """
WITH newest AS {kept} (
    SELECT mine.value AS audience, (
        SELECT id FROM {table} WHERE audience_id = {mine} AND {narrowed} ORDER BY id DESC LIMIT 1
    ) AS id FROM {audiences}
), foremost AS (SELECT audience FROM newest WHERE id IS NOT NULL ORDER BY id DESC LIMIT %s)
SELECT item.id FROM foremost {join} (
    SELECT id FROM {table} WHERE audience_id = {leader} AND {narrowed} ORDER BY id DESC LIMIT %s
) {named} ORDER BY item.id DESC LIMIT %s
"""
_VENDORS = {
    "sqlite": {
        "audiences": "json_each(%s) AS mine",
        "mine": "mine.value",
        "leader": "foremost.audience",
        "join": "JOIN {table} AS item ON item.id IN",
        "named": "",
        "kept": "",
    },
    "postgresql": {
        "audiences": "jsonb_array_elements_text(%s::jsonb) AS mine(value)",
        "mine": "mine.value::bigint",
        "leader": "foremost.audience::bigint",
        "join": "CROSS JOIN LATERAL",
        "named": "AS item",
        "kept": "MATERIALIZED",  # else the newest of each audience is looked up twice
    },
}


# The first and the last id of each day: two looks in the index (day, id) for each, however many items there are.
_OF_DAYS = """
SELECT MIN((SELECT id FROM {table} WHERE {column} = {day} ORDER BY id LIMIT 1)),
       MAX((SELECT id FROM {table} WHERE {column} = {day} ORDER BY id DESC LIMIT 1))
FROM {days}
"""
_DAYS = {
    "sqlite": {"days": "json_each(%s) AS day", "day": "day.value"},
    "postgresql": {"days": "jsonb_array_elements_text(%s::jsonb) AS day(value)", "day": "day.value::date"},
}


@dataclass(frozen=True)
class Between:
    """A range of a column, both ends included."""

    first: int | date
    last: int | date


def newest_ids(model: type[Withdrawable], user: Any, *, size: int, before: int = 0, **narrow: Any) -> list[int]:
    """Give the ids of the newest listed items this user may see, at most ``size``, newest first.

    ``before`` continues after an earlier page; ``narrow`` keeps by columns: a value (``topic_id=3``), one of some
    values (``setting=("online", "both")``) or a range (``id=Between(3, 9)``).
    """
    mine = sorted(audience_ids(user))
    if not mine:
        return []
    narrowed, values = _narrowed(model, before, narrow)
    table = connection.ops.quote_name(model._meta.db_table)
    words = {name: text.format(table=table) for name, text in _VENDORS[connection.vendor].items()}
    query = _LEADING.format(table=table, narrowed=narrowed, **words)
    with connection.cursor() as cursor:
        cursor.execute(query, [*values, str(mine), size, *values, size, size])
        return [row[0] for row in cursor.fetchall()]


def on_days(model: type[Withdrawable], column: str, first: date, last: date) -> dict[str, Between]:
    """Give what narrows ``newest_ids`` to these days, a year at most; it needs an index on the column and the id."""
    days = [str(first + timedelta(days=number)) for number in range((last - first).days + 1)]
    names = {"table": model._meta.db_table, "column": column}
    quoted = {name: connection.ops.quote_name(text) for name, text in names.items()}
    ((low, high),) = ask(_OF_DAYS.format(**quoted, **_DAYS[connection.vendor]), [json.dumps(days)])
    return {"id": Between(low or 0, high or 0), column: Between(first, last)}


def _narrowed(model: type[Withdrawable], before: int, narrow: dict[str, Any]) -> tuple[str, list[Any]]:
    values: list[Any] = []
    terms = [f"{column} IS NULL" for column in model.listed_while_empty]
    for column, wanted in narrow.items():
        term, needed = _term(wanted)
        terms.append(f"{_named(column, wanted)} {term}")
        values += needed
    return " AND ".join([*terms, "id < %s"] if before else terms), [*values, before] if before else values


def _named(column: str, wanted: Any) -> str:
    """Name a column; the plus keeps SQLite from looking several values up and sorting all that it finds."""
    name = connection.ops.quote_name(column)
    return f"+{name}" if isinstance(wanted, tuple) and connection.vendor == "sqlite" else name


def _term(wanted: Any) -> tuple[str, list[Any]]:
    if isinstance(wanted, Between):
        return "BETWEEN %s AND %s", [wanted.first, wanted.last]
    if isinstance(wanted, tuple):
        return f"IN ({', '.join(['%s'] * len(wanted))})", list(wanted)
    return "= %s", [wanted]
