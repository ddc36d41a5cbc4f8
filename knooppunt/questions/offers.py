"""What questions hand upward: counts, requests, news, what can be found, and the first stage of the thread."""

from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from knooppunt.catalogue.models import ActionPerspective
from knooppunt.people.models import Seat
from knooppunt.people.models.reader import reader_of
from knooppunt.people.reached import seen_among
from knooppunt.people.words import Level, Role
from knooppunt.questions.commands import pass_question
from knooppunt.questions.models import Question
from knooppunt.questions.permissions import ANSWER
from knooppunt.questions.words import QUESTION, State
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

SHOWN = 5
HELPED_ASKED = timedelta(days=60)


def _answered(scope: Scope) -> QuerySet[Any]:
    found = Question.objects.answered().known_to_network(scope.theme).filter(theme__code=scope.theme)
    found = found.filter(answered_on__range=(scope.start, scope.end))
    return found if scope.areas is None else found.filter(area__in=scope.areas)


def _reusable(scope: Scope) -> QuerySet[Any]:
    """Count what everybody may read, also when the question behind it stays between two."""
    behind = Question.objects.standing().filter(theme__code=scope.theme, perspective__isnull=False)
    behind = behind.filter(answered_on__range=(scope.start, scope.end))
    behind = behind if scope.areas is None else behind.filter(area__in=scope.areas)
    return (
        ActionPerspective.objects.standing().known_to_network(scope.theme).filter(pk__in=behind.values("perspective"))
    )


def _clear(found: QuerySet[Any]) -> QuerySet[Any]:
    return found.filter(audience__level=Level.CLEAR)


def _row(question: Question) -> Row:
    return Row(question.title, question.asked_on, question.area_id, question.get_absolute_url())


def _answered_row(question: Question) -> Row:
    return Row(question.title, question.answered_on, question.area_id, question.get_absolute_url())


def _perspective_row(one: ActionPerspective) -> Row:
    return Row(one.title, None, None, one.get_absolute_url())


def _offer_count(code: str, label: Any, model: Any, items: Callable[[Scope], QuerySet[Any]], row: Any) -> None:
    indicators.add(Indicator(code, label, model, items, lambda scope: items(scope).none(), _clear, row))


_offer_count("questions.answered", _("Questions answered"), Question, _answered, _answered_row)
_offer_count("questions.reusable", _("Answers made reusable"), ActionPerspective, _reusable, _perspective_row)

_visible = seen_among(Question.objects.standing(), "title", "asked_on", "area_id")
stages.add(Stage(QUESTION, _("Questions"), 5, _visible, _row, is_optional=True))


def _news(user: Any, ids: set[int]) -> dict[int, Row]:
    return {one.pk: _row(one) for one in _visible(user, ids)}


changes.add(Change("questions:question", _news))


def _onward(field: str) -> Callable[[set[int]], Iterable[Any]]:
    links: Any = Question._meta.get_field(field).remote_field.through  # type: ignore[union-attr]  # of a relation
    column = field.removesuffix("s")
    return lambda ids: links.objects.filter(question__in=ids).values_list("question", column)


def _back(field: str) -> Callable[[set[int]], Iterable[int]]:
    links: Any = Question._meta.get_field(field).remote_field.through  # type: ignore[union-attr]  # the same
    column = field.removesuffix("s")
    return lambda ids: links.objects.filter(**{f"{column}__in": ids}).values_list("question", flat=True)


for field in ("signals", "interpretations", "advices"):
    strands.append(Strand(QUESTION, field.removesuffix("s"), _onward(field), _back(field)))


def _all() -> QuerySet[Any]:
    return Question.objects.standing().select_related("area", "topic", "audience").prefetch_related("details")


def _found(one: Question) -> Document:
    said = [one.text, one.answer, one.area.name, *(f"{detail.asked}\n{detail.given}" for detail in one.details.all())]
    subjects = (one.topic.name,) if one.topic else ()
    url, day = one.get_absolute_url(), one.answered_on or one.asked_on
    return Document(one.title, "\n".join(filter(None, said)), url, one.audience, day, one.area_id, subjects)


searchables.add(Searchable(QUESTION, _("Questions"), _all, _found, 35))


def _to_answer(user: Any) -> list[AskRow]:
    themes = [code for code in reader_of(user).themes() if ANSWER.held_by(user, code)]
    if not themes:
        return []
    rows = Question.objects.visible_to(user).open().filter(theme__code__in=themes)[: SHOWN + 1]
    asked = [AskRow(_with_term(one), one.get_absolute_url(), one.due_on) for one in rows]
    more = AskRow(_("All questions that wait"), reverse("questions:questions"))
    return [*asked[:SHOWN], more] if asked[SHOWN:] else asked


def _with_term(one: Question) -> Any:
    return format_lazy("{title} ({term})", title=one.title, term=one.standing.words)


def _mine(user: Any) -> Any:
    return Question.objects.visible_to(user).standing().filter(asker=reader_of(user).person).order_by("-pk")


def _to_complete(user: Any) -> list[AskRow]:
    rows = _mine(user).filter(state=State.ASKED_BACK)
    return [AskRow(one.title, reverse("questions:give_detail", args=[one.pk])) for one in rows[:SHOWN]]


def _to_judge(user: Any) -> list[AskRow]:
    rows = _mine(user).filter(state=State.ANSWERED, helped="", answered_on__gte=today() - HELPED_ASKED)
    return [AskRow(one.title, one.get_absolute_url()) for one in rows[:SHOWN]]


asks.add(Ask("questions.answer", _("Questions that wait for your answer"), _to_answer, 10))
asks.add(Ask("questions.detail", _("The analyst asks one more detail"), _to_complete, 10))
asks.add(Ask("questions.helped", _("Your question was answered: did it help?"), _to_judge, 14))


def _asked_by(person: int, _seat: int) -> Iterable[int]:
    return Question.objects.waiting().filter(asker=person).values_list("pk", flat=True)


def _to_answer_by(_person: int, seat: int) -> Iterable[int]:
    """Give what waits for the analyst of the theme of this seat, so that the next one is told."""
    ending = Seat.objects.filter(pk=seat, role=Role.ANALYST)
    return Question.objects.waiting().filter(theme__code__in=ending.values("theme")).values_list("pk", flat=True)


def _held_rows(user: Any, ids: set[int]) -> dict[int, Row]:
    return {one.pk: _row(one) for one in _visible(user, ids)}


held.add(Held("questions.asked", _("asked this question"), _asked_by, _held_rows, pass_question))
held.add(Held("questions.to_answer", _("would answer this question"), _to_answer_by, _held_rows))
