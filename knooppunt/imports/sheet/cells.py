"""The rows of one sheet of a workbook, as text: days as 2023-09-18, numbers without a needless point."""

from collections.abc import Iterator
from datetime import date, timedelta

from knooppunt.imports.sheet import limits, words
from knooppunt.imports.sheet.merges import place_of
from knooppunt.imports.sheet.passing import Part, passing
from knooppunt.imports.sheet.rows import Row
from knooppunt.imports.sheet.writing import original

_DIGITS = "0123456789"
_FIRST_DAY = date(1899, 12, 30)
_FIRST_DAY_1904 = date(1904, 1, 1)
_LAST_SERIAL = 2_958_465  # 31 December 9999
_CELL, _ROW, _VALUE, _TEXT, _OTHER, _SOUND = range(1, 7)
_TAGS = {"c": _CELL, "row": _ROW, "v": _VALUE, "t": _TEXT, "rPh": _SOUND}


class Cells:
    """Turns the XML of a sheet into rows."""

    def __init__(self, strings: list[str], days: frozenset[int], begins_1904: bool) -> None:  # noqa: FBT001 - what the workbook says
        self._strings, self._days = strings, days
        self._first_day = _FIRST_DAY_1904 if begins_1904 else _FIRST_DAY
        self._tags: dict[str, int] = {}
        self._columns: dict[str, int] = {}
        self._ready: list[Row] = []
        self._row: list[str] = []
        self._number = self._seen = self._column = self._depth = 0
        self._kind = self._style = ""
        self._pieces: list[str] = []
        self._is_open = self._is_sound = False

    def rows(self, part: Part) -> Iterator[Row]:
        """Read the rows of a part; a row without any text is left out."""
        for _piece in passing(part, self._start, self._end, self._text):
            yield from self._ready
            self._ready.clear()
        yield from self._ready

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        kind = self._tags.get(tag) or self._learn(tag)
        self._seen += 1
        self._depth += 1
        if kind == _CELL:
            self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "")
            self._column = self._place(attributes.get("r"))
            self._pieces.clear()
        elif kind in (_VALUE, _TEXT):
            self._is_open = not self._is_sound
        elif kind == _ROW:
            self._begin(attributes.get("r", ""))
        elif kind == _SOUND:
            self._is_sound = True
        if self._seen > limits.ELEMENTS or self._depth > limits.DEPTH:
            raise words.bomb()

    def _end(self, tag: str) -> None:
        kind = self._tags.get(tag)
        self._depth -= 1
        if kind == _CELL:
            if self._pieces:
                self._keep("".join(self._pieces))
        elif kind in (_VALUE, _TEXT):
            self._is_open = False
        elif kind == _ROW:
            if any(self._row):
                self._ready.append((self._number, self._row))
        elif kind == _SOUND:
            self._is_sound = False

    def _text(self, text: str) -> None:
        if self._is_open:
            self._pieces.append(text)

    def _learn(self, tag: str) -> int:
        if len(self._tags) > limits.PARTS:
            raise words.bomb()
        self._tags[tag] = _TAGS.get(tag.rpartition(":")[2], _OTHER)
        return self._tags[tag]

    def _begin(self, number: str) -> None:
        self._number = int(number) if number.isdecimal() and number.isascii() and len(number) < 9 else self._number + 1  # noqa: PLR2004 - seven digits are enough for a row
        self._row, self._column = [], -1
        if self._number > limits.ROWS:
            raise words.too_many_rows()

    def _place(self, reference: str | None) -> int:
        """Give the column of a cell; one that does not say where it stands follows the last one."""
        if not reference:
            return self._column + 1
        letters = reference.rstrip(_DIGITS)
        if letters not in self._columns:
            is_near = len(letters) < 3 and letters.isascii() and letters.isupper()  # noqa: PLR2004 - AAA is far away
            self._columns[letters] = place_of(letters) if is_near else limits.COLUMNS
        return self._columns[letters]

    def _keep(self, text: str) -> None:
        column = self._column
        if column >= limits.COLUMNS:
            return
        row = self._row
        while len(row) <= column:
            row.append("")
        row[column] = self._read(text)

    def _read(self, text: str) -> str:
        kind = self._kind
        if kind == "s":
            text = self._shared(text)
        elif kind == "n":
            return self._number_text(text)
        elif kind == "e":
            return ""
        if len(text) > limits.CELL:
            raise words.cell_too_long(self._number)
        return original(text) if text[:1] == "'" else text

    def _shared(self, place: str) -> str:
        try:
            return self._strings[int(place)]
        except (ValueError, IndexError):
            raise words.damaged() from None

    def _number_text(self, text: str) -> str:
        if self._style.isdecimal() and int(self._style) in self._days:
            return self._day(text)
        if text.isdecimal():
            return text
        try:
            value = float(text)
        except ValueError:
            return text[: limits.CELL]
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else text  # noqa: PLR2004 - beyond it a float is no whole number

    def _day(self, text: str) -> str:
        try:
            serial = int(float(text))
        except (ValueError, OverflowError):
            return text[: limits.CELL]
        return (
            str(self._first_day + timedelta(days=serial)) if 0 < serial < _LAST_SERIAL - 1_462 else text[: limits.CELL]
        )
