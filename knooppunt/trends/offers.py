"""What trends hand upward: counts, requests, news, and the first stages of the thread."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.db.models import Model, Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from knooppunt.people.models.reader import reader_of
from knooppunt.people.reached import seen_among
from knooppunt.shared.clock import today
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
from knooppunt.trends.models import Advice, Interpretation, Signal
from knooppunt.trends.permissions import ADVISE, may_interpret
from knooppunt.trends.queries import lists
from knooppunt.trends.words import ADVICE, INTERPRETATION, SIGNAL

SHOWN = 5
RECENT = timedelta(days=60)


def _signals(scope: Scope) -> QuerySet[Any]:
    found = Signal.objects.standing().known_to_network(scope.theme).in_theme(scope.theme)
    found = found.filter(shared_on__range=(scope.start, scope.end))
    return found if scope.areas is None else found.filter(area__in=scope.areas)


def _interpretations(scope: Scope) -> QuerySet[Any]:
    found = Interpretation.objects.standing().known_to_network(scope.theme).filter(theme__code=scope.theme)
    found = found.filter(interpreted_on__range=(scope.start, scope.end))
    about = Signal.objects.filter(area__in=scope.areas or ())
    return found if scope.areas is None else found.filter(signals__in=about).distinct()


def _advices(scope: Scope) -> QuerySet[Any]:
    found = Advice.objects.standing().known_to_network(scope.theme).filter(interpretation__theme__code=scope.theme)
    found = found.filter(advised_on__range=(scope.start, scope.end))
    about = Signal.objects.filter(area__in=scope.areas or ())
    return found if scope.areas is None else found.filter(interpretation__signals__in=about).distinct()


def _public(found: QuerySet[Any]) -> QuerySet[Any]:
    narrowed: QuerySet[Any] = found.clear()  # type: ignore[attr-defined]  # every queryset of ours has it
    return narrowed


def _signal_row(signal: Signal) -> Row:
    return Row(signal.title, signal.shared_on, signal.area_id, signal.get_absolute_url())


def _interpretation_row(made: Interpretation) -> Row:
    return Row(made.title, made.interpreted_on, None, made.get_absolute_url())


def _advice_row(made: Advice) -> Row:
    return Row(made.title, made.advised_on, None, made.get_absolute_url())


def _to_interpret(user: Any) -> list[AskRow]:
    if not may_interpret(user):
        return []
    found = lists.waiting(user)[: SHOWN + 1]
    address = reverse("trends:interpret")
    rows = [AskRow(one.title, f"{address}?signals={one.pk}") for one in found]
    return [*rows[:SHOWN], AskRow(_("All signals without an interpretation"), address)] if rows[SHOWN:] else rows


def _to_advise(user: Any) -> list[AskRow]:
    themes = [code for code in reader_of(user).themes() if ADVISE.held_by(user, code)]
    found = Interpretation.objects.visible_to(user).standing().filter(theme__code__in=themes).without_advice()
    return [AskRow(one.title, one.get_absolute_url()) for one in found.order_by("-pk")[:SHOWN]] if themes else []


def _to_act_on(user: Any) -> list[AskRow]:
    reader = reader_of(user)
    to_us = Q(organisations__in=reader.organisations()) | Q(groups__in=reader.groups)
    found = Advice.objects.visible_to(user).standing().filter(advised_on__gte=today() - RECENT)
    ours = found.filter(pk__in=Advice.objects.filter(to_us).values("pk"))
    return [AskRow(one.title, one.get_absolute_url()) for one in ours.order_by("-pk")[:SHOWN]]


_visible_signals = seen_among(Signal.objects.standing(), "title", "shared_on", "area_id")
_visible_interpretations = seen_among(Interpretation.objects.standing(), "title", "interpreted_on")
_visible_advices = seen_among(Advice.objects.standing(), "title", "advised_on")

_LINKS = Signal.interpretations.through.objects
_interpreted = Prepared(lambda ids: _LINKS.filter(signal__in=ids).values_list("signal", "interpretation"))
_signals_behind = Prepared(lambda ids: _LINKS.filter(interpretation__in=ids).values_list("signal"))
_advised = Prepared(
    lambda ids: Advice.objects.filter(interpretation__in=ids).order_by().values_list("interpretation", "pk")
)
_interpretations_behind = Prepared(
    lambda ids: Advice.objects.filter(pk__in=ids).order_by().values_list("interpretation")
)


def _offer_line(stage: Stage, items: Callable[[Scope], QuerySet[Any]], model: type[Model]) -> None:
    """Offer one kind of item as a count, a stage of the thread, and news."""

    def planned(scope: Scope) -> QuerySet[Any]:
        return items(scope).none()

    def news(user: Any, ids: set[int]) -> dict[int, Row]:
        return {item.pk: stage.step(item) for item in stage.visible(user, ids)}

    indicators.add(Indicator(f"trends.{stage.code}", stage.label, model, items, planned, _public, stage.step))
    stages.add(stage)
    changes.add(Change(f"trends:{stage.code}", news))


_offer_line(Stage(SIGNAL, _("Trend signals"), 10, _visible_signals, _signal_row), _signals, Signal)
_offer_line(
    Stage(INTERPRETATION, _("Interpretations"), 20, _visible_interpretations, _interpretation_row),
    _interpretations,
    Interpretation,
)
_offer_line(Stage(ADVICE, _("Advice"), 30, _visible_advices, _advice_row), _advices, Advice)


def _signal_found(signal: Signal) -> Document:
    text, subjects = f"{signal.what}\n{signal.area.name}", (signal.topic.name,)
    return Document(
        signal.title, text, signal.get_absolute_url(), signal.audience, signal.shared_on, signal.area_id, subjects
    )


def _interpretation_found(made: Interpretation) -> Document:
    text = f"{made.reading}\n{made.grounds}\n{made.counter_grounds}"
    return Document(made.title, text, made.get_absolute_url(), made.audience, made.interpreted_on)


def _advice_found(made: Advice) -> Document:
    return Document(made.title, made.text, made.get_absolute_url(), made.audience, made.advised_on)


def _all_signals() -> QuerySet[Any]:
    return Signal.objects.standing().select_related("area", "topic", "audience")


def _all_interpretations() -> QuerySet[Any]:
    return Interpretation.objects.standing().select_related("audience")


def _all_advice() -> QuerySet[Any]:
    return Advice.objects.standing().select_related("audience")


searchables.add(Searchable(SIGNAL, _("Trend signals"), _all_signals, _signal_found, 10))
searchables.add(Searchable(INTERPRETATION, _("Interpretations"), _all_interpretations, _interpretation_found, 20))
searchables.add(Searchable(ADVICE, _("Advice"), _all_advice, _advice_found, 30))

strands.append(Strand(SIGNAL, INTERPRETATION, _interpreted, _signals_behind.flat))
strands.append(Strand(INTERPRETATION, ADVICE, _advised, _interpretations_behind.flat))

asks.add(Ask("trends.act", _("Advice for you"), _to_act_on, 10))
asks.add(Ask("trends.interpret", _("Signals that wait for an interpretation"), _to_interpret, 20))
asks.add(Ask("trends.advise", _("Interpretations that wait for advice"), _to_advise, 30))
