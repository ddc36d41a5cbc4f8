"""Kinds of lists: an app says what its rows mean by offering one; who reads and keeps lists knows no more."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, Protocol

from django_stubs_ext import StrOrPromise

from knooppunt.imports.sheet import Row
from knooppunt.shared.offers import Registry
from knooppunt.shared.verdict import Verdict


class Outcome(StrEnum):
    """What a row does: it brings something new, changes something, changes nothing, or cannot come in."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    REFUSED = "refused"


class Choice(StrEnum):
    """What somebody decides about a row that looks like something known."""

    SAME = "same"
    NEW = "new"
    SKIP = "skip"


class Weight(StrEnum):
    """What a note does: it refuses the row, says what was read otherwise or left out, or only tells something."""

    REFUSES = "refuses"
    ALTERS = "alters"
    TELLS = "tells"


@dataclass(frozen=True, slots=True)
class Note:
    """Something about one row, or about one of its columns, counted from 0; -1 is the row as a whole."""

    column: int
    text: str
    weight: Weight = Weight.ALTERS

    @property
    def refuses(self) -> bool:
        """Tell whether the row cannot come in because of this."""
        return self.weight == Weight.REFUSES


@dataclass(frozen=True, slots=True)
class Match:
    """What a row looks like, why that is thought, and what is done with it unless somebody decides otherwise."""

    who: str
    known: str
    reason: str
    default: Choice
    is_doubtful: bool


@dataclass(slots=True)
class Judged:
    """One row with what it would do; ``work`` belongs to the kind."""

    number: int
    outcome: Outcome
    notes: list[Note] = field(default_factory=list)
    match: Match | None = None
    work: Any = None


Choices = Mapping[int, str]
Made = dict[str, Any]  # what a batch wrote, in ids and old values, as it is kept for taking it back


class Work(Protocol):
    """One pass over a list from its first row to its last."""

    def judge(self, rows: Sequence[Row]) -> list[Judged]:
        """Say what these rows would do; the rows before them have been judged already."""
        ...

    def write(self, judged: Sequence[Judged]) -> Made:
        """Write what was judged, inside the transaction of a batch."""
        ...


@dataclass(frozen=True)
class Beginning:
    """What a pass starts from: what each column is, the choices of a person, in whose name, from which list."""

    codes: tuple[str, ...]
    by: Any
    name: str = ""
    choices: Choices = field(default_factory=dict)
    day: date | None = None


@dataclass(frozen=True)
class Kind:
    """One kind of list.

    ``recognise`` gives the code of a column by its name, ``settled`` gives each column its own code, and ``sheet_code``
    says what the names of the sheets are, when no column says it. ``about`` says what is noted of the columns as a
    whole, by their titles and codes, and ``unread`` which of them are not read and why. ``taken_back`` undoes one
    batch; ``hindrances`` says why that cannot be.
    """

    code: str
    label: StrOrPromise
    help: StrOrPromise
    wanted: str
    may: Callable[[Any], Verdict]
    recognise: Callable[[str], str]
    settled: Callable[[Iterable[str]], tuple[str, ...]]
    columns: Callable[[], list[tuple[str, str]]]
    about: Callable[[Sequence[str], Sequence[str]], list[str]]
    sheet_code: Callable[[Sequence[str], Sequence[str]], str]
    unread: Callable[[Sequence[str], Sequence[str]], list[Note]]
    begin: Callable[[Beginning], Work]
    hindrances: Callable[[Sequence[Made]], list[str]]
    taken_back: Callable[[Any, Made], None]


kinds: Registry[Kind] = Registry()
