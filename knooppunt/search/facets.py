"""How the answers divide over areas, subjects and years, counted over the newest of them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django_stubs_ext import StrOrPromise

from knooppunt.people.models import Area
from knooppunt.search.asked import Asked
from knooppunt.search.finding.place import NUMBER, year_of
from knooppunt.search.models import SearchDocument

COUNTED = 1_000
MOST_VALUES = 8


@dataclass(frozen=True)
class Choice:
    """One way to narrow: its name, the address that does so, how many at least, and whether it is chosen."""

    label: str
    url: str
    count: str
    is_chosen: bool


@dataclass(frozen=True)
class Facet:
    """One side from which the answers can be narrowed."""

    name: str
    label: StrOrPromise
    choices: list[Choice]


def count_of(number: int, *, cut_off: bool) -> str:
    """Write a number; when counting stopped early there may be more."""
    if number > COUNTED or (cut_off and number == COUNTED):
        return f"{number_format(COUNTED, use_l10n=True, force_grouping=True)}+"
    return f"{number}+" if cut_off else str(number)


def facets(asked: Asked, places: Sequence[int]) -> list[Facet]:
    """Count the answers at these places, at most a thousand, from each side."""
    cut_off = len(places) > COUNTED
    counted = places[:COUNTED]
    ids = [place & NUMBER for place in counted]
    rows = list(SearchDocument.objects.filter(pk__in=ids).values_list("area", "subjects"))
    areas = Counter(area for area, _subjects in rows if area)
    sides: list[tuple[str, StrOrPromise, Iterable[tuple[str, str, int]]]] = [
        ("subject", _("Topic"), _named(Counter(one for row in rows for one in row[1].split("\n") if one))),
        ("area", _("Area"), _areas(areas, asked.area)),
        ("year", _("Year"), _years(Counter(map(year_of, counted)))),
    ]
    drawn = (Facet(name, label, _choices(asked, name, values, cut_off=cut_off)) for name, label, values in sides)
    return [one for one in drawn if one.choices]


def _choices(asked: Asked, name: str, values: Iterable[tuple[str, str, int]], *, cut_off: bool) -> list[Choice]:
    chosen = getattr(asked, name)
    return [
        Choice(
            label,
            asked.address(**{name: "" if value == chosen else value}),
            count_of(number, cut_off=cut_off),
            value == chosen,
        )
        for value, label, number in values
        if not chosen or value == chosen
    ]


def _named(counted: Counter[str]) -> list[tuple[str, str, int]]:
    return [(name, name, number) for name, number in counted.most_common(MOST_VALUES)]


def _areas(counted: Counter[int], chosen: str) -> list[tuple[str, str, int]]:
    if chosen:
        counted = Counter({int(chosen): sum(counted.values())})
    most = counted.most_common(MOST_VALUES)
    names = dict(Area.objects.filter(pk__in=[pk for pk, _number in most]).values_list("pk", "name")) if most else {}
    return [(str(pk), names[pk], number) for pk, number in most if pk in names]


def _years(counted: Counter[int]) -> list[tuple[str, str, int]]:
    return [(str(year), str(year), counted[year]) for year in sorted(counted, reverse=True)]
