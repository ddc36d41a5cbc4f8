"""The newest signals a reader may see, as the rows of a page."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models.functions import Left
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from knooppunt.look.components.marks import level as draw_level
from knooppunt.people.feed import newest_ids, on_days
from knooppunt.people.models import Area
from knooppunt.people.words import AreaKind
from knooppunt.shared.prepared import Prepared
from knooppunt.topics.models import Topic
from knooppunt.trends.models import Signal
from knooppunt.trends.months import Months
from knooppunt.trends.words import rest_of

PAGE = 25
READ, _SHOWN = 420, 170


@dataclass(frozen=True)
class SignalRow:
    """A signal as a list shows it."""

    pk: int
    title: str
    text: str
    shared_on: date
    area: str
    topic: str
    level: SafeString
    url: str
    area_id: int = 0
    region_id: int | None = None


@dataclass(frozen=True)
class SignalPage:
    """Some signals, and the id after which the older ones come (0 when there are none)."""

    rows: list[SignalRow]
    older: int


def newest(user: Any, *, before: int = 0, size: int = PAGE, months: Months | None = None, **narrow: Any) -> SignalPage:
    """Give a page of the standing signals this user may see, newest first; ``narrow``: topic_id, area_id, setting."""
    wanted = narrow | (on_days(Signal, "shared_on", months.first, months.end) if months else {})
    ids = newest_ids(Signal, user, size=size + 1, before=before, **wanted)
    return SignalPage(rows_of(ids[:size]), ids[size - 1] if len(ids) > size else 0)


def newest_in(user: Any, area: Area, size: int) -> list[SignalRow]:
    """Give the newest signals this user may see of an area and of what lies in it."""
    if area.kind == AreaKind.MUNICIPALITY:
        return newest(user, size=size, area_id=area.pk).rows
    inside = Area.objects.within(area)
    ids = Signal.objects.visible_to(user).listed().filter(area__in=inside).values_list("pk", flat=True)
    return rows_of(list(ids.order_by("-pk")[:size]))


def rows_of(ids: list[int]) -> list[SignalRow]:
    """Give these signals as rows, in this order."""
    if not ids:
        return []
    found = {row[0]: row for row in _ROWS[get_language() == "en"](ids)}
    levels = {row[1]: draw_level(row[1], short=True) for row in found.values()}
    base = reverse("trends:signals")
    return [_row(found[pk], levels, base) for pk in ids]


def _asked_in(topic: str) -> Prepared:
    columns = ("title", Left("what", READ), "shared_on", "area__name", topic, "area_id", "area__parent_id")
    return Prepared(
        lambda ids: Signal.objects.filter(pk__in=ids).order_by().values_list("pk", "audience__level", *columns)
    )


_ROWS = {False: _asked_in("topic__name"), True: _asked_in("topic__name_en")}


def _row(values: tuple[Any, ...], levels: dict[str, SafeString], base: str) -> SignalRow:
    pk, level, title, text, day, area, topic, *place = values
    return SignalRow(pk, title, shortened(rest_of(text)), day, area, topic, levels[level], f"{base}{pk}/", *place)


def shortened(text: str) -> str:
    """Cut a text at a word."""
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rpartition(' ')[0] or text[:_SHOWN]}…"


def places() -> list[tuple[int, str]]:
    """Give the areas by which the list can be narrowed."""
    return list(Area.objects.current().order_by("kind", "name").values_list("pk", "name"))


def of_family(family: str) -> tuple[int, ...]:
    """Give the ids of the topics of a family."""
    return tuple(Topic.objects.filter(family=family).order_by().values_list("pk", flat=True))


def topics() -> list[tuple[int, str]]:
    """Give the topics by which the list can be narrowed."""
    name = "name_en" if get_language() == "en" else "name"
    return list(Topic.objects.order_by("family", name).values_list("pk", name))
