"""A CSV file to rows, whatever its marks and its alphabet."""

import codecs
import csv
from collections import Counter
from collections.abc import Iterator
from io import BytesIO, TextIOWrapper

from knooppunt.imports.sheet import limits, words
from knooppunt.imports.sheet.rows import Row, Sheet
from knooppunt.imports.sheet.writing import original

_MARKS = ";,\t|"
_SAMPLE = 65_536
_FIRST = 25
_BOMS = {
    codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16",
}  # fmt: skip


def sheet(content: bytes) -> Sheet:
    """Give a CSV file as its one sheet."""
    encoding = _encoding(content)
    first = content[:_SAMPLE].decode(encoding, errors="ignore")
    said = first.removeprefix("\ufeff").splitlines()[:1]
    if said and said[0].lower().startswith("sep=") and len(said[0]) == len("sep=;"):
        return Sheet("", lambda: _rows(content, encoding, said[0][-1], skip=1))
    mark = _mark(first)
    return Sheet("", lambda: _rows(content, encoding, mark, skip=0))


def _encoding(content: bytes) -> str:
    for mark, name in _BOMS.items():
        if content.startswith(mark):
            return name
    if content[1:200:2].count(0) > len(content[:200]) // 4:
        return "utf-16-le"
    if content[:200:2].count(0) > len(content[:200]) // 4:
        return "utf-16-be"
    return "utf-8" if _is_utf8(content) else "cp1252"


def _is_utf8(content: bytes) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    view = memoryview(content)
    try:
        for begin in range(0, len(content), _SAMPLE):
            decoder.decode(view[begin : begin + _SAMPLE])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _mark(first: str) -> str:
    """Find what stands between the cells: the sign that cuts most of the first lines alike."""
    fits = {mark: _fit(first, mark) for mark in _MARKS}
    return max(_MARKS, key=lambda mark: fits[mark])


def _fit(first: str, mark: str) -> tuple[int, int]:
    lines = csv.reader(first.splitlines(keepends=True)[:_FIRST], delimiter=mark)
    try:
        widths = Counter(len(cells) for cells in lines if cells)
    except csv.Error:
        return 0, 0
    width, times = max(widths.items(), key=lambda pair: (pair[0] > 1, pair[1]), default=(1, 0))
    return (times, width) if width > 1 else (0, 0)


def _rows(content: bytes, encoding: str, mark: str, skip: int) -> Iterator[Row]:
    text = TextIOWrapper(BytesIO(content), encoding=encoding, errors="replace", newline="")
    reader = csv.reader(text, delimiter=mark)
    number = 0
    try:
        for number, cells in enumerate(reader, 1):
            if number > limits.ROWS:
                raise words.too_many_rows()
            if number > skip and any(cells):
                yield number, _clean(cells, number)
    except csv.Error:
        raise words.cell_too_long(number + 1) from None


def _clean(cells: list[str], number: int) -> list[str]:
    del cells[limits.COLUMNS :]
    if sum(map(len, cells)) > limits.CELL and max(map(len, cells)) > limits.CELL:
        raise words.cell_too_long(number)
    return [original(cell) if cell[:1] == "'" else cell for cell in cells]
