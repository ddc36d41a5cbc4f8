"""Finds personal data in Dutch free text; knows nothing of Django."""

from collections.abc import Iterator

from knooppunt.guard.find import accounts, contact, numbers, plates
from knooppunt.guard.find.span import Kind, Span

__all__ = ["Kind", "Span", "find"]

_FINDERS = (accounts.ibans, contact.addresses, numbers.citizens, contact.phones, plates.plates)


def find(text: str) -> list[Span]:
    """Give every piece of personal data in the order of the text; pieces never overlap."""
    taken: list[Span] = []
    for span in _all(text):
        if not any(span.start < other.end and other.start < span.end for other in taken):
            taken.append(span)
    return sorted(taken)


def _all(text: str) -> Iterator[Span]:
    for finder in _FINDERS:
        yield from finder(text)
