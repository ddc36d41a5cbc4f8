"""Finds personal data in Dutch free text; knows nothing of Django."""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator

from knooppunt.guard.find import accounts, births, contact, handles, homes, numbers, papers, plates
from knooppunt.guard.find.persons import persons
from knooppunt.guard.find.plain import plain
from knooppunt.guard.find.span import EVERY_KIND, Kind, Span

__all__ = ["EVERY_KIND", "Kind", "Span", "find"]

# In this order: of two finds in one place the first is the surer.
_FINDERS: dict[Kind, Callable[[str], Iterable[Span]]] = {
    Kind.IBAN: accounts.ibans,
    Kind.HANDLE: handles.handles,
    Kind.EMAIL: contact.addresses,
    Kind.DOCUMENT: papers.papers,
    Kind.BSN: numbers.citizens,
    Kind.BIRTHDATE: births.births,
    Kind.PHONE: contact.phones,
    Kind.PLATE: plates.plates,
    Kind.ADDRESS: homes.homes,
    Kind.PERSON: persons,
}


def find(text: str, kinds: Iterable[Kind] = EVERY_KIND) -> list[Span]:
    """Give every piece of personal data of these kinds in the order of the text, in code points; none overlap."""
    reading, wanted = plain(text), frozenset(kinds)
    taken: list[Span] = []
    for span in _all(reading.text):
        _take(taken, span)
    return [reading.place(span) for span in taken if span.kind in wanted]


def _all(text: str) -> Iterator[Span]:
    names: list[Span] = []
    for kind, finder in _FINDERS.items():
        found = list(finder(text))
        names = found if kind is Kind.PERSON else names
        yield from found
    yield from births.births_beside(text, names)


def _take(taken: list[Span], span: Span) -> None:
    """Add a piece that overlaps no piece before it, in its place."""
    place = bisect_left(taken, span)
    is_free = place == len(taken) or taken[place].start >= span.end
    if is_free and (place == 0 or taken[place - 1].end <= span.start):
        insort(taken, span)
