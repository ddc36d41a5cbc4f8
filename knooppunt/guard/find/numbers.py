"""The citizen service number: nine digits that pass the eleven-test."""

import re
from collections.abc import Iterator

from stdnum.nl import bsn

from knooppunt.guard.find.span import Kind, Span

_ALONE = re.compile(
    r"(?<![\w/])(?<!\d[-.,])(?:\d{9}|\d{3}([ .-])\d{3}\1\d{3}|\d{4}([ .-])\d{2}\2\d{3})(?!\w)(?![-.,/]\d)"
)
_NAMED = re.compile(
    r"\b(?:bsn|burger\s?service\s?nummer|sofi(?:\s?nummer)?)\W{0,4}(?:is\s|nr\.?\s)?(\d(?:[ .-]?\d){7,8})(?!\d)",
    re.IGNORECASE,
)
_OTHER_NUMBER = re.compile(
    r"(?:zaak|dossier|kenmerk|referentie|registratie|volg|meld|order|factuur|kvk|artikel)[\w-]{0,12}\W{0,3}$",
    re.IGNORECASE,
)
_MONEY_BEFORE = re.compile(r"(?:€|eur|euro)\s?$", re.IGNORECASE)
_MONEY_AFTER = re.compile(r"\s?(?:€|eur\b|euro\b|miljoen|,-|,\d\d\b)", re.IGNORECASE)
_LOOK_BACK = 30


def citizens(text: str) -> Iterator[Span]:
    """Find citizen service numbers, with or without the word before it."""
    for found in _NAMED.finditer(text):
        if bsn.is_valid(found.group(1)):
            yield Span(found.start(1), found.end(1), Kind.CITIZEN)
    for found in _ALONE.finditer(text):
        if bsn.is_valid(found.group()) and not _is_something_else(text, found):
            yield Span(found.start(), found.end(), Kind.CITIZEN)


def _is_something_else(text: str, found: re.Match[str]) -> bool:
    """Tell whether the words around it say that it is an amount or the number of a case."""
    before = text[max(0, found.start() - _LOOK_BACK) : found.start()]
    is_money = _MONEY_BEFORE.search(before) or _MONEY_AFTER.match(text, found.end())
    return bool(is_money or _OTHER_NUMBER.search(before))
