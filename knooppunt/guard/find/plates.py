"""Dutch number plates of every side code, and what looks like one but is a date."""

import re
from collections.abc import Iterator

from knooppunt.guard.find.span import Kind, Span

_CODES = (
    "XX-99-99", "99-99-XX", "99-XX-99", "XX-99-XX", "XX-XX-99", "99-XX-XX", "99-XXX-9", "9-XXX-99",
    "XX-999-X", "X-999-XX", "XXX-99-X", "X-99-XXX", "9-XX-999", "999-XX-9", "XXX-99-9", "9-99-XXX",
)  # fmt: skip
_UNMISTAKABLE = tuple(code for code in _CODES if code not in {"XX-99-99", "99-99-XX", "XX-XX-99", "99-XX-XX"})
_SPACED = tuple(code for code in _UNMISTAKABLE if code not in {"99-XX-99", "9-XX-999", "999-XX-9", "9-99-XXX"})
_MONTHS = {"jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec", "uur", "km", "pc", "st"}
_CONSONANT = "[BDFGHJKLMNPRSTVWXZ]"


def _pattern(codes: tuple[str, ...], letter: str, dash: str) -> str:
    spelled = (code.replace("9", r"\d").replace("X", letter).replace("-", dash) for code in codes)
    return rf"(?<![\w-])(?:{'|'.join(spelled)})(?![\w-])"


_DASHED = re.compile(_pattern(_CODES, "[A-Za-z]", "-"))
_DOTTED = re.compile(_pattern(_UNMISTAKABLE, "[A-Z]", "[.·]"))
_CLOSED = re.compile(_pattern(_UNMISTAKABLE, _CONSONANT, ""))
_OPEN = re.compile(_pattern(_SPACED, _CONSONANT, " "))
_NAMED = re.compile(
    r"\b(?:kenteken|nummerplaat|plaat|nummerbord|knt|kent)\w{0,5}\W{1,3}(?:is\s|met\s|nr\s|nummer\s|van\s)?"
    r"((?=[A-Z -]{0,9}\d)(?=[\d -]{0,9}[A-Z])[A-Z0-9]{1,3}(?:[ -]?[A-Z0-9]){3,6})(?!\w)",
    re.IGNORECASE,
)
_VEHICLE = re.compile(
    r"\b(?:auto|busje|bestelbus|scooter|brommer|motor|bromfiets|wagen|taxi|golf|polo|bmw|audi|"
    r"mercedes|bus|plaat|kenteken)\b"
    r"[^.\n]{0,40}?(?<![\w-])((?:[A-Z]{2}[ -]?\d{2}[ -]?\d{2}|\d{2}[ -]?\d{2}[ -]?[A-Z]{2}|"
    r"\d{2}[ -]?[A-Z]{2}[ -]?\d{2}|"
    r"[A-Z]{2}[ -]?[A-Z]{2}[ -]?\d{2}|\d{2}[ -]?[A-Z]{2}[ -]?[A-Z]{2}|\d[ -]?[A-Z]{2}[ -]?\d{3}|"
    r"\d{3}[ -]?[A-Z]{2}[ -]?\d))(?![\w-])",
)


def plates(text: str) -> Iterator[Span]:
    """Find plates with dashes, plates without them that can be nothing else, and what is called a plate."""
    for pattern in (_NAMED, _VEHICLE):
        for found in pattern.finditer(text):
            if not _is_date(found.group(1)):
                yield Span(found.start(1), found.end(1), Kind.PLATE)
    for pattern in (_DASHED, _DOTTED, _CLOSED, _OPEN):
        for found in pattern.finditer(text):
            if not _is_date(found.group()):
                yield Span(found.start(), found.end(), Kind.PLATE)


def _is_date(piece: str) -> bool:
    return "".join(filter(str.isalpha, piece)).lower() in _MONTHS
