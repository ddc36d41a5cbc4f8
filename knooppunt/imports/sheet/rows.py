"""What a sheet is made of, and how its rows and columns are numbered and named."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

Row = tuple[int, list[str]]  # the number that a spreadsheet shows beside the row, and the text of its cells


@dataclass(frozen=True)
class Sheet:
    """One sheet: its name, and its rows as often as they are asked for; empty rows are left out."""

    name: str
    rows: Callable[[], Iterator[Row]]
    place: int = 1  # among the tabs, from 1
    is_hidden: bool = False
    hidden_rows: Callable[[], int] = int  # how many of its rows are out of sight, by a filter or by hand


FAR = 10_000_000  # a row of the second tab is numbered from here, when more than one is read


def numbered(row: int, sheet: Sheet) -> int:
    """Give a row of one of several sheets a number that no row of another has."""
    return row + FAR * sheet.place


def row_of(number: int) -> int:
    """Give the number that a spreadsheet shows beside the row."""
    return number % FAR


def shown(number: int) -> int | str:
    """Give the number of a row as people know it: with its tab when more than one is read."""
    if number < FAR:
        return number
    return _("{row} (sheet {sheet})").format(row=number % FAR, sheet=number // FAR)


def letter(place: int) -> str:
    """Give the letter of a column as a spreadsheet shows it; ``place`` counts from 0."""
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        name = chr(65 + rest) + name
    return name
