"""Bank accounts: an IBAN of which the checksum and the length for its country are right."""

import re
from collections.abc import Iterator

from stdnum import iban

from knooppunt.guard.find.span import Kind, Span

_START = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{2}[ .-]?\d{2}(?=[ .-]?[A-Za-z0-9])")
_NEXT = re.compile(r"[ .-]?[A-Za-z0-9]")
_SHORTEST, _LONGEST = 15, 34


def ibans(text: str) -> Iterator[Span]:
    """Find bank accounts, in groups or not."""
    for begin in _START.finditer(text):
        end = _end(text, begin)
        if end:
            yield Span(begin.start(), end, Kind.IBAN)


def _end(text: str, begin: re.Match[str]) -> int:
    """Read on character by character until what was read is a whole account; 0 when it never is."""
    compact, place = re.sub(r"[ .-]", "", begin.group()), begin.end()
    while len(compact) < _LONGEST and (step := _NEXT.match(text, place)):
        compact, place = compact + step.group()[-1], step.end()
        if len(compact) >= _SHORTEST and _ends_here(text, place) and iban.is_valid(compact, check_country=False):
            return place
    return 0


def _ends_here(text: str, place: int) -> bool:
    return not text[place : place + 1].isalnum()
