"""What joint stances hand upward: a count for the plan, a stage of the thread, requests, news, and finding."""

from collections.abc import Callable, Iterable
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from knooppunt.people.reached import seen_among
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
from knooppunt.stances import queries
from knooppunt.stances.models import Signatory, Stance
from knooppunt.stances.words import STANCE

SOURCES = ("interpretation", "advice")


def _items(scope: Scope) -> QuerySet[Any]:
    rows = Stance.objects.published().standing().known_to_network(scope.theme)
    rows = rows.filter(published_on__range=(scope.start, scope.end))
    rows = rows.filter(theme__code=scope.theme) if scope.theme else rows
    if scope.areas is None:
        return rows
    here = Signatory.objects.current().signed().filter(organisation__area__in=scope.areas)
    return rows.filter(pk__in=here.values("stance"))


def _none_to_come(scope: Scope) -> QuerySet[Any]:
    return Stance.objects.none()


def _public(rows: QuerySet[Any]) -> QuerySet[Any]:
    return rows.filter(pk__in=Stance.objects.public().values("pk"))


def _step(stance: Stance) -> Row:
    return Row(stance.title, stance.published_on or stance.written_on, None, stance.get_absolute_url())


indicators.add(
    Indicator("stances.published", _("published joint stance"), Stance, _items, _none_to_come, _public, _step)
)

_visible = seen_among(Stance.objects.standing(), "title", "written_on", "published_on")


def _onward(source: str) -> Callable[[set[int]], Iterable[tuple[int, int]]]:
    return Prepared(lambda ids: Stance.objects.filter(**{f"{source}__in": ids}).order_by().values_list(source, "pk"))


def _back(source: str) -> Callable[[set[int]], Iterable[int]]:
    return Prepared(lambda ids: Stance.objects.filter(pk__in=ids).order_by().values_list(source)).flat


stages.add(Stage(STANCE, _("Joint stances"), 37, _visible, _step, is_optional=True))
for source in SOURCES:
    strands.append(Strand(source, STANCE, _onward(source), _back(source)))


def _to_answer(user: Any) -> list[AskRow]:
    return [
        AskRow(
            format_lazy("{title} ({organisation})", title=one.stance.title, organisation=one.organisation.name),
            reverse("stances:sign", args=[one.pk]),
            one.stance.sign_by,
        )
        for one in queries.to_answer(user)
    ]


def _to_publish(user: Any) -> list[AskRow]:
    return [AskRow(one.title, one.get_absolute_url()) for one in queries.to_publish(user)]


asks.add(Ask("stances.sign", _("Your organisation is asked to sign"), _to_answer, 12))
asks.add(Ask("stances.publish", _("Joint stances that everybody answered, to publish"), _to_publish, 35))


def _news(user: Any, ids: set[int]) -> dict[int, Row]:
    return {one.pk: _step(one) for one in _visible(user, ids)}


changes.add(Change("stances:stance", _news))


def _all() -> QuerySet[Any]:
    return Stance.objects.standing().select_related("audience", "theme")


def _found(one: Stance) -> Document:
    day = one.published_on or one.offered_on or one.written_on
    return Document(one.title, one.text, one.get_absolute_url(), one.audience, day, None, (one.theme.name,))


searchables.add(Searchable(STANCE, _("Joint stances"), _all, _found, 37))
