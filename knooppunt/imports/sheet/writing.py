"""Text that a spreadsheet would take for a formula, made harmless on the way out and given back on the way in."""

import csv
import re
from collections.abc import Iterable
from io import StringIO

# Also in their full-width form, which some programs read as the plain sign.
_RISKY = re.compile(r"'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
_NEUTRAL = re.compile(r"'+[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")


def neutral(text: str) -> str:
    """Give the text as it may stand in a file: what begins like a formula gets an apostrophe in front."""
    return f"'{text}" if _RISKY.match(text) else text


def original(text: str) -> str:
    """Give back the text that ``neutral`` was given."""
    return text[1:] if _NEUTRAL.match(text) else text


def as_csv(lines: Iterable[list[str]]) -> bytes:
    """Write lines as a file that spreadsheets here open at once; the texts in it were made harmless before."""
    text = StringIO()
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerows(lines)
    return text.getvalue().encode("utf-8-sig")
