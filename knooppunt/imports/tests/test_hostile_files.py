"""A file that would hurt is refused in a sentence, soon, and before it is unpacked (I2, I9)."""

import time
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knooppunt.imports.sheet import Unreadable, limits, open_sheets
from knooppunt.imports.tests.books import BOOK, LAUGHS, OUTSIDE, bomb, liar, packed, workbook

SECONDS, BYTES = 5, 200_000_000
ROW = '<row r="{}"><c t="s"><v>0</v></c></row>'


def read(content: bytes) -> int:
    return sum(1 for sheet in open_sheets(content) for _row in sheet.rows())


@contextmanager
def small_and_soon() -> Iterator[None]:
    tracemalloc.start()
    begun = time.process_time()
    yield
    took, (_now, most) = time.process_time() - begun, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < BYTES
    assert took < SECONDS * 3, "measuring memory takes three times the time"


def sheet_of(rows: str) -> str:
    return f"<worksheet><sheetData>{rows}</sheetData></worksheet>"


FAR = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
HOSTILE: dict[str, Callable[[], bytes]] = {
    "four gigabytes": bomb,
    "a lie about its size": liar,
    "a billion laughs": lambda: packed(sheet_of(ROW.format(1)), sharedStrings=LAUGHS),
    "a file from outside": lambda: packed(sheet_of(ROW.format(1)), sharedStrings=OUTSIDE),
    "laughs in the book": lambda: packed(sheet_of(""), workbook=LAUGHS),
    "a million empty rows": lambda: packed(sheet_of("<row/>" * 1_000_000)),
    "a row far below": lambda: packed(sheet_of(FAR)),
    "deep": lambda: packed(sheet_of("<a>" * 100_000)),
    "not closed": lambda: packed("<worksheet><sheetData><row>"),
    "a string that is not there": lambda: packed(sheet_of(ROW.format(1))),
    "cut off": lambda: workbook(["Naam"], ["Jan"])[:-200],
    "no workbook": lambda: b"PK\x03\x04 and nothing more",
    "old": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "a picture": lambda: b"\x89PNG\r\n\x1a\n",
    "empty": lambda: b" \r\n ",
    "one long cell": lambda: b"Naam;Plaats\n" + b"x" * 200_000 + b";Wormer\n",
    "too large": lambda: b"x" * (limits.FILE + 1),
    "too long": lambda: b"a;b\n" * (limits.ROWS + 1),
}


@pytest.mark.parametrize("kind", list(HOSTILE))
def test_a_hostile_file_is_refused(kind: str) -> None:
    content = HOSTILE[kind]()
    with small_and_soon(), pytest.raises(Unreadable, match=r"\.$"):
        read(content)


def test_cells_far_to_the_right_cost_nothing() -> None:
    far = '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>'
    assert next(iter(open_sheets(packed(sheet_of(far)))[0].rows())) == (1, ["1"])


def is_read_or_refused(content: bytes) -> bool:
    try:
        return read(content) >= 0
    except Unreadable as refused:
        return str(refused).endswith(".")


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    assert all(is_read_or_refused(start + content) for start in (b"", b"PK\x03\x04", b"\xff\xfe", b"Naam;Tel\n"))


@settings(deadline=None)
@given(st.integers(0, 3_000), st.integers(0, 255))
def test_a_damaged_workbook_is_read_or_refused(place: int, sign: int) -> None:
    whole = bytearray(packed(sheet_of(ROW.format(1)), sharedStrings="<sst><si><t>Jan</t></si></sst>", styles=BOOK))
    whole[place % len(whole)] = sign
    assert is_read_or_refused(bytes(whole))
