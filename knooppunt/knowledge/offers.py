"""What knowledge hands upward: counts for the plan, a stage of the thread, requests and news for the desk."""

from collections.abc import Callable, Iterable
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from knooppunt.gatherings.models import Gathering
from knooppunt.gatherings.words import Kind, State
from knooppunt.knowledge.commands import KIND
from knooppunt.knowledge.models import Lesson, LessonQuerySet
from knooppunt.people.models.reader import reader_of
from knooppunt.people.reached import seen_among
from knooppunt.people.words import Role
from knooppunt.shared.offers import (
    Ask,
    AskRow,
    Change,
    Document,
    Indicator,
    Row,
    Scope,
    Searchable,
    Stage,
    Strand,
    asks,
    changes,
    indicators,
    searchables,
    stages,
    strands,
)
from knooppunt.shared.prepared import Prepared

Rows = QuerySet[Any]
PATHS = {
    "signal": ("agenda_item__about_signal",),
    "interpretation": ("interpretation", "agenda_item__about_interpretation"),
    "advice": ("advice", "agenda_item__about_advice"),
    "gathering": ("gathering",),
}


def _items(scope: Scope) -> LessonQuerySet:
    rows: LessonQuerySet = Lesson.objects.known_to_network(scope.theme).standing()
    rows = rows.filter(published_on__range=(scope.start, scope.end))
    rows = rows.filter(theme__code=scope.theme) if scope.theme else rows
    return rows if scope.areas is None else rows.filter(gathering__area__in=scope.areas)


def _of_living_labs(scope: Scope) -> Rows:
    return _items(scope).first_of_each_living_lab()


def _none_to_come(scope: Scope) -> Rows:
    return Lesson.objects.none()


def _public(rows: Rows) -> Rows:
    return rows.filter(pk__in=Lesson.objects.public().values("pk"))


def _row(lesson: Lesson) -> Row:
    area = lesson.gathering.area_id if lesson.gathering else None
    return Row(lesson.title, lesson.published_on, area, lesson.get_absolute_url())


for code, label, items in (
    ("knowledge.lesson", _("lesson"), _items),
    ("knowledge.lesson_of_living_lab", _("living lab with a lesson"), _of_living_labs),
):
    indicators.add(Indicator(code, label, Lesson, items, _none_to_come, _public, _row, "gathering__area"))


_visible = seen_among(Lesson.objects.standing(), "title", "published_on")


def _step(lesson: Lesson) -> Row:
    return Row(lesson.title, lesson.published_on, None, lesson.get_absolute_url())


def _onward(paths: tuple[str, ...]) -> Callable[[set[int]], Iterable[tuple[int, int]]]:
    rows = Lesson.objects.standing().order_by()

    def of(ids: list[int]) -> Rows:
        ways = (Q(**{f"{path}__in": ids}) for path in paths)
        return rows.filter(reduce(or_, ways)).values_list("pk", *paths)

    asked = Prepared(of)
    return lambda ids: {(source, lesson) for lesson, *sources in asked(ids) for source in ids.intersection(sources)}


def _back(paths: tuple[str, ...]) -> Callable[[set[int]], Iterable[int]]:
    rows = Lesson.objects.standing().order_by()
    return Prepared(lambda ids: rows.filter(pk__in=ids).values_list(*paths)).flat


stages.add(Stage("lesson", _("Lessons"), 50, _visible, _step))
for stage, paths in PATHS.items():
    strands.append(Strand(stage, "lesson", _onward(paths), _back(paths)))


def _labs_without_lesson(user: Any) -> list[AskRow]:
    reader = reader_of(user)
    leads = Q(themes__code__in=reader.themes(Role.PROJECT_LEADER)) | Q(organiser=reader.person)
    told = Lesson.objects.visible_to(user).standing().filter(gathering__isnull=False).values("gathering")
    labs = Gathering.objects.visible_to(user).filter(leads, kind=Kind.LIVING_LAB, state=State.HELD)
    rows = labs.exclude(pk__in=told).distinct().order_by("day")
    return [AskRow(one.title, reverse("knowledge:write_from_gathering", args=[one.pk]), one.day) for one in rows]


asks.add(Ask("knowledge.lesson_missing", _("Living labs that have no lesson yet"), _labs_without_lesson, 60))


def _news(user: Any, ids: set[int]) -> dict[int, Row]:
    return {one.pk: _step(one) for one in _visible(user, ids)}


changes.add(Change("knowledge:lesson", _news))


def _all() -> Rows:
    return Lesson.objects.standing().select_related("audience", "gathering", "theme")


def _found(one: Lesson) -> Document:
    text = "\n".join(filter(None, [one.situation, one.lesson, one.tips]))
    area = one.gathering.area_id if one.gathering else None
    return Document(one.title, text, one.get_absolute_url(), one.audience, one.published_on, area, (one.theme.name,))


searchables.add(Searchable(KIND, _("Lessons"), _all, _found, 50))
