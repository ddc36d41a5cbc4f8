"""The page of what plays where, as it is drawn and as it is taken along."""

from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_stubs_ext import StrOrPromise

from knooppunt.imports.sheet.writing import neutral
from knooppunt.look.charts import Mark
from knooppunt.look.map import MapArea, Scale, drawing
from knooppunt.people.words import Level
from knooppunt.shared.clock import months_before, today
from knooppunt.trends.bands import STARTS, Figures
from knooppunt.trends.months import Months, month_of, read, up_to, written
from knooppunt.trends.queries import overview
from knooppunt.trends.queries.overview import Cell, Place
from knooppunt.trends.views.asked import number
from knooppunt.trends.views.narrowed import Narrowed
from knooppunt.trends.words import SHOWING, SHOWING_WORDS, band_words

PERIODS: dict[str, tuple[int, StrOrPromise]] = {
    "kwartaal": (3, gettext_lazy("Three months")),
    "halfjaar": (6, gettext_lazy("Half a year")),
    "jaar": (12, gettext_lazy("A year")),
}
_USUAL = "halfjaar"
_DRAWN = STARTS[:5]


@dataclass(frozen=True)
class Asked:
    """A period that ends with a month, and a topic and where it shows, when these are chosen."""

    period: str
    last: Any
    topic: int
    setting: str

    @property
    def months(self) -> Months:
        """Give the months of the period."""
        return up_to(self.last, PERIODS[self.period][0])

    @property
    def narrowed(self) -> Narrowed:
        """Give the signals that all this is about."""
        return Narrowed(self.topic, 0, self.setting, self.months)

    @property
    def periods(self) -> list[tuple[str, StrOrPromise, bool]]:
        """Give the lengths of a period to choose from."""
        return [(code, label, code == self.period) for code, (_length, label) in PERIODS.items()]

    @property
    def earlier_url(self) -> str:
        """Give the address of the period before this one."""
        return self._ending(months_before(self.last, PERIODS[self.period][0]))

    @property
    def later_url(self) -> str:
        """Give the address of the period after this one, up to that of today."""
        this_month = month_of(today())
        later = months_before(self.last, -PERIODS[self.period][0])
        return self._ending(min(later, this_month)) if self.last < this_month else ""

    def _ending(self, last: Any) -> str:
        asked = QueryDict(mutable=True)
        asked.update({"periode": self.period, "tot": written(last), "waar": self.setting})
        asked.update({"onderwerp": str(self.topic)} if self.topic else {})
        return f"{reverse('trends:where')}?{asked.urlencode()}"


def asked_of(address: QueryDict) -> Asked:
    """Read what an address asks; whatever is nonsense is passed over, and nothing lies in the future."""
    period, setting = address.get("periode", ""), address.get("waar", "")
    this_month = month_of(today())
    return Asked(
        period if period in PERIODS else _USUAL,
        min(read(address.get("tot", "")) or this_month, this_month),
        number(address.get("onderwerp")),
        setting if setting in SHOWING else "",
    )


@dataclass(frozen=True)
class Line:
    """A place or a side with its band, and the address of its rows (nothing when there are none)."""

    label: StrOrPromise
    start: int
    url: str

    @property
    def words(self) -> StrOrPromise:
        """Say how many there are at least."""
        return band_words(self.start)


@dataclass(frozen=True)
class Where:
    """The figures of the page, each with the way to its rows; ``strictest``: the strictest level among them."""

    total: Line
    municipalities: dict[str, MapArea]
    elsewhere: list[Line]
    showing: list[Line]
    timeline: list[Mark]
    places: list[Line]
    strictest: Level | None

    @property
    def scale(self) -> Scale:
        """Give the shades of the map: one for each band."""
        return Scale(_DRAWN, [band_words(start) for start in (0, *_DRAWN)])

    def lines(self, asked: Asked) -> list[list[str]]:
        """Give the table of places as lines of a file."""
        period = f"{month_words(asked.months.first)} – {month_words(asked.months.last)}"
        head = [_("Place"), _("Period"), _("Trend signals")]
        return [head, *([neutral(str(one.label)), period, str(one.words)] for one in self.places)]


def where_of(user: Any, asked: Asked, *, only_known: bool = False) -> Where:
    """Make the page of what this reader may see."""
    all_of = asked.narrowed
    picture = overview.of_signals(user, asked.months, only_known=only_known, **all_of.lookups())
    by_area = picture.figures.by(lambda cell: cell.area)
    lines = [(place, _place(place, by_area, all_of)) for place in overview.places()]
    drawn = {shape.code for shape in drawing().shapes}
    return Where(
        _line(_("All places together"), picture.figures.total(), all_of),
        {place.code: MapArea(line.start, line.words, line.url) for place, line in lines if place.code in drawn},
        [line for place, line in lines if place.code not in drawn and line.start],
        _showing(picture.figures, all_of),
        _timeline(picture.figures, all_of, asked.months),
        [line for place, line in lines if place.code in drawn or line.start],
        picture.strictest,
    )


def month_words(month: Any) -> str:
    """Write a month out."""
    return date_format(month, "F Y")


def _place(place: Place, by_area: dict[int, int], all_of: Narrowed) -> Line:
    return _line(place.name, by_area.get(place.pk, 0), all_of.but(area=place.pk))


def _line(label: StrOrPromise, start: int, rows: Narrowed) -> Line:
    return Line(label, start, rows.url if start else "")


def _showing(figures: Figures[Cell], all_of: Narrowed) -> list[Line]:
    return [
        _line(SHOWING_WORDS[side], _shown_in(figures, settings), all_of.but(setting=side))
        for side, settings in SHOWING.items()
        if all_of.setting in {"", side}
    ]


def _shown_in(figures: Figures[Cell], settings: tuple[str, ...]) -> int:
    return figures.where(lambda cell: cell.setting in settings).total()


def _timeline(figures: Figures[Cell], all_of: Narrowed, months: Months) -> list[Mark]:
    by_month = figures.by(lambda cell: cell.month)
    lines = [
        _line(month_words(month), by_month.get(written(month), 0), all_of.but(months=Months(month, month)))
        for month in months
    ]
    return [Mark(line.label, line.start, line.url, line.words) for line in lines]
