"""A file to its sheets: what kind of file it is, is seen from its first bytes and never from its name."""

from knooppunt.imports.sheet import limits, texts, words, workbook
from knooppunt.imports.sheet.rows import Row, Sheet

__all__ = ["Row", "Sheet", "open_sheets"]

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_OTHERS = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"{\\rtf",
    b"<!DOCTYPE",
    b"<html",
    b"<?xml",
    b"\x1f\x8b",
    b"Rar!",
    b"7z\xbc",
)


def open_sheets(content: bytes) -> list[Sheet]:
    """Give the sheets of a file; the rows of each are read when they are asked for.

    Raises ``Unreadable``, here or while the rows are read.
    """
    if len(content) > limits.FILE:
        raise words.too_large()
    if not content.strip():
        raise words.empty()
    if content.startswith(_ZIP):
        return workbook.sheets(content)
    if content.startswith(_OLE):
        raise words.old_workbook()
    if content.startswith(_OTHERS):
        raise words.other_file()
    return [texts.sheet(content)]
