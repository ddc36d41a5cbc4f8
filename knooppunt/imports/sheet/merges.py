"""Cells that were merged downwards: people write an organisation once beside all who work there."""

import re
from collections import defaultdict

from knooppunt.imports.sheet import limits
from knooppunt.imports.sheet.passing import Part

_MERGE = re.compile(rb'mergeCell ref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"')
_OVERLAP = 80


class Merges:
    """What stands in the topmost cell of each merge, for as many rows as it spans."""

    def __init__(self, spans: dict[int, dict[int, int]]) -> None:
        self._spans = spans  # by first row: the columns that are merged from there, with their last row
        self._open: dict[int, tuple[int, str]] = {}

    def __bool__(self) -> bool:
        return bool(self._spans)

    def fill(self, number: int, row: list[str]) -> list[str]:
        """Fill what a merge leaves empty in this row."""
        for column, last in self._spans.get(number, {}).items():
            self._open[column] = (last, row[column] if column < len(row) else "")
        for column, (last, text) in list(self._open.items()):
            if number > last:
                del self._open[column]
            elif text:
                row += [""] * (column + 1 - len(row))
                row[column] = row[column] or text
        return row


def merges(part: Part) -> Merges:
    """Find the merges of a sheet that go downwards; they stand at its end, so it passes by once for them."""
    spans: dict[int, dict[int, int]] = defaultdict(dict)
    tail, found = b"", 0
    for chunk in part.chunks():
        piece = tail + chunk
        if b"mergeCell " in piece:
            for letters, first, last in _MERGE.findall(piece):
                found += 1
                column = place_of(letters.decode())
                if int(last) > int(first) and column < limits.COLUMNS and found <= limits.MERGES:
                    spans[int(first)][column] = int(last)
        tail = piece[-_OVERLAP:]
    return Merges(spans)


def place_of(letters: str) -> int:
    """Give the place of a column, from 0, by its letters."""
    place = 0
    for sign in letters:
        place = place * 26 + ord(sign) - 64
    return place - 1
