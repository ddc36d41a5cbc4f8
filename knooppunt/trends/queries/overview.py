"""What plays where and when, for one reader: in bands, counted over what they may read and nothing else."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeVar

from django.db.models import CharField, Count, QuerySet
from django.db.models.functions import Cast, Substr
from django.utils.translation import get_language

from knooppunt.people.models import Area
from knooppunt.people.words import Level
from knooppunt.topics.models import Topic
from knooppunt.trends.bands import Figures
from knooppunt.trends.models import Interpretation, Signal
from knooppunt.trends.months import Months

KNOWN = (Level.CLEAR, Level.GREEN)
Made = TypeVar("Made", bound=Hashable)


class Cell(NamedTuple):
    """The smallest thing an overview knows of: one topic in one place in one month (2023-09), and where it shows."""

    area: int
    topic: int
    month: str
    setting: str


class Leaning(NamedTuple):
    """The smallest thing known of interpretations: between whom the tension is, in one month."""

    lens: str
    month: str


@dataclass(frozen=True)
class Picture(Generic[Made]):
    """Figures, and the strictest level of all that they were made from (nothing when they are empty)."""

    figures: Figures[Made]
    strictest: Level | None


def of_signals(user: Any, months: Months, *, only_known: bool = False, **narrow: Any) -> Picture[Cell]:
    """Count the signals this reader may see; ``only_known``: what the whole network may know, to be taken along."""
    rows = Signal.objects.visible_to(user).listed().filter(shared_on__range=(months.first, months.end), **narrow)
    return _picture(rows, "shared_on", ("area", "topic", "month", "setting"), Cell, only_known=only_known)


def of_interpretations(user: Any, months: Months, *, only_known: bool = False) -> Picture[Leaning]:
    """Count the interpretations this reader may see by the tension that they are about."""
    rows = Interpretation.objects.visible_to(user).standing()
    rows = rows.filter(interpreted_on__range=(months.first, months.end))
    return _picture(rows, "interpreted_on", ("lens", "month"), Leaning, only_known=only_known)


def _picture(
    rows: QuerySet[Any], day: str, sides: tuple[str, ...], cell: Callable[..., Made], *, only_known: bool
) -> Picture[Made]:
    if only_known:
        rows = rows.filter(audience__level__in=KNOWN)
    # The first seven signs of a day are its month in both databases, and neither has to work anything out for it.
    dated = rows.annotate(month=Substr(Cast(day, CharField()), 1, 7)).order_by()
    counts: dict[Made, int] = {}
    levels = set()
    for *side, level, number in dated.values_list(*sides, "audience__level").annotate(number=Count("pk")):
        found = cell(*side)
        counts[found] = counts.get(found, 0) + number
        levels.add(Level(level))
    return Picture(Figures(counts), max(levels, key=lambda one: one.strictness, default=None))


@dataclass(frozen=True)
class Place:
    """A place as an overview names it."""

    pk: int
    code: str
    name: str


def places() -> list[Place]:
    """Give all places, also those that are no more: what was shared about them stays theirs."""
    return [Place(*row) for row in Area.objects.order_by("kind", "name").values_list("pk", "code", "name")]


def topics_by_family() -> dict[str, list[tuple[int, str]]]:
    """Give the topics of each family in the order of their names."""
    name = "name_en" if get_language() == "en" else "name"
    found: dict[str, list[tuple[int, str]]] = {}
    for family, pk, label in Topic.objects.order_by("family", name).values_list("family", "pk", name):
        found.setdefault(family, []).append((pk, label))
    return found
