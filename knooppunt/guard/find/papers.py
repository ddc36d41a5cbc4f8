"""Numbers of papers: passport, identity card, driving licence, residence document, V-number."""

import re
from collections.abc import Iterator

from knooppunt.guard.find.span import Kind, Span

_PAPER = (
    r"(?:paspoort|passport|reisdocument|id[ -]?(?:kaart|bewijs|card)?|identiteits(?:kaart|bewijs|document)|"
    r"identity card|"
    r"legitimatie(?:bewijs)?|rijb(?:ew)?\.|pasp\.|rijbewijs|(?:driver'?s?|driving) licen[cs]e|"
    r"v[ -]?(?:nummer|nr)|vnr|(?:vreemdelingen|vluchtelingen)(?:nummer|document|pas|paspoort)?|"
    r"verblijfs?(?:document|vergunning|pas|kaart|titel)|document|w[ -]document|nik|a[ -]nummer|ind)"
)
_OTHER = r"bsn|burger|sofi|tel|geb|bel|app|kenteken|rekening|iban|zaak|dossier|postcode|euro|€"
_PIECE = r"(?=[A-Z]{0,4}\d)[A-Z0-9]{1,20}+(?![A-Z0-9])"
_NUMBER = rf"(?-i:(?:[A-Z]{{1,3}}[ .-]?){{0,3}}){_PIECE}(?:[ .-](?:{_PIECE}|(?-i:[A-Z]{{1,2}}(?![A-Za-z])))){{0,8}}+"
_NAMED = re.compile(
    rf"(?<![\w-]){_PAPER}(?:[ /-]?(?:id|nummers?|nrs?|no)\b\.?|s)?(?![\w-])(?:(?!{_OTHER})[^\d\n]){{0,25}}?"
    rf"(?<![A-Za-z0-9])({_NUMBER})(?![A-Za-z0-9])",
    re.IGNORECASE,
)
_BACK = re.compile(
    rf"(?<![A-Za-z0-9])([A-Z0-9]{{8,10}})(?![A-Za-z0-9])[ ,(]{{1,3}}(?:van (?:het|zijn|haar|een) )?{_PAPER}(?!\w)",
    re.IGNORECASE,
)
_PASSPORT = re.compile(r"(?<![A-Za-z0-9-])(?=[A-Z]{2,3}\d?[A-Z0-9]*[A-Z])[A-Z]{2}[A-NP-Z0-9]{6}\d(?![A-Za-z0-9-])")
_DATE = re.compile(r"\d{1,2}[-./ ]\d{1,2}[-./ ](?:\d\d){1,2}$|[A-Z]{0,3}-?(?:19|20)\d\d[-./ ]")
_PHONE = re.compile(r"0\d{9}$")
_FEWEST, _SHORTEST, _LONGEST = 3, 7, 13


def papers(text: str) -> Iterator[Span]:
    """Find numbers of papers by the word beside them, and what is built as only a passport's number is."""
    for found in _NAMED.finditer(text):
        if _is_number(found.group(1)):
            yield Span(found.start(1), found.end(1), Kind.DOCUMENT)
    for found in _BACK.finditer(text):
        if _has_digits(found.group(1)):
            yield Span(found.start(1), found.end(1), Kind.DOCUMENT)
    for found in _PASSPORT.finditer(text):
        if _has_digits(found.group()):
            yield Span(found.start(), found.end(), Kind.DOCUMENT)


def _is_number(number: str) -> bool:
    """Tell whether what stands behind the word is as long as such numbers are, and no date or telephone."""
    bare = "".join(filter(str.isalnum, number))
    is_other = _DATE.match(number) or _PHONE.match(bare)
    is_passport = bool(_PASSPORT.match(bare.upper()))
    return _SHORTEST <= len(bare) <= _LONGEST and not is_other and (_has_digits(bare) or is_passport)


def _has_digits(number: str) -> bool:
    return sum(map(str.isdigit, number)) >= _FEWEST
