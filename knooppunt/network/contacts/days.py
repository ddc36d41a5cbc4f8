"""A day as people write it in a list."""

import re
from contextlib import suppress
from datetime import date, timedelta
from functools import lru_cache

_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_OTHER_MONTHS = {"maa": 3, "mar": 3, "may": 5, "oct": 10}
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?")
_DUTCH = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?:[T ].*)?")
_WORDS = re.compile(r"(?:(\d{1,2})[ .-]*)?([a-z]{3,9})\.?[ .-]*'?(\d{4}|\d{2})", re.IGNORECASE)
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)")
_OF_A_MONTH = re.compile(r"(?P<year>(?:19|20)\d\d)[-/](?P<month>\d{1,2})|(?P<first>\d{1,2})[-/](?P<then>(?:19|20)\d\d)")
_BEFORE = re.compile(
    r"^(?:sinds|vanaf|per|met ingang van|m\.?i\.?v\.?|v\.?a\.?|t\.?/?m\.?|tot en met|tot)\s+", re.IGNORECASE
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_SERIAL = re.compile(r"[2-6]\d{4}(?:[.,]\d+)?")
_EARLIEST, _LATEST = 1940, 2100  # what lies outside was typed wrong
_FIRST_SERIAL, _PIVOT = date(1899, 12, 30), 70
OPEN = frozenset(["heden", "nu", "onbepaald", "doorlopend", "n v t", "nog actief", "actief"])


@lru_cache(maxsize=4_000)
def day(text: str, *, is_end: bool = False) -> date | None:
    """Read a day; a month or year alone is its first day, or its last when it is an end.

    Gives nothing for what is no day.
    """
    text = _BEFORE.sub("", text)
    with suppress(ValueError, OverflowError):
        found = _exact(text) or _loose(text, is_end=is_end)
        return found if found and _EARLIEST <= found.year <= _LATEST else None
    return None


def _exact(text: str) -> date | None:
    if found := _ISO.fullmatch(text):
        return date(int(found[1]), int(found[2]), int(found[3]))
    if found := _DUTCH.fullmatch(text):
        return date(_year(found[3]), int(found[2]), int(found[1]))
    if found := _COMPACT.fullmatch(text):
        return date(int(found[1]), int(found[2]), int(found[3]))
    if _SERIAL.fullmatch(text):
        return _FIRST_SERIAL + timedelta(days=int(text[:5]))
    return None


def _loose(text: str, *, is_end: bool) -> date | None:
    if _YEAR.fullmatch(text):
        return date(int(text), 12, 31) if is_end else date(int(text), 1, 1)
    if found := _OF_A_MONTH.fullmatch(text):
        year, month = int(found["year"] or found["then"]), int(found["month"] or found["first"])
        return _last_of(year, month) if is_end else date(year, month, 1)
    found = _WORDS.fullmatch(text)
    month = _month(found[2].lower()[:3]) if found else 0
    if not found or not month:
        return None
    year = _year(found[3])
    if found[1]:
        return date(year, month, int(found[1]))
    return _last_of(year, month) if is_end else date(year, month, 1)


def _last_of(year: int, month: int) -> date:
    return (date(year, month, 28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def _month(word: str) -> int:
    return _MONTHS.index(word) + 1 if word in _MONTHS else _OTHER_MONTHS.get(word, 0)


def _year(digits: str) -> int:
    short = int(digits)
    if len(digits) > 2:  # noqa: PLR2004 - a whole year
        return short
    return 1900 + short if short >= _PIVOT else 2000 + short
