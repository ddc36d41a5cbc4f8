"""Offers: what an app hands upward so that others can count, gather, ask and thread it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, Protocol, TypeVar

from django.db.models import Model, QuerySet
from django_stubs_ext import StrOrPromise


@dataclass(frozen=True)
class Scope:
    """What a count is about: a period (both days included), a theme and, if given, some areas."""

    start: date
    end: date
    theme: str = ""
    areas: frozenset[int] | None = None


@dataclass(frozen=True)
class Row:
    """One counted thing as a reader meets it: its name, day, place and address."""

    label: str
    on: date | None
    area_id: int | None
    url: str


@dataclass(frozen=True)
class Indicator:
    """A countable kind of thing.

    ``items`` gives what is done and ``planned`` what is still to come, both as rows that the whole
    network may know of (up to GREEN); ``public`` narrows such rows to what everybody may know.
    """

    code: str
    label: StrOrPromise
    model: type[Model]
    items: Callable[[Scope], QuerySet[Any]]
    planned: Callable[[Scope], QuerySet[Any]]
    public: Callable[[QuerySet[Any]], QuerySet[Any]]
    row: Callable[[Any], Row]
    area_field: str = ""


@dataclass(frozen=True)
class AskRow:
    """One thing that waits for one reader."""

    text: StrOrPromise
    url: str
    due: date | None = None


@dataclass(frozen=True)
class Ask:
    """A kind of request; ``items`` gives what of it waits for this user."""

    code: str
    label: StrOrPromise
    items: Callable[[Any], list[AskRow]]
    order: int = 50


@dataclass(frozen=True)
class Stage:
    """A kind of item on the thread, in the order of the story.

    ``visible`` gives the rows this user may know of; ``step`` shows one of them. A thread without rows of a stage that
    ``is_optional`` does not speak of it.
    """

    code: str
    label: StrOrPromise
    order: int
    visible: Callable[[Any, set[int]], Iterable[Any]]
    step: Callable[[Any], Row]
    is_optional: bool = False


@dataclass(frozen=True)
class Strand:
    """How items of one stage lead to items of a later one, each way in one query.

    ``forward`` gives pairs of an earlier id, one of those given, and a later one; ``backward`` gives earlier ids.
    """

    earlier: str
    later: str
    forward: Callable[[set[int]], Iterable[tuple[int, int]]]
    backward: Callable[[set[int]], Iterable[int]]


@dataclass(frozen=True)
class Held:
    """A kind of thing that hangs on a person, and must go somewhere when they leave.

    ``items`` gives the ids of what this person holds when this seat of theirs ends; ``rows`` shows those of them that a
    user may know of; ``settle`` lets a taker have it in the leaver's place, or nobody when it lapses:
    ``settle(by, id, leaver's id, taker or nobody)``.
    """

    code: str
    label: StrOrPromise
    items: Callable[[int, int], Iterable[int]]
    rows: Callable[[Any, set[int]], dict[int, Row]]
    settle: Callable[[Any, int, int, Any], None] | None = None


@dataclass(frozen=True)
class Change:
    """How one kind of record is shown in «what changed».

    ``code`` is the ``address`` of the facts about it (such as ``trends:signal``); ``visible`` gives, of these
    subjects' ids, a row for each one this user may know of.
    """

    code: str
    visible: Callable[[Any, set[int]], dict[int, Row]]


@dataclass(frozen=True)
class Document:
    """What can be found of one thing, by the readers of ``audience`` only.

    ``subjects`` are the names of its topics or themes; without a day of its own (``on``) it gets that on which it
    could first be found.
    """

    title: str
    text: str
    url: str
    audience: Any
    on: date | None
    area_id: int | None = None
    subjects: tuple[str, ...] = ()


@dataclass(frozen=True)
class Searchable:
    """A kind of thing that can be found; ``label`` names it in the plural.

    ``rows`` gives all that may be found, with what ``document`` needs of each. Its commands let ``search`` know of
    every change. Behind the wall nobody may offer this.
    """

    code: str
    label: StrOrPromise
    rows: Callable[[], QuerySet[Any]]
    document: Callable[[Any], Document]
    order: int = 50


@dataclass(frozen=True)
class Retained:
    """A kind of personal data whose keeping ends.

    ``ended`` gives, of the records whose term had ended by a day, each id with the day on which it ended; ``words``
    names some of them to who decides; ``erase`` erases one, by the keywords ``by`` and ``subject``. Nobody needs to
    approve what ``is_automatic``: what the person asked for, or never agreed to.
    """

    code: str
    label: StrOrPromise
    term: StrOrPromise
    ended: Callable[[date], Iterable[tuple[int, date]]]
    words: Callable[[set[int]], dict[int, StrOrPromise]]
    erase: Callable[..., None]
    is_automatic: bool = False


class Coded(Protocol):
    """Anything with a code of its own."""

    @property
    def code(self) -> str:
        """Give the name by which it is found."""
        ...


Offer = TypeVar("Offer", bound=Coded)


class Registry(Generic[Offer]):
    """The offers of one shape, by code."""

    def __init__(self) -> None:
        self._offers: dict[str, Offer] = {}

    def add(self, offer: Offer) -> None:
        """Take an offer in; the same code twice is a mistake."""
        if offer.code in self._offers:
            message = f"offered twice: {offer.code}"
            raise ValueError(message)
        self._offers[offer.code] = offer

    def get(self, code: str) -> Offer | None:
        """Give the offer of this code, if any app makes it."""
        return self._offers.get(code)

    def __iter__(self) -> Iterator[Offer]:
        return iter(self._offers.values())

    def __contains__(self, code: str) -> bool:
        return code in self._offers


indicators: Registry[Indicator] = Registry()
asks: Registry[Ask] = Registry()
stages: Registry[Stage] = Registry()
changes: Registry[Change] = Registry()
held: Registry[Held] = Registry()
searchables: Registry[Searchable] = Registry()
retained: Registry[Retained] = Registry()
strands: list[Strand] = []
