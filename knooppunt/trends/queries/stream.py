"""What one reads in the morning: day by day what was shared, what it was made into, and what is new to this reader."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db.models.functions import Left
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django_stubs_ext import StrOrPromise

from knooppunt.look.components.marks import level as draw_level
from knooppunt.people.feed import newest_ids
from knooppunt.people.models.reader import reader_of
from knooppunt.shared.clock import today
from knooppunt.shared.fact import Fact
from knooppunt.shared.offers import Row
from knooppunt.shared.prepared import Prepared, ask
from knooppunt.shared.thread import Step, became_of
from knooppunt.trends import facts
from knooppunt.trends.models import Advice, Interpretation
from knooppunt.trends.queries.feed import READ, SignalPage, SignalRow, shortened
from knooppunt.trends.words import SIGNAL

AMONG = 5
_STAGES = 2
# The order of the stage of gatherings: what came of those stands on the page of the signal.
_GATHERINGS = 40


class _Kind:
    """What stands among the signals: its table and columns, where it is read, and the fact with which it began."""

    def __init__(self, model: Any, columns: tuple[str, str], page: str, fact: type[Fact], word: StrOrPromise) -> None:
        text, day = columns
        self._model, self._page, self.fact, self.word = model, page, fact, word
        shown = ("pk", "audience__level", day, "title", Left(text, READ))
        self._rows = Prepared(lambda ids: model.objects.filter(pk__in=ids).order_by("-pk").values_list(*shown))

    def newest(self, user: Any) -> Iterator[SignalRow]:
        """Give the newest that this user may see, as rows."""
        base = reverse(self._page)
        for pk, level, day, title, text in self._rows(newest_ids(self._model, user, size=AMONG)):
            drawn = draw_level(level, short=True)
            yield SignalRow(pk, title, shortened(text), day, "", "", drawn, f"{base}{pk}/")


_INTERPRETATIONS = _Kind(
    Interpretation, ("reading", "interpreted_on"), "trends:interpretations", facts.SignalsInterpreted,
    gettext_lazy("Interpretation"),
)  # fmt: skip
_ADVICE = _Kind(
    Advice, ("text", "advised_on"), "trends:advices", facts.AdviceIssued, pgettext_lazy("one piece of", "Advice")
)


@dataclass(frozen=True)
class Item:
    """One thing in the stream: a row, what it is when it is no signal, and what of it concerns this reader."""

    row: SignalRow
    kind: StrOrPromise = ""
    is_new: bool = False
    near: StrOrPromise = ""
    became: list[Step] = field(default_factory=list)

    @property
    def furthest(self) -> list[tuple[StrOrPromise, Row]]:
        """Give the last stages that it came to, each with the newest of what it came to there."""
        return [(step.label, step.rows[-1]) for step in self.became[-_STAGES:]]


@dataclass(frozen=True)
class Day:
    """What came on one day, in words."""

    label: str
    items: list[Item]


def stream(user: Any, page: SignalPage, *, with_rest: bool) -> list[Day]:
    """Give a page of signals day by day, near first; ``with_rest``: the rest of the line among them."""
    among = _rest(user, page) if with_rest else []
    ids = {row.pk for row in page.rows}
    new = _new(user, [(facts.SignalShared, pk) for pk in ids] + [(kind.fact, row.pk) for kind, row in among])
    became, near = became_of(user, SIGNAL, ids, _GATHERINGS), _nearness(user)
    items = [Item(row, kind.word, (kind.fact.name(), row.pk) in new) for kind, row in among]
    items += [
        Item(row, "", (facts.SignalShared.name(), row.pk) in new, near(row), became.get(row.pk, []))
        for row in page.rows
    ]
    days: dict[date, list[Item]] = {}
    for item in sorted(items, key=_place, reverse=True):
        days.setdefault(item.row.shared_on, []).append(item)
    return [Day(day_words(day), found) for day, found in days.items()]


def _place(item: Item) -> tuple[date, bool, bool]:
    """Say what comes first: the later day, then what the network made of it, then what is near."""
    return item.row.shared_on, bool(item.kind), bool(item.near)


def _new(user: Any, things: list[tuple[type[Fact], int]]) -> set[tuple[str, int]]:
    """Give which of these others began since this reader was here last; at the first visit that says nothing."""
    if not user.seen_entry or not things:
        return set()
    asked = " OR ".join(["(kind = %s AND subject = %s)"] * len(things))
    values = [value for fact, pk in things for value in (fact.name(), pk)]
    question = f"SELECT kind, subject FROM audit_entry WHERE id > %s AND actor <> %s AND ({asked})"  # noqa: S608 - no words from outside
    return {(kind, subject) for kind, subject in ask(question, [user.seen_entry, user.pk, *values])}


def _nearness(user: Any) -> Callable[[SignalRow], StrOrPromise]:
    """Give what says whether a signal is about the reader's own place, or about the region around it."""
    places = reader_of(user).areas.values()
    own, around = {place[0] for place in places}, {area for place in places for area in place[:2]}

    def near(row: SignalRow) -> StrOrPromise:
        if row.area_id in own:
            return _("your area")
        return _("your region") if {row.area_id, row.region_id} & around else ""

    return near


def _rest(user: Any, page: SignalPage) -> list[tuple[_Kind, SignalRow]]:
    """Give the newest interpretations and advice of the days that the page is about."""
    since = page.rows[-1].shared_on if page.older else date.min
    return [(kind, row) for kind in (_INTERPRETATIONS, _ADVICE) for row in kind.newest(user) if row.shared_on > since]


def day_words(day: date) -> str:
    """Name a day as somebody would: today, yesterday, monday 11 september; the year when it is another one."""
    passed = today() - day
    if not passed:
        return _("Today")
    if passed == timedelta(days=1):
        return _("Yesterday")
    return date_format(day, "l j F" if day.year == today().year else "l j F Y")
