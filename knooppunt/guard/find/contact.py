"""How to reach somebody: e-mail addresses and telephone numbers."""

import re
from collections.abc import Iterator

from knooppunt.guard.find.span import Kind, Span

# What stands before the @ is tried once, from where it begins: from each of its letters takes minutes on a long text.
_MAIL = re.compile(
    r"(?<![\w.+%-])[\w.+%-]++(?:@|\s?[\[(](?:at|apenstaartje)[\])]\s?)[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+",
    re.IGNORECASE,
)
_ALONE = r"(?<![A-Za-z0-9])(?<!\d[-./])"
_END = r"(?![A-Za-z0-9])(?![-./]\d)"
_NO_DATE = r"(?!\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d{2}(?!\d))"
_GAP = r"[ .\-–/]{0,3}"
_MOBILE = rf"06{_GAP}[1-58](?:[ .\-]?\d){{7}}"
_LANDLINE = rf"(?:\(0[1-9]\d{{1,2}}\)|0[1-9]\d{{1,2}}){_GAP}[1-9](?:[ .\-]?\d){{5,6}}"
_ABROAD = r"(?:\+|00)31[ .\-]{0,2}(?:\(0\)[ .\-]{0,2})?[1-9](?:[ .\-]?\d){8}|\+[1-9]\d{0,2}(?:[ .\-]?\d){8,12}"
_PHONE = re.compile(rf"{_ALONE}{_NO_DATE}(?:{_MOBILE}|{_LANDLINE}|{_ABROAD}){_END}")
_LENGTH = 10


def addresses(text: str) -> Iterator[Span]:
    """Find e-mail addresses, also those that are written around."""
    for found in _MAIL.finditer(text):
        yield Span(found.start(), found.end(), Kind.MAIL)


def phones(text: str) -> Iterator[Span]:
    """Find telephone numbers: Dutch mobile and landline, and whatever begins with a country's +."""
    for found in _PHONE.finditer(text):
        if _is_whole(found.group()):
            yield Span(found.start(), found.end(), Kind.PHONE)


def _is_whole(number: str) -> bool:
    """Tell whether a number without a country has the ten digits that Dutch numbers have."""
    return number.startswith(("+", "00")) or sum(map(str.isdigit, number)) == _LENGTH
