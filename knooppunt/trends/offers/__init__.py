"""What trends hand upward: counts, requests, news, and the first stages of the thread."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.db.models import Model, QuerySet
from django.urls import reverse
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from knooppunt.people.models.reader import reader_of
from knooppunt.people.reached import seen_among
from knooppunt.people.words import Level
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
from knooppunt.trends.models import Advice, Interpretation, Reply, Round, Signal
from knooppunt.trends.offers import waiting  # noqa: F401 - offers what waits around a signal
from knooppunt.trends.permissions import ADVISE, may_interpret, may_open_table
from knooppunt.trends.queries import lists
from knooppunt.trends.queries.replies import awaiting_reply, effects_to_tell, unanswered_of
from knooppunt.trends.words import ADVICE, INTERPRETATION, REPLY, SIGNAL, Effect, Uptake

SHOWN = 5
ANSWER_ASKED = timedelta(days=183)


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


def _replies(scope: Scope) -> QuerySet[Any]:
    advices = Advice.objects.standing().known_to_network(scope.theme).filter(interpretation__theme__code=scope.theme)
    found = Reply.objects.filter(advice__in=advices.values("pk"))
    return found if scope.areas is None else found.filter(organisation__area__in=scope.areas)


def _replied(scope: Scope) -> QuerySet[Any]:
    return _replies(scope).filter(replied_on__range=(scope.start, scope.end))


def _helped(scope: Scope) -> QuerySet[Any]:
    found = _replies(scope).filter(effect_on__range=(scope.start, scope.end))
    return found.filter(effect__in=[Effect.HELPED, Effect.A_BIT])


def _replied_to(scope: Scope) -> QuerySet[Any]:
    return _advices(scope).filter(pk__in=Reply.objects.values("advice"))


def _public(found: QuerySet[Any]) -> QuerySet[Any]:
    narrowed: QuerySet[Any] = found.clear()  # type: ignore[attr-defined]  # every queryset of ours has it
    return narrowed


def _signal_row(signal: Signal) -> Row:
    return Row(signal.title, signal.shared_on, signal.area_id, signal.get_absolute_url())


def _interpretation_row(made: Interpretation) -> Row:
    return Row(made.title, made.interpreted_on, None, made.get_absolute_url())


def _advice_row(made: Advice) -> Row:
    return Row(made.title, made.advised_on, None, made.get_absolute_url())


def _public_replies(found: QuerySet[Any]) -> QuerySet[Any]:
    return found.filter(advice__audience__level=Level.CLEAR)


def _reply_row(made: Reply) -> Row:
    return Row(str(made), made.replied_on, None, made.get_absolute_url())


def _to_interpret(user: Any) -> list[AskRow]:
    if not may_interpret(user):
        return []
    found = lists.waiting(user)[: SHOWN + 1]
    address = reverse("trends:interpret")
    rows = [AskRow(one.title, f"{address}?signals={one.pk}") for one in found]
    return [*rows[:SHOWN], AskRow(_("All signals without an interpretation"), address)] if rows[SHOWN:] else rows


def _to_advise(user: Any) -> list[AskRow]:
    themes = [code for code in reader_of(user).themes() if ADVISE.held_by(user, code)]
    found = Interpretation.objects.visible_to(user).standing().still_open()
    found = found.filter(theme__code__in=themes).without_advice()
    return [AskRow(one.title, one.get_absolute_url()) for one in found.order_by("-pk")[:SHOWN]] if themes else []


def _to_reply(user: Any) -> list[AskRow]:
    found = awaiting_reply(user).filter(advised_on__gte=today() - ANSWER_ASKED).order_by("-pk")
    return [AskRow(one.title, one.get_absolute_url()) for one in found[:SHOWN]]


def _to_tell(user: Any) -> list[AskRow]:
    rows = effects_to_tell(user)[:SHOWN]
    return [AskRow(one.advice.title, reverse("trends:tell_effect", args=[one.pk])) for one in rows]


def _replies_to_mine(user: Any) -> list[AskRow]:
    words = _("{title}: {number} of {total} replied")
    return [
        AskRow(format_lazy(words, title=one.title, number=number, total=total), one.get_absolute_url())
        for one, number, total in unanswered_of(user)[:SHOWN]
    ]


_visible_signals = seen_among(Signal.objects.standing(), "title", "shared_on", "area_id")
_visible_interpretations = seen_among(Interpretation.objects.standing(), "title", "interpreted_on")
_visible_advices = seen_among(Advice.objects.standing(), "title", "advised_on")


def _visible_replies(user: Any, ids: set[int]) -> list[Reply]:
    found = Reply.objects.visible_to(user).standing().filter(pk__in=ids)
    return list(found.select_related("organisation", "group"))


_LINKS = Signal.interpretations.through.objects
_interpreted = Prepared(lambda ids: _LINKS.filter(signal__in=ids).values_list("signal", "interpretation"))
_signals_behind = Prepared(lambda ids: _LINKS.filter(interpretation__in=ids).values_list("signal"))
_advised = Prepared(
    lambda ids: Advice.objects.filter(interpretation__in=ids).order_by().values_list("interpretation", "pk")
)
_interpretations_behind = Prepared(
    lambda ids: Advice.objects.filter(pk__in=ids).order_by().values_list("interpretation")
)
_replies_of = Prepared(lambda ids: Reply.objects.filter(advice__in=ids).order_by().values_list("advice", "pk"))
_replied_by = Prepared(lambda ids: Reply.objects.filter(pk__in=ids).order_by().values_list("advice"))


def _offer_line(
    stage: Stage, items: Callable[[Scope], QuerySet[Any]], model: type[Model], public: Any = _public
) -> None:
    """Offer one kind of item as a count, a stage of the thread, and news."""

    def planned(scope: Scope) -> QuerySet[Any]:
        return items(scope).none()

    def news(user: Any, ids: set[int]) -> dict[int, Row]:
        return {item.pk: stage.step(item) for item in stage.visible(user, ids)}

    indicators.add(Indicator(f"trends.{stage.code}", stage.label, model, items, planned, public, stage.step))
    stages.add(stage)
    changes.add(Change(f"trends:{stage.code}", news))


_offer_line(Stage(SIGNAL, _("Trend signals"), 10, _visible_signals, _signal_row), _signals, Signal)
_offer_line(
    Stage(INTERPRETATION, _("Interpretations"), 20, _visible_interpretations, _interpretation_row),
    _interpretations,
    Interpretation,
)
_offer_line(Stage(ADVICE, _("Advice"), 30, _visible_advices, _advice_row), _advices, Advice)
_offer_line(Stage(REPLY, _("Replies to advice"), 35, _visible_replies, _reply_row), _replied, Reply, _public_replies)


def _offer_count(code: str, label: StrOrPromise, model: type[Model], items: Callable[[Scope], QuerySet[Any]]) -> None:
    """Offer a count that is no stage of the thread."""
    public, row = (_public, _advice_row) if model is Advice else (_public_replies, _reply_row)
    indicators.add(Indicator(f"trends.{code}", label, model, items, lambda scope: items(scope).none(), public, row))


def _replied_with(uptake: Uptake) -> Callable[[Scope], QuerySet[Any]]:
    return lambda scope: _replied(scope).filter(uptake=uptake)


_offer_count("advice_replied_to", _("Advice with a reply"), Advice, _replied_to)
_offer_count("reply_taken_over", _("Replies: advice taken over"), Reply, _replied_with(Uptake.TAKEN_OVER))
_offer_count("reply_partly", _("Replies: advice taken over in part"), Reply, _replied_with(Uptake.PARTLY))
_offer_count("reply_not", _("Replies: advice not taken over"), Reply, _replied_with(Uptake.NOT))
_offer_count("reply_helped", _("Advice that helped"), Reply, _helped)


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
strands.append(Strand(ADVICE, REPLY, _replies_of, _replied_by.flat))

asks.add(Ask("trends.reply", _("Advice that waits for your reply"), _to_reply, 10))
asks.add(Ask("trends.effect", _("What came of advice that you took over?"), _to_tell, 12))
asks.add(Ask("trends.interpret", _("Signals that wait for an interpretation"), _to_interpret, 20))
asks.add(Ask("trends.advise", _("Interpretations that wait for advice"), _to_advise, 30))
asks.add(Ask("trends.replies", _("Replies to your advice"), _replies_to_mine, 40))


def _to_read(user: Any) -> list[AskRow]:
    """Give the rounds in which this user is asked for a reading and gave none; an opener need not give one."""
    known = Round.objects.visible_to(user).standing().not_agreed()
    open_to = known.exclude(opener=reader_of(user).person).exclude(readings__person=reader_of(user).person)
    return [AskRow(str(one), one.get_absolute_url(), one.due) for one in open_to.order_by("due", "pk")[:SHOWN]]


def _to_bring_on(user: Any) -> list[AskRow]:
    """Give the rounds of this user whose readings can be laid side by side, or be agreed on."""
    own = Round.objects.visible_to(user).standing().not_agreed().opened_by(user)
    known = own.select_related("audience", "theme").prefetch_related("readings", "audience__persons")
    ready = [one for one in known if not one.is_blind or may_open_table(user, one)]
    return [AskRow(str(one), one.get_absolute_url()) for one in ready[:SHOWN]]


def _round_row(joint: Round) -> Row:
    return Row(str(joint), joint.opened_on, None, joint.get_absolute_url())


def _rounds_changed(user: Any, ids: set[int]) -> dict[int, Row]:
    return {one.pk: _round_row(one) for one in Round.objects.visible_to(user).filter(pk__in=ids)}


changes.add(Change("trends:round", _rounds_changed))
asks.add(Ask("trends.read", _("Your reading is asked"), _to_read, 12))
asks.add(Ask("trends.bring_on", _("Joint interpretations that wait for you"), _to_bring_on, 18))
