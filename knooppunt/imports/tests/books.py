"""Builds workbooks, good and hostile, byte by byte where a library would not."""

import zipfile
from datetime import date
from io import BytesIO
from typing import Any

from openpyxl import Workbook

_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
BOOK = (
    f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets>'
    "</workbook>"
)
LINKS = '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'


def workbook(*rows: list[Any], **sheets: list[list[Any]]) -> bytes:
    """Give a workbook with these rows on its one sheet, or with several named sheets."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, lines in ({"Contacten": list(rows)} if rows else sheets).items():
        sheet = book.create_sheet(name)
        for line in lines:
            sheet.append(line)
    return saved(book)


def saved(book: Workbook) -> bytes:
    """Give the bytes of a workbook."""
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def packed(sheet: str, **parts: str) -> bytes:
    """Give a workbook whose one sheet is this XML; ``parts`` by their name below ``xl`` without the ending."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", parts.pop("workbook", BOOK))
        archive.writestr("xl/_rels/workbook.xml.rels", LINKS)
        archive.writestr("xl/worksheets/sheet1.xml", sheet)
        for name, text in parts.items():
            archive.writestr(f"xl/{name}.xml", text)
    return out.getvalue()


_BLANKS = 30_000_000


def bomb() -> bytes:
    """Give a small workbook that says it unpacks to four gigabytes."""
    return _saying(4_000_000_000)


def liar() -> bytes:
    """Give a bomb that says it is small: the size in its directory is a lie."""
    return _saying(1_000)


def _saying(size: int) -> bytes:
    whole = packed(" " * _BLANKS)
    return whole.replace(_BLANKS.to_bytes(4, "little"), size.to_bytes(4, "little"))


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><sst><si><t>&c;</t></si></sst>'
)
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><sst><si><t>&a;</t></si></sst>'
DAY = date(2021, 3, 1)
