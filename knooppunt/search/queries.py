"""What a reader finds: one page of hits, how they divide, and what in the register has such a name."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any

from django.utils.formats import date_format
from django.utils.safestring import SafeString

from knooppunt.look.components.marks import level as draw_level
from knooppunt.people.models.reader import audience_ids
from knooppunt.people.queries.names import Named, named
from knooppunt.search.asked import BEST, REGISTER, Asked
from knooppunt.search.excerpts import Excerpts
from knooppunt.search.facets import COUNTED, Facet, count_of, facets
from knooppunt.search.finding.best import best
from knooppunt.search.finding.newest import newest
from knooppunt.search.finding.place import NUMBER
from knooppunt.search.finding.wanted import MOST_RANKED, in_title, wanted
from knooppunt.search.language.question import MOST_WORDS, Question, read
from knooppunt.search.language.words import plain_words
from knooppunt.search.models import SearchDocument
from knooppunt.shared.offers import searchables

PAGE = 25
FEW_NAMES = 6
MANY_NAMES = 60
FEW_TITLES = 6
_SHOWN = ("pk", "title", "text", "url", "kind", "audience__level", "on", "area__name")


@dataclass(frozen=True)
class Hit:
    """One thing found, as shown: what the words of the question are in is marked."""

    title: SafeString
    url: str
    kind: str
    day: str
    level: SafeString
    excerpt: SafeString
    area: str


@dataclass(frozen=True)
class Findings:
    """A page of hits, where the older ones begin, how many there are, how they divide, and names of the register."""

    hits: list[Hit] = field(default_factory=list)
    names: list[Named] = field(default_factory=list)
    older: str = ""
    count: str = ""
    facets: list[Facet] = field(default_factory=list)


def find(user: Any, asked: Asked) -> Findings:
    """Find what this reader may know of; the register answers on the first page."""
    if asked.kind == REGISTER:
        return Findings(names=_names(user, asked.q, MANY_NAMES))
    question = read(asked.q)
    what, size = wanted(question, asked.narrowing()), MOST_RANKED if asked.order else COUNTED + 1
    places = newest(audience_ids(user), what, PAGE + 1 if asked.before and not asked.order else size, asked.span())
    ids, older = _page(asked, question, places)
    names = [] if asked.before or asked.is_narrowed else _names(user, asked.q, FEW_NAMES)
    if asked.before:
        return Findings(_hits(question, ids), names, older)
    cut_off = len(places) > COUNTED
    return Findings(
        _hits(question, ids), names, older, count_of(min(len(places), COUNTED), cut_off=cut_off), facets(asked, places)
    )


def _page(asked: Asked, question: Question, places: list[int]) -> tuple[list[int], str]:
    """Give the numbers of the documents on this page, and where the next one begins."""
    if not places:
        return [], ""
    if asked.order == BEST:
        after = min(int(asked.before or 0), MOST_RANKED)
        ids = best(places, question, PAGE + 1, after)
        return ids[:PAGE], str(after + PAGE) if len(ids) > PAGE else ""
    return [place & NUMBER for place in places[:PAGE]], str(places[PAGE - 1]) if len(places) > PAGE else ""


def suggest(user: Any, text: str) -> list[Named]:
    """Give what this reader may be after: names in the register, and titles of what they may read."""
    question = read(text)
    places = newest(audience_ids(user), in_title(question), FEW_TITLES)
    rows = {row[0]: row for row in _rows(place & NUMBER for place in places)}
    titles = [rows[place & NUMBER] for place in places if place & NUMBER in rows]
    return [*_names(user, text, FEW_NAMES), *(Named(row[1], row[3], _kind(row[4])) for row in titles)]


def _names(user: Any, asked: str, size: int) -> list[Named]:
    return named(user, plain_words(asked)[:MOST_WORDS], size)


def _rows(ids: Iterable[int]) -> Any:
    return SearchDocument.objects.filter(pk__in=list(ids)).values_list(*_SHOWN)


def _hits(question: Question, ids: list[int]) -> list[Hit]:
    rows, shown = {row[0]: row for row in _rows(ids)} if ids else {}, _Shown(question)
    return [shown.hit(rows[pk]) for pk in ids if pk in rows]


class _Shown:
    """Draws the hits of one question; a day and a level that come back are drawn once."""

    def __init__(self, question: Question) -> None:
        self.excerpts = Excerpts(question)
        self.day = cache(lambda on: date_format(on, "j F Y"))
        self.level = cache(lambda code: draw_level(code, short=True))
        self.kind = cache(_kind)

    def hit(self, row: tuple[int, str, str, str, str, str, date, str | None]) -> Hit:
        _, title, text, url, kind, level, on, area = row
        marked, excerpt = self.excerpts.marked(title), self.excerpts.of(text, title)
        return Hit(marked, url, self.kind(kind), self.day(on), self.level(level), excerpt, area or "")


def _kind(code: str) -> str:
    kind = searchables.get(code)
    return str(kind.label) if kind else ""
