"""The row with the names of the columns: found by its words, under titles and group names if need be."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from knooppunt.imports.sheet import words
from knooppunt.imports.sheet.rows import Row, Sheet

FIRST = 40
ENOUGH = 2

Recognise = Callable[[str], str]


@dataclass(frozen=True)
class Heading:
    """Where the names of the columns stand, the names themselves, and what each was recognised as (or nothing)."""

    row: int
    titles: tuple[str, ...]
    codes: tuple[str, ...]

    @property
    def score(self) -> int:
        """Count what was recognised."""
        return len(set(filter(None, self.codes)))

    def is_repeated_in(self, cells: list[str]) -> bool:
        """Tell whether a row says the names of the columns again, as a list that was pasted together does."""
        pairs = [(title, cell) for title, cell in zip(self.titles, cells, strict=False) if title]
        return len(pairs) >= ENOUGH and all(title == cell.strip() for title, cell in pairs)


@dataclass(frozen=True)
class Chosen:
    """The sheets that are read as one list, each with its heading; and those that look like a list but are not read."""

    read: list[tuple[Sheet, Heading]]
    left: list[Sheet]


def choose(sheets: list[Sheet], recognise: Recognise, wanted: str) -> Chosen:
    """Choose the sheet whose names of columns are recognised best, and every other in sight with the same columns.

    Raises ``Unreadable`` when none is recognised.
    """
    found = [(sheet, heading_of(sheet, recognise)) for sheet in sheets]
    if not any(heading.titles for _sheet, heading in found):
        raise words.no_sheets()
    lists = [pair for pair in found if pair[1].score >= ENOUGH]
    if not lists:
        raise words.no_heading(wanted)
    seen = [pair for pair in lists if not pair[0].is_hidden] or lists[:1]
    best = max(seen, key=lambda pair: pair[1].score)[1]
    read = [pair for pair in seen if pair[1].codes == best.codes]
    return Chosen(read, [sheet for sheet, _heading in lists if all(sheet is not one for one, _its in read)])


def heading_of(sheet: Sheet, recognise: Recognise) -> Heading:
    """Find the heading of one sheet; what is recognised most wins, and the first of equals."""
    best = Heading(0, (), ())
    above: list[str] = []
    for number, cells in islice(sheet.rows(), FIRST):
        found = _heading((number, cells), above, recognise)
        if found.score > best.score or not best.titles:
            best = found
        above = cells
    return best


def _heading(row: Row, above: list[str], recognise: Recognise) -> Heading:
    number, cells = row
    groups = list(_carried(above, len(cells)))
    codes = tuple(_code(cell, group, recognise) for cell, group in zip(cells, groups, strict=True))
    return Heading(number, tuple(cell.strip() for cell in cells), codes)


def _code(cell: str, group: str, recognise: Recognise) -> str:
    """Recognise a name by itself, else together with the name of the group above it."""
    if not cell.strip():
        return ""
    return recognise(cell) or (recognise(f"{group} {cell}") if group else "")


def _carried(above: list[str], width: int) -> Iterator[str]:
    """Give the name of the group above each column: merged cells hold it only in the first of them."""
    last = ""
    for place in range(width):
        last = (above[place].strip() if place < len(above) else "") or last
        yield last
