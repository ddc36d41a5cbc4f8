"""The verbs of the question desk."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from knooppunt.audit.recording import record
from knooppunt.catalogue.commands import add_perspective
from knooppunt.catalogue.models import ActionPerspective
from knooppunt.people.models import Person
from knooppunt.people.models.reader import audience_ids, reader_of
from knooppunt.people.words import Level
from knooppunt.questions import facts, permissions
from knooppunt.questions.models import REFERENCES, Detail, Question
from knooppunt.questions.queries import readable_by_asker
from knooppunt.questions.term import after_working_days
from knooppunt.questions.words import NO_RED, NOT_FOR_ASKER, QUESTION, TERM, State
from knooppunt.search.commands import forget, let_find
from knooppunt.shared.clock import today
from knooppunt.shared.editing import save_if_unchanged
from knooppunt.shared.verdict import needs
from knooppunt.topics.models import Theme, Topic
from knooppunt.trends.commands.keeping import audience_of, demand_circle
from knooppunt.trends.queries.circle import Chosen, Sources, circle_for
from knooppunt.trends.words import NOT_READABLE, title_of


@transaction.atomic
def ask_question(*, by: Any, theme: Theme, level: Level, circle: Iterable[Chosen] = (), **fields: Any) -> Question:
    """Ask the analyst something; ``fields``: text, topic, area. The term begins."""
    permissions.ASK.held_by(by, theme.code).demand()
    needs(Level(level) != Level.RED, NO_RED).demand()
    ring = circle_for(by, Level(level), theme.code, chosen=circle, area=fields["area"])
    demand_circle(by, ring, Sources())
    question = _made(by, theme, fields)
    question.audience = audience_of(ring)
    question.save(force_insert=True)
    let_find(QUESTION, question)
    record(facts.QuestionAsked(question.pk), by=by)
    return question


def _made(by: Any, theme: Theme, fields: dict[str, Any]) -> Question:
    seat = reader_of(by).home(theme.code)
    who = {"asker": seat.person, "organisation": seat.organisation} if seat else {}
    days = {"asked_on": today(), "due_on": after_working_days(today(), TERM)}
    return Question(**fields, **who, **days, theme=theme, title=title_of(fields["text"]))


@transaction.atomic
def ask_back(*, by: Any, question: Question, version: int, asked: str) -> None:
    """Ask who asked for one more detail; the term stands still until it is there."""
    _demand_read(by, question)
    permissions.may_ask_back(by, question).demand()
    question.days_left, question.due_on, question.state = question.working_days(), None, State.ASKED_BACK
    save_if_unchanged(question, version, ("days_left", "due_on", "state"))
    Detail.objects.create(question=question, asked=asked, asked_on=today())
    let_find(QUESTION, question)
    record(facts.DetailAsked(question.pk), by=by)


@transaction.atomic
def give_detail(*, by: Any, question: Question, version: int, given: str) -> None:
    """Give the detail that was asked; the term runs on with the days that were left."""
    _demand_read(by, question)
    permissions.may_give_detail(by, question).demand()
    question.due_on, question.days_left = after_working_days(today(), question.days_left or 0), None
    question.state = State.OPEN
    save_if_unchanged(question, version, ("days_left", "due_on", "state"))
    question.details.filter(given="").update(given=given, given_on=today())
    let_find(QUESTION, question)
    record(facts.DetailGiven(question.pk), by=by)


@transaction.atomic
def answer_question(*, by: Any, question: Question, version: int, answer: str, **references: Iterable[Any]) -> None:
    """Answer a question, or correct the answer as it was read; ``references``: what the answer points at, by kind.

    Only what who asked may read can be pointed at.
    """
    _demand_read(by, question)
    permissions.may_answer(by, question).demand()
    kept = {kind: list(references.get(kind, ())) for kind in REFERENCES}
    _demand_references(by, question, kept)
    is_first = not question.is_answered
    question.answer, question.answerer_id = answer, reader_of(by).person
    question.state, question.answered_on = State.ANSWERED, question.answered_on or today()
    save_if_unchanged(question, version, ("answer", "answerer_id", "state", "answered_on"))
    for kind, things in kept.items():
        getattr(question, kind).set(things)
    let_find(QUESTION, question)
    record((facts.QuestionAnswered if is_first else facts.AnswerCorrected)(question.pk), by=by)


def _demand_references(by: Any, question: Question, kept: dict[str, list[Any]]) -> None:
    """Refuse what one of both may not read, unless it was pointed at already."""
    both = readable_by_asker(question) & audience_ids(by)
    for kind, things in kept.items():
        known = set(getattr(question, kind).values_list("pk", flat=True))
        needs(all(one.audience_id in both or one.pk in known for one in things), NOT_FOR_ASKER).demand()


@transaction.atomic
def say_helped(*, by: Any, question: Question, version: int, helped: str) -> None:
    """Say whether the answer helped."""
    _demand_read(by, question)
    permissions.may_say_helped(by, question).demand()
    question.helped = helped
    save_if_unchanged(question, version, ["helped"])
    record(facts.AnswerJudged(question.pk), by=by)


@transaction.atomic
def make_reusable(*, by: Any, question: Question, topics: Iterable[Topic], **fields: Any) -> ActionPerspective:
    """Make an action perspective of an answer, in new words; nothing of who asked goes along by itself.

    ``fields``: title, what, for_whom, intervention.
    """
    _demand_read(by, question)
    question = (
        Question.objects.select_for_update().select_related("theme").get(pk=question.pk)
    )  # once, also pressed twice
    permissions.may_make_reusable(by, question).demand()
    made = add_perspective(by=by, topics=topics, **fields)
    question.perspective = made
    save_if_unchanged(question, question.version, ["perspective"])
    record(facts.AnswerMadeReusable(question.pk, perspective=made.pk), by=by)
    return made


@transaction.atomic
def withdraw_question(*, by: Any, question: Question, why: str) -> None:
    """Take a question back, with the reason."""
    _demand_read(by, question)
    permissions.may_withdraw(by, question).demand()
    question.withdrawn_on, question.withdrawn_why = today(), why
    question.save(update_fields=["withdrawn_on", "withdrawn_why"])
    forget(QUESTION, question.pk)
    record(facts.QuestionWithdrawn(question.pk), by=by)


@transaction.atomic
def pass_question(by: Any, question: int, leaver: int, taker: Person | None) -> None:
    """Let a taker be the one who asked in the leaver's place; who may, was asked when the hand-over was settled."""
    rows = Question.objects.standing().filter(pk=question, asker=leaver)
    if taker and rows.update(asker=taker):
        record(facts.QuestionPassed(question), by=by)


def _demand_read(by: Any, question: Question) -> None:
    needs(question.audience_id in audience_ids(by), NOT_READABLE).demand()
