"""Bank accounts: an IBAN with the right checksum and length, or one that is mistyped but can be nothing else."""

import re
from collections.abc import Iterator

from stdnum import iban

from knooppunt.guard.find.span import Kind, Span

_START = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{2}[ .-]?\d{2}(?=[ .-]?[A-Za-z0-9])")
_NEXT = re.compile(r"[ .-]?[A-Za-z0-9]")
# Four letters of a bank between digits: nothing else is written so. Abroad only with the word before it.
_DUTCH = re.compile(r"(?<![A-Za-z0-9])NL[ .-]?\d{2}[ .-]?[A-Z]{4}(?:[ .-]?\d){10}(?![A-Za-z0-9])", re.IGNORECASE)
_NAMED = re.compile(
    r"\b(?:iban|rekening\w*|rek(?:\.? ?nr)?|bankrekening)\b[^\n\d]{0,20}?(?<![A-Za-z0-9])"
    r"([A-Z]{2}[ .-]?\d{2}(?:[ .-]?[A-Z0-9]{4}){2,7}(?:[ .-]?[A-Z0-9]{1,3})?)(?![A-Za-z0-9])",
    re.IGNORECASE,
)
_SHORTEST, _LONGEST, _FEWEST = 15, 34, 8


def ibans(text: str) -> Iterator[Span]:
    """Find bank accounts, in groups or not."""
    for begin in _START.finditer(text):
        end = _end(text, begin)
        if end:
            yield Span(begin.start(), end, Kind.IBAN)
    for found in _DUTCH.finditer(text):
        yield Span(found.start(), found.end(), Kind.IBAN)
    for found in _NAMED.finditer(text):
        if sum(map(str.isdigit, found.group(1))) >= _FEWEST:
            yield Span(found.start(1), found.end(1), Kind.IBAN)


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
