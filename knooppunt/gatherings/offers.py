"""What gatherings hand upward: counts for the plan, a stage of the thread, requests and news for the desk."""

from collections.abc import Callable, Iterable
from datetime import timedelta
from functools import partial
from typing import Any

from django.conf import settings
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from knooppunt.gatherings.commands.passing import pass_enrolment, pass_organising
from knooppunt.gatherings.models import AgendaItem, Gathering
from knooppunt.gatherings.models.agenda import SUBJECTS
from knooppunt.gatherings.models.gathering import GatheringQuerySet
from knooppunt.gatherings.words import GATHERING, Kind, State
from knooppunt.people.models.reader import reader_of
from knooppunt.people.reached import seen_among
from knooppunt.people.words import Level, Role
from knooppunt.shared.clock import today
from knooppunt.shared.offers import (
    Ask,
    AskRow,
    Change,
    Document,
    Held,
    Indicator,
    Row,
    Scope,
    Searchable,
    Stage,
    Strand,
    asks,
    changes,
    held,
    indicators,
    searchables,
    stages,
    strands,
)
from knooppunt.shared.prepared import Prepared

Rows = QuerySet[Any]


def _in_scope(scope: Scope, kind: str) -> GatheringQuerySet:
    rows: GatheringQuerySet = Gathering.objects.known_to_network(scope.theme).of_theme(scope.theme).within(scope.areas)
    return rows.filter(kind=kind) if kind else rows


def _held(kind: str, scope: Scope) -> Rows:
    return _in_scope(scope, kind).held_in(scope.start, scope.end)


def _planned(kind: str, scope: Scope) -> Rows:
    return _in_scope(scope, kind).planned_in(scope.start, scope.end)


def _public(rows: Rows) -> Rows:
    return rows.filter(audience__level=Level.CLEAR)


def _row(gathering: Gathering) -> Row:
    return Row(gathering.title, gathering.day, gathering.area_id, gathering.get_absolute_url())


def _offer_count(code: str, label: StrOrPromise, kind: str = "") -> None:
    held, planned = partial(_held, kind), partial(_planned, kind)
    indicators.add(Indicator(f"gatherings.{code}", label, Gathering, held, planned, _public, _row, "area"))


for one in Kind:
    if one != Kind.OTHER:
        _offer_count(one.value, one.label, one.value)
_offer_count("any", _("gathering of any kind"))


_visible = seen_among(Gathering.objects.all(), "title", "day", "area_id", "state")


def _step(gathering: Gathering) -> Row:
    row = _row(gathering)
    if not gathering.is_cancelled:
        return row
    return Row(_("{title} (cancelled)").format(title=row.label), row.on, row.area_id, row.url)


def _onward(field: str) -> Callable[[set[int]], Iterable[Any]]:
    rows = AgendaItem.objects.order_by()
    return Prepared(lambda ids: rows.filter(**{f"{field}__in": ids}).values_list(field, "gathering"))


def _back(field: str) -> Callable[[set[int]], Iterable[int]]:
    rows = AgendaItem.objects.order_by()
    return Prepared(lambda ids: rows.filter(gathering__in=ids).values_list(field)).flat


stages.add(Stage("gathering", _("Gatherings"), 40, _visible, _step))
for about in SUBJECTS:
    strands.append(Strand(about.removeprefix("about_"), "gathering", _onward(about), _back(about)))


def _to_finish(user: Any) -> list[AskRow]:
    reader = reader_of(user)
    leads = Q(themes__code__in=reader.themes(Role.PROJECT_LEADER)) | Q(organiser=reader.person)
    rows = Gathering.objects.visible_to(user).unfinished().filter(leads).distinct().order_by("day")
    return [AskRow(one.title, reverse("gatherings:hold", args=[one.pk]), one.day) for one in rows]


def _this_week(user: Any) -> list[AskRow]:
    week = (today(), today() + timedelta(days=7))
    rows = Gathering.objects.visible_to(user).filter(state=State.PLANNED, day__range=week)
    mine = rows.filter(enrolments__person=reader_of(user).person).order_by("day")
    return [AskRow(one.title, one.get_absolute_url(), one.day) for one in mine]


asks.add(Ask("gatherings.to_finish", _("Gatherings to complete: were they held?"), _to_finish, 20))
asks.add(Ask("gatherings.this_week", _("This week you go to"), _this_week, 10))


def _news(user: Any, ids: set[int]) -> dict[int, Row]:
    return {one.pk: _step(one) for one in _visible(user, ids)}


def _agenda_news(user: Any, ids: set[int]) -> dict[int, Row]:
    items = AgendaItem.objects.visible_to(user).filter(pk__in=ids).select_related("gathering", *SUBJECTS)
    return {item.pk: _agenda_row(item) for item in items}


def _agenda_row(item: AgendaItem) -> Row:
    words = f"{item.gathering.title}: {item}"
    return Row(words, item.gathering.day, item.gathering.area_id, item.get_absolute_url())


_news_of: dict[str, Callable[[Any, set[int]], dict[int, Row]]] = {
    "gatherings:gathering": _news,
    "gatherings:agenda_item": _agenda_news,
}
for address, visible in _news_of.items():
    changes.add(Change(address, visible))


def _all() -> Rows:
    return Gathering.objects.select_related("audience").prefetch_related("themes")


def _found(one: Gathering) -> Document:
    words = filter(None, [one.for_whom, one.place, one.description, _kind_to_find(one)])
    subjects = tuple(theme.name for theme in one.themes.all())
    return Document(one.title, "\n".join(words), one.get_absolute_url(), one.audience, one.day, one.area_id, subjects)


def _kind_to_find(one: Gathering) -> str:
    """Give the kind in the language of the house, whoever writes; «another» kind helps nobody to find it."""
    with translation.override(settings.LANGUAGE_CODE):
        return "" if one.kind == Kind.OTHER else str(one.get_kind_display())


searchables.add(Searchable(GATHERING, _("Gatherings"), _all, _found, 40))


def _ahead(**by: Any) -> Iterable[int]:
    return Gathering.objects.filter(state=State.PLANNED, day__gte=today(), **by).values_list("pk", flat=True)


def _organised(person: int, _seat: int) -> Iterable[int]:
    return _ahead(organiser=person)


def _enrolled(person: int, _seat: int) -> Iterable[int]:
    return _ahead(enrolments__person=person)


def _held_rows(user: Any, ids: set[int]) -> dict[int, Row]:
    rows = Gathering.objects.visible_to(user).filter(pk__in=ids)
    return {one.pk: Row(one.title, one.day, one.area_id, one.get_absolute_url()) for one in rows}


held.add(Held("gatherings.organised", _("organises this gathering"), _organised, _held_rows, pass_organising))
held.add(Held("gatherings.enrolled", _("would come to this gathering"), _enrolled, _held_rows, pass_enrolment))
