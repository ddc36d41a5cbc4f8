"""Numbers of papers: passport, identity card, driving licence, residence document, V-number."""

import re
from collections.abc import Iterator

from knooppunt.guard.find.span import Kind, Span

_PAPER = (
    r"(?:paspoort|reisdocument|id[ -]?(?:kaart|bewijs)|identiteits(?:kaart|bewijs|document)|"
    r"legitimatie(?:bewijs)?|rijbewijs|"
    r"v[ -]?(?:nummer|nr)|vnr|vreemdelingen(?:nummer|document)|verblijfs(?:document|vergunning|"
    r"pas|kaart|titel)|document(?:nummer|nr)|"
    r"w[ -]document|vluchtelingenpaspoort|nik|a[ -]nummer)"
)
_NUMBER = r"(?:(?=[A-Z0-9]{0,6}\d)[A-Z0-9](?:[ .-]?[A-Z0-9]){7,10})"
_NAMED = re.compile(
    rf"(?<!\w){_PAPER}(?:nummer|nr|s)?\b[^\d\n]{{0,25}}?(?<![A-Za-z0-9])({_NUMBER})(?![A-Za-z0-9])", re.IGNORECASE
)
_BACK = re.compile(
    rf"(?<![A-Za-z0-9])([A-Z0-9]{{8,10}})(?![A-Za-z0-9])[ ,(]{{1,3}}(?:van (?:het|zijn|haar|een) )?{_PAPER}",
    re.IGNORECASE,
)
_PASSPORT = re.compile(r"(?<![A-Za-z0-9-])(?=[A-Z]{2,3}\d?[A-Z0-9]*[A-Z])[A-Z]{2}[A-NP-Z0-9]{6}\d(?![A-Za-z0-9-])")
_FEWEST = 3


def papers(text: str) -> Iterator[Span]:
    """Find numbers of papers by the word beside them, and what is built as only a passport's number is."""
    for pattern in (_NAMED, _BACK):
        for found in pattern.finditer(text):
            if _has_digits(found.group(1)):
                yield Span(found.start(1), found.end(1), Kind.DOCUMENT)
    for found in _PASSPORT.finditer(text):
        if _has_digits(found.group()):
            yield Span(found.start(), found.end(), Kind.DOCUMENT)


def _has_digits(number: str) -> bool:
    return sum(map(str.isdigit, number)) >= _FEWEST
