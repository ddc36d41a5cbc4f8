"""A CSV file to rows, whatever its marks and its alphabet."""

import codecs
import csv
import re
from collections import Counter
from collections.abc import Iterator
from io import BytesIO, TextIOWrapper
from itertools import islice

from knooppunt.imports.sheet import limits, words
from knooppunt.imports.sheet.rows import Row, Sheet
from knooppunt.imports.sheet.writing import original

_MARKS = ";,\t|"
_SAMPLE = 65_536
_FIRST = 25
_ONE_BYTE = ("cp1252", "mac_roman", "cp850")  # the first of equals
_BESIDE = re.compile(rb"[\x00-\x7f]?[\x80-\xff]+[\x00-\x7f]?")
_ENOUGH = 20_000
_COMMON = frozenset("ëéèïöüÉÖÜ")
_PLAUSIBLE = re.compile(
    "(?<=[A-Za-z])[áàâäãåçéèêëíìîïñóòôöõøúùûüýÿ]|[ÁÀÂÄÅÇÉÈÊËÍÌÎÏÑÓÒÔÖØÚÙÛÜ](?=[a-z])"
    "|(?<![A-Za-z])[\u2018\u2019\u201c\u201d\u2013\u2022€\xa0]|\u2019(?=[A-Za-z])"
)
_BOMS = {
    codecs.BOM_UTF32_LE: "utf-32", codecs.BOM_UTF32_BE: "utf-32",  # before those of UTF-16: one begins like the other
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
    return "utf-8" if _is_utf8(content) else _of_one_byte(content)


def _of_one_byte(content: bytes) -> str:
    """Tell Windows from «CSV (Macintosh)» and «CSV (MS-DOS)»: by which its signs stand where people write them."""
    found = b" ".join(hit[0] for hit in islice(_BESIDE.finditer(content), _ENOUGH))
    fits = {name: _plausible(found.decode(name, errors="replace")) for name in _ONE_BYTE}
    return max(_ONE_BYTE, key=lambda name: fits[name])


def _plausible(text: str) -> int:
    signs = _PLAUSIBLE.findall(text)
    return len(signs) + sum(sign in _COMMON for sign in signs)


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
