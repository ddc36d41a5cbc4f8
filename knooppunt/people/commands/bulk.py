"""Many rows at once, as fast as the database takes them: for lists of a hundred thousand.

Who calls this writes the one audit line of the batch, in the same transaction.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import connection, models, transaction


@transaction.atomic
def add_rows(model: type[models.Model], columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> list[int]:
    """Add rows, each with a value for each of these columns; every other column gets the default of its field.

    Gives their ids in order.
    """
    if not rows:
        return []
    others = [field for field in model._meta.concrete_fields if not field.primary_key and field.column not in columns]
    ids, rest = _next_ids(model, len(rows)), tuple(field.get_default() for field in others)
    numbered = [(pk, *row, *rest) for pk, row in zip(ids, rows, strict=True)]
    _insert(model, ["id", *columns, *(field.column for field in others)], numbered)
    return ids


def _insert(model: type[models.Model], columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    table, names = connection.ops.quote_name(model._meta.db_table), ", ".join(map(connection.ops.quote_name, columns))
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
        else:
            marks = ", ".join(["%s"] * len(columns))
            plain = [tuple(map(_plain, row)) for row in rows]
            cursor.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", plain)  # noqa: S608 - our own names


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _next_ids(model: type[models.Model], count: int) -> list[int]:
    """Take so many ids that nobody else gets: from the sequence, or under SQLite's one lock for writing."""
    table = model._meta.db_table
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            take = "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)"
            cursor.execute(take, [connection.ops.quote_name(table), count])
            return [row[0] for row in cursor.fetchall()]
        cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
        last = cursor.fetchone()
    first = (last[0] if last else 0) + 1
    return list(range(first, first + count))
