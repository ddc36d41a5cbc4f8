"""An XLSX workbook to its sheets: each part is weighed before it is unpacked, and read as it passes by."""

import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from io import BytesIO

from knooppunt.imports.sheet import limits, words
from knooppunt.imports.sheet.cells import Cells
from knooppunt.imports.sheet.hidden import hidden_rows
from knooppunt.imports.sheet.merges import Merges, merges
from knooppunt.imports.sheet.passing import DAMAGE, Part, first_of
from knooppunt.imports.sheet.rows import Row, Sheet
from knooppunt.imports.sheet.strings import strings
from knooppunt.imports.sheet.styles import day_styles

_HIDDEN = {"hidden", "veryHidden"}


@dataclass(frozen=True)
class _Listed:
    """A sheet as the workbook names it."""

    name: str
    part: str
    is_hidden: bool
    place: int


def sheets(content: bytes) -> list[Sheet]:
    """Give the sheets of a workbook, in the order of their tabs."""
    book = _Book(_opened(content))
    listed = book.listed()
    if not listed:
        raise words.no_sheets()
    return [
        Sheet(one.name, partial(book.rows, one.part), one.place, one.is_hidden, partial(book.hidden_rows, one.part))
        for one in listed
    ]


def _opened(content: bytes) -> zipfile.ZipFile:
    try:
        archive = zipfile.ZipFile(BytesIO(content))
    except DAMAGE:
        raise words.damaged() from None
    parts = archive.infolist()
    total = sum(part.file_size for part in parts)
    is_bomb = total > limits.UNPACKED or (total > limits.SMALL and total > limits.RATIO * len(content))
    if is_bomb or len(parts) > limits.PARTS or any(part.file_size > limits.PART for part in parts):
        raise words.bomb()
    if "xl/workbook.xml" not in archive.namelist():
        raise words.other_file()
    return archive


class _Book:
    """The parts of one workbook that are read more than once."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive

    def listed(self) -> list[_Listed]:
        """Read which sheets there are, and in which part each stands."""
        targets = {one["Id"]: one.get("Target", "") for one in self._part("xl/_rels/workbook.xml.rels", "Relationship")}
        found = []
        for place, one in enumerate(self._part("xl/workbook.xml", "sheet"), 1):
            reference = next((value for name, value in one.items() if name.rpartition(":")[2] == "id"), "")
            part = posixpath.normpath(posixpath.join("/xl", targets.get(reference, ""))).lstrip("/")
            if part in self._archive.namelist() and "chartsheet" not in part:
                found.append(_Listed(one.get("name", ""), part, one.get("state") in _HIDDEN, place))
        return found

    def rows(self, part: str) -> Iterator[Row]:
        """Read the rows of one sheet; cells that were merged downwards hold the text of the topmost."""
        cells = Cells(self._strings, self._days, self._begins_1904)
        down = merges(Part(self._archive, part))
        for number, row in cells.rows(Part(self._archive, part)):
            yield number, _merged(down, number, row)

    def hidden_rows(self, part: str) -> int:
        """Count the rows of one sheet that are out of sight."""
        return hidden_rows(Part(self._archive, part))

    @cached_property
    def _strings(self) -> list[str]:
        name = self._named("sharedStrings.xml")
        return strings(Part(self._archive, name)) if name else []

    @cached_property
    def _days(self) -> frozenset[int]:
        name = self._named("styles.xml")
        return day_styles(Part(self._archive, name)) if name else frozenset()

    @cached_property
    def _begins_1904(self) -> bool:
        said = next(iter(self._part("xl/workbook.xml", "workbookPr")), {})
        return said.get("date1904") in {"1", "true"}

    def _named(self, name: str) -> str:
        return next((part for part in self._archive.namelist() if part.lower() == f"xl/{name.lower()}"), "")

    def _part(self, name: str, tag: str) -> list[dict[str, str]]:
        return first_of(Part(self._archive, name), tag) if name in self._archive.namelist() else []


def _merged(down: Merges, number: int, row: list[str]) -> list[str]:
    return down.fill(number, row) if down else row
