"""Questions that pages ask all day, with their SQL written once: writing it takes longer than answering it."""

from collections.abc import Callable, Iterable
from typing import Any

from django.db import connection
from django.db.models import QuerySet

# Numbers that no record has, to find back in the SQL where the ids belong.
_PLACES = -(10**15)


def ask(question: str, values: Iterable[Any] = ()) -> list[tuple[Any, ...]]:
    """Ask the database a question that stands in SQL."""
    with connection.cursor() as cursor:
        cursor.execute(question, list(values))
        return list(cursor.fetchall())


class Prepared:
    """A question from sets of ids to rows of values, asked over and over; ``make`` may look at nothing but the ids.

    The answer is always read anew: only the words of the question are kept, one for each round number of ids.
    """

    def __init__(self, make: Callable[..., QuerySet[Any, Any]]) -> None:
        self._make = make
        self._written: dict[tuple[int, ...], _Written] = {}

    def __call__(self, *sets: Iterable[int]) -> list[tuple[Any, ...]]:
        """Give the rows for these sets of ids, each a tuple of the values that ``make`` asks for."""
        given = [sorted(ids) for ids in sets]
        if not all(given):
            return []
        filled = [_filled(ids) for ids in given]
        sizes = tuple(map(len, filled))
        if sizes not in self._written:
            self._written[sizes] = _Written(self._make(*_placeholders(sizes)))
        return self._written[sizes].answered([pk for ids in filled for pk in ids])

    def flat(self, *sets: Iterable[int]) -> set[int]:
        """Give every id in the rows for these ids, once."""
        return {pk for row in self(*sets) for pk in row if pk is not None}


class _Written:
    """A question in SQL, with places for ids."""

    def __init__(self, rows: QuerySet[Any, Any]) -> None:
        self._compiler = rows.query.get_compiler(connection.alias)
        self._sql, self._values = self._compiler.as_sql()
        self._converters = self._compiler.get_converters([column for column, *_rest in self._compiler.select])

    def answered(self, ids: list[int]) -> list[tuple[Any, ...]]:
        places = {_PLACES - place: pk for place, pk in enumerate(ids)}
        rows = ask(self._sql, (places.get(value, value) for value in self._values))
        return list(map(tuple, self._compiler.apply_converters(rows, self._converters))) if self._converters else rows


def _filled(ids: list[int]) -> list[int]:
    """Repeat the last id up to a round number of them."""
    return ids + ids[-1:] * ((1 << (len(ids) - 1).bit_length()) - len(ids))


def _placeholders(sizes: tuple[int, ...]) -> list[list[int]]:
    starts = [sum(sizes[:place]) for place in range(len(sizes))]
    return [[_PLACES - start - place for place in range(size)] for start, size in zip(starts, sizes, strict=True)]
