"""The citizen service number: nine digits that pass the eleven-test, however they are grouped."""

import re
from collections.abc import Iterator

from stdnum.nl import bsn

from knooppunt.guard.find.span import Kind, Span

_ALONE = re.compile(
    r"(?<![\w/])(?<!\d[-.,])(?:\d{9}|\d(?:(?:[ .\-_]|(?: - )|\d)\d?){1,8}(?<=\d))(?!\w)(?![-.,/]\d)(?! \d)"
)
_NAMED = re.compile(
    r"\b(?:bsn|burger\s?service\s?(?:nummer|nr)|sofi-?(?:\s?(?:nummer|nr))?|persoonsnummer)(?:nummer|nr)?"
    r"[^\d\n]{0,40}?(?<!\d)(\d(?:[ .\-_/]{0,3}\d){7,8})(?!\d)",
    re.IGNORECASE,
)
_OTHER_NUMBER = re.compile(
    r"(?:zaak|dossier|kenmerk|referentie|registratien|volg|meld|order|factuur|kvk|artikel|rsin|"
    r"btw|oin|polis|klant|ticket|"
    r"lidmaatschap|incident|parket|inschrijf|project|bestel|pakket|serie)[\w-]{0,12}\W{0,3}$",
    re.IGNORECASE,
)
_MONEY_BEFORE = re.compile(r"(?:€|eur|euro)\s?$", re.IGNORECASE)
_MONEY_AFTER = re.compile(
    r"\s?(?:€|eur\b|euro\b|miljoen|,-|,\d\d\b|mensen\b|views\b|keer\b|inwoners\b|volgers\b|leden\b|bezoekers\b)",
    re.IGNORECASE,
)
_COUNTRY = re.compile(r"(?:\+|\b00)\d{1,3}[ .-]?(?:\(0\)[ .-]?)?$")
_DAY, _MONTH = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])"
_DATE = re.compile(
    rf"{_DAY}([-./]){_MONTH}\1\d{{1,4}}(?!\d)|{_DAY} {_MONTH} (?:19|20)\d\d(?!\d)|"
    rf"\d{{4}}[-.]{_MONTH}[-.]{_DAY}(?!\d)"
)
_LOOK_BACK = 30
_DIGITS = 9


def citizens(text: str) -> Iterator[Span]:
    """Find citizen service numbers, with or without the word before it."""
    for found in _NAMED.finditer(text):
        if _is_citizen(found.group(1)):
            yield Span(found.start(1), found.end(1), Kind.BSN)
    for found in _ALONE.finditer(text):
        if _is_citizen(found.group(), _DIGITS) and not _is_something_else(text, found):
            yield Span(found.start(), found.end(), Kind.BSN)


def _is_citizen(piece: str, least: int = 8) -> bool:
    digits = "".join(filter(str.isdigit, piece))
    return len(digits) >= least and bsn.is_valid(digits)


def _is_something_else(text: str, found: re.Match[str]) -> bool:
    """Tell whether the words around it say that it is an amount or the number of a case."""
    before = text[max(0, found.start() - _LOOK_BACK) : found.start()]
    is_money = _MONEY_BEFORE.search(before) or _MONEY_AFTER.match(text, found.end())
    is_other = _OTHER_NUMBER.search(before) or _COUNTRY.search(before) or _DATE.match(found.group())
    return bool(is_money or is_other)
