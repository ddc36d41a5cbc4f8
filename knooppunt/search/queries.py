"""What a reader finds: one page of hits, and what in the register has such a name."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Self

from django.db.models import Q
from django.utils.formats import date_format
from django.utils.safestring import SafeString

from knooppunt.look.components.marks import level as draw_level
from knooppunt.people.queries.names import Named, named
from knooppunt.search.excerpts import Excerpts
from knooppunt.search.language.question import MOST_WORDS, Question, read
from knooppunt.search.language.words import plain_words
from knooppunt.search.models import SearchDocument
from knooppunt.shared.offers import searchables

PAGE = 25
FEW_NAMES = 6
MANY_NAMES = 60
REGISTER = "register"


@dataclass(frozen=True)
class Place:
    """Where an older page begins: after the document of this day and number."""

    on: date
    pk: int

    @classmethod
    def read(cls, text: str) -> Self | None:
        """Read a place from an address; what is not one is none."""
        day, _, number = text.partition("_")
        try:
            return cls(date.fromisoformat(day), int(number[:18]))
        except ValueError:
            return None

    def __str__(self) -> str:
        return f"{self.on}_{self.pk}"


@dataclass(frozen=True)
class Hit:
    """One thing found, as shown: what the words of the question are in is marked."""

    title: SafeString
    url: str
    kind: str
    day: str
    level: SafeString
    excerpt: SafeString


@dataclass(frozen=True)
class Findings:
    """A page of hits, where the older ones begin, and names from the register."""

    hits: list[Hit]
    names: list[Named]
    older: Place | None


def find(user: Any, asked: str, kind: str = "", before: Place | None = None) -> Findings:
    """Find what this reader may know of, the newest first; the register answers on the first page."""
    names = [] if before or (kind and kind != REGISTER) else _names(user, asked, MANY_NAMES if kind else FEW_NAMES)
    if kind == REGISTER:
        return Findings([], names, None)
    question = read(asked)
    rows = list(_rows(user, question, kind, before)[: PAGE + 1])
    shown = _Shown(question)
    return Findings(
        [shown.hit(row) for row in rows[:PAGE]],
        names,
        Place(rows[PAGE - 1][6], rows[PAGE - 1][0]) if len(rows) > PAGE else None,
    )


def _names(user: Any, asked: str, size: int) -> list[Named]:
    return named(user, plain_words(asked)[:MOST_WORDS], size)


def _rows(user: Any, question: Question, kind: str, before: Place | None) -> Any:
    rows = SearchDocument.objects.visible_to(user).answering(question).newest_first()
    if kind:
        rows = rows.filter(kind=kind)
    if before:
        rows = rows.filter(Q(on__lt=before.on) | Q(on=before.on, pk__lt=before.pk))
    return rows.values_list("pk", "title", "text", "url", "kind", "audience__level", "on")


class _Shown:
    """Draws the hits of one question; a day and a level that come back are drawn once."""

    def __init__(self, question: Question) -> None:
        self.excerpts = Excerpts(question)
        self.day = cache(lambda on: date_format(on, "j F Y"))
        self.level = cache(lambda code: draw_level(code, short=True))
        self.kind = cache(_kind)

    def hit(self, row: tuple[int, str, str, str, str, str, date]) -> Hit:
        _, title, text, url, kind, level, on = row
        marked, excerpt = self.excerpts.marked(title), self.excerpts.of(text, title)
        return Hit(marked, url, self.kind(kind), self.day(on), self.level(level), excerpt)


def _kind(code: str) -> str:
    kind = searchables.get(code)
    return str(kind.label) if kind else ""
