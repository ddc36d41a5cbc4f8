"""What a sheet is made of."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

Row = tuple[int, list[str]]  # the number that a spreadsheet shows beside the row, and the text of its cells


@dataclass(frozen=True)
class Sheet:
    """One sheet: its name, and its rows as often as they are asked for; empty rows are left out."""

    name: str
    rows: Callable[[], Iterator[Row]]


def letter(place: int) -> str:
    """Give the letter of a column as a spreadsheet shows it; ``place`` counts from 0."""
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        name = chr(65 + rest) + name
    return name
