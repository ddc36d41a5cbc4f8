"""The newest of what a reader may see, by one index range for each of their audiences.

Time grows with the number of audiences and the page, never with the number of items.
"""

from typing import Any

from django.db import connection, models

from knooppunt.people.models.reader import audience_ids

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


def newest_ids(model: type[models.Model], user: Any, *, size: int, before: int = 0, **equal: Any) -> list[int]:
    """Give the ids of the newest standing items this user may see, at most ``size``, newest first.

    ``before`` continues after an earlier page; ``equal`` narrows by columns (``topic_id=3``).
    """
    mine = sorted(audience_ids(user))
    if not mine:
        return []
    narrowed, values = _narrowed(before, equal)
    table = connection.ops.quote_name(model._meta.db_table)
    words = {name: text.format(table=table) for name, text in _VENDORS[connection.vendor].items()}
    query = _LEADING.format(table=table, narrowed=narrowed, **words)
    with connection.cursor() as cursor:
        cursor.execute(query, [*values, str(mine), size, *values, size, size])
        return [row[0] for row in cursor.fetchall()]


def _narrowed(before: int, equal: dict[str, Any]) -> tuple[str, list[Any]]:
    terms = ["withdrawn_on IS NULL", *(f"{connection.ops.quote_name(column)} = %s" for column in equal)]
    values = list(equal.values())
    return " AND ".join([*terms, "id < %s"] if before else terms), [*values, before] if before else values
