"""The page of themes in balance, as it is drawn and as it is taken along."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django_stubs_ext import StrOrPromise

from knooppunt.imports.sheet.writing import neutral
from knooppunt.people.words import Level
from knooppunt.shared.clock import FIRST, today
from knooppunt.topics.models import Family, Lens
from knooppunt.trends.bands import STARTS
from knooppunt.trends.months import Months, month_of, up_to, written
from knooppunt.trends.queries import overview
from knooppunt.trends.views.asked import number
from knooppunt.trends.views.narrowed import Narrowed
from knooppunt.trends.words import band_words

_QUARTER = 3


@dataclass(frozen=True)
class Quarter:
    """Three months of a year, and whether they are over."""

    number: int
    months: Months
    is_over: bool

    @property
    def label(self) -> StrOrPromise:
        """Name it in a heading."""
        name = _("Quarter {number}").format(number=self.number)
        return name if self.is_over else _("{quarter}, so far").format(quarter=name)


@dataclass(frozen=True)
class Spot:
    """One cell of the table: a band, its shade, and the address of its rows (nothing when there are none)."""

    start: int
    url: str = ""

    @property
    def words(self) -> StrOrPromise:
        """Say how many there are at least."""
        return band_words(self.start)

    @property
    def shade(self) -> str:
        """Give the class of its colour, from ``class-0`` to ``class-5``."""
        return f"class-{sum(self.start >= start for start in STARTS[:5])}"


@dataclass(frozen=True)
class Row:
    """A topic, a family of topics or a lens through the year: a spot for each quarter, and last that of the year."""

    label: StrOrPromise
    spots: list[Spot]

    @property
    def is_empty(self) -> bool:
        """Tell whether there was nothing all year."""
        return not self.spots[-1].start


@dataclass(frozen=True)
class Group:
    """A family with its topics."""

    together: Row
    topics: list[Row]


@dataclass(frozen=True)
class Balance:
    """The figures of the page; ``strictest``: the strictest level among what was counted."""

    year: int
    quarters: list[Quarter]
    groups: list[Group]
    lenses: list[Row]
    strictest: Level | None

    @property
    def empty(self) -> list[StrOrPromise]:
        """Give the topics about which nothing was shared that this reader may read."""
        return [row.label for group in self.groups for row in group.topics if row.is_empty]

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing at all."""
        return all(group.together.is_empty for group in self.groups)

    @property
    def earlier_url(self) -> str:
        """Give the address of the year before."""
        return _address(self.year - 1) if self.year > FIRST.year else ""

    @property
    def later_url(self) -> str:
        """Give the address of the year after, up to that of today."""
        return _address(self.year + 1) if self.year < today().year else ""

    def lines(self) -> list[list[str]]:
        """Give the table of topics as lines of a file."""
        head = [_("Family"), _("Topic"), *(str(one.label) for one in self.quarters), str(self.year)]
        rows = [(group.together.label, row) for group in self.groups for row in group.topics]
        return [head, *([neutral(str(family)), neutral(str(row.label)), *_words(row)] for family, row in rows)]


def _words(row: Row) -> list[str]:
    return [str(spot.words) for spot in row.spots]


def _address(year: int) -> str:
    return f"{reverse('trends:balance')}?jaar={year}"


def year_of(address: QueryDict) -> int:
    """Read the year that an address asks for; whatever is nonsense, or still to come, is this year."""
    asked = number(address.get("jaar"))
    return asked if FIRST.year <= asked <= today().year else today().year


def balance_of(user: Any, year: int, *, only_known: bool = False) -> Balance:
    """Make the page of what this reader may see in a year."""
    quarters, whole = _quarters(year), up_to(date(year, 12, 1), 12)
    signals = overview.of_signals(user, whole, only_known=only_known)
    read = overview.of_interpretations(user, whole, only_known=only_known)
    families = overview.topics_by_family()
    home = {pk: family for family, topics in families.items() for pk, _name in topics}
    of_topics = _rows(signals.figures, lambda cell: cell.topic, quarters, "topic")
    of_families = _rows(signals.figures, lambda cell: home[cell.topic], quarters, "family")
    of_lenses = _rows(read.figures, lambda cell: cell.lens, quarters)
    groups = [
        Group(of_families(family, Family(family).label, whole), [of_topics(pk, name, whole) for pk, name in topics])
        for family, topics in families.items()
    ]
    levels = [one.strictest for one in (signals, read) if one.strictest]
    strictest = max(levels, key=lambda one: one.strictness, default=None)
    return Balance(year, quarters, groups, [of_lenses(lens.value, lens.label) for lens in Lens], strictest)


def _quarters(year: int) -> list[Quarter]:
    """Give the quarters of a year that have begun."""
    found = [Months(date(year, first, 1), date(year, first + 2, 1)) for first in range(1, 13, _QUARTER)]
    this_month = month_of(today())
    return [
        Quarter(place, months, months.last < this_month)
        for place, months in enumerate(found, 1)
        if months.first <= this_month
    ]


def _rows(figures: Any, side: Callable[[Any], Any], quarters: list[Quarter], narrows: str = "") -> Callable[..., Row]:
    """Give what makes the row of one side; with ``whole`` (the year) each spot leads to its rows, narrowed by it."""
    place = {written(month): quarter.number for quarter in quarters for month in quarter.months}
    by_quarter = figures.by(lambda cell: (side(cell), place.get(cell.month)))
    by_year = figures.by(side)

    def spot(start: int, value: Any, months: Months | None) -> Spot:
        return Spot(start, Narrowed(months=months, **{narrows: value}).url if start and months else "")

    def row(value: Any, label: StrOrPromise, whole: Months | None = None) -> Row:
        spots = [spot(by_quarter.get((value, one.number), 0), value, one.months if whole else None) for one in quarters]
        return Row(label, [*spots, spot(by_year.get(value, 0), value, whole)])

    return row
