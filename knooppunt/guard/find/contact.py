"""How to reach somebody: e-mail addresses and telephone numbers."""

import re
from collections.abc import Iterator

from knooppunt.guard.find.span import Kind, Span

# What stands before the @ is tried once, from where it begins: from each of its letters takes minutes on a long text.
_AT = r"(?:\s?@\s?|\s?[\[({<](?:at|apenstaartje|a|@)[\])}>]\s?|\s(?:apenstaartje|apestaartje|apenstaart)\s)"
_DOT = r"(?:\.|\s?[\[({<](?:dot|punt|\.)[\])}>]\s?|\s(?:dot|punt)\s)"
_MAIL = re.compile(rf"(?<![\w.+%-])[\w.+%-]++{_AT}(?:[\w-]++{_DOT})+[\w-]*[^\W\d_]", re.IGNORECASE)
_SPELLED = re.compile(r"(?<![\w.+%-])[\w.+%-]++\sat\s(?:[\w-]++\s?(?:punt|dot)\s)+[a-z]{2,}", re.IGNORECASE)
_ALONE = r"(?<![A-Za-z0-9])(?<!\d[-./])"
_END = r"(?![A-Za-z0-9])(?![-./]\d)"
_NO_DATE = r"(?!\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d{2}(?!\d))"
_GAP = r"[ .\-/]{0,3}"
_STEP = r"[ .\-/]?\d"
_MOBILE = rf"(?:\(06\)|06){_GAP}[1-9](?:{_STEP}){{7}}"
_LANDLINE = rf"(?:\(0[1-9]\d{{1,2}}\)|0(?!88)[1-9]\d{{1,2}}){_GAP}[1-9](?:[ .\-]?\d){{5,6}}"
_DUTCH = rf"(?:\+|00)[ ]?31[ .\-]{{0,2}}(?:\(0\)[ .\-]{{0,2}})?[1-9](?:{_STEP}){{8}}"
_ABROAD = r"(?:\+|00)[1-9]\d{0,2}(?:[ .\-]{0,2}\(0\))?(?:[ .\-]?\d){7,12}"
_PHONE = re.compile(rf"{_ALONE}{_NO_DATE}(?:{_MOBILE}|{_LANDLINE}|{_DUTCH}|{_ABROAD}){_END}")
_NAMED = re.compile(
    r"\b(?:tel|telefoon|telnr|telefoonnummer|telnummer|mobiel|mob|gsm|bel|belt|belde|app|appt|"
    r"sms|whatsapp|06-nummer|nummer|nr)"
    r"(?:nummer)?[ .:]{1,3}(?:is |nr\.? |nummer )?((?:\(0\) ?)?6(?:[ .\-]?\d){8})(?![\d])",
    re.IGNORECASE,
)
_LENGTH = 10


def addresses(text: str) -> Iterator[Span]:
    """Find e-mail addresses, also those that are written around."""
    for pattern in (_MAIL, _SPELLED):
        for found in pattern.finditer(text):
            yield Span(found.start(), found.end(), Kind.EMAIL)


def phones(text: str) -> Iterator[Span]:
    """Find telephone numbers: Dutch mobile and landline, and whatever begins with a country's + or 00."""
    for found in _PHONE.finditer(text):
        if _is_whole(found.group()):
            yield Span(found.start(), found.end(), Kind.PHONE)
    for found in _NAMED.finditer(text):
        yield Span(found.start(1), found.end(1), Kind.PHONE)


def _is_whole(number: str) -> bool:
    """Tell whether a number without a country has the ten digits that Dutch numbers have."""
    return number.startswith(("+", "00")) or sum(map(str.isdigit, number)) == _LENGTH
