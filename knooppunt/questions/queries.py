"""The list of questions, what an answer can point at, and what became of a question."""

from dataclasses import dataclass
from typing import Any

from knooppunt.people.feed import newest_ids
from knooppunt.people.models.reader import audience_ids
from knooppunt.questions.models import REFERENCES, Question
from knooppunt.questions.words import State

PAGE = 25
MOST_WAITING = 50
_OFFERED = 20


@dataclass(frozen=True)
class Page:
    """What waits, with who is late in front; some answered ones; and the id after which the older ones come."""

    waiting: list[Question]
    answered: list[Question]
    older: int


def questions(user: Any, *, before: int = 0) -> Page:
    """Give the questions this user may see; only the first page shows what waits."""
    ids = newest_ids(Question, user, size=PAGE + 1, before=before, state=State.ANSWERED.value)
    rows = Question.objects.select_related("audience", "area", "organisation", "topic")
    answered = rows.filter(pk__in=ids[:PAGE]).order_by("-pk")
    waiting = [] if before else rows.visible_to(user).waiting()[:MOST_WAITING]
    return Page(list(waiting), list(answered), ids[PAGE - 1] if len(ids) > PAGE else 0)


def readable_by_asker(question: Question) -> frozenset[int]:
    """Give the ids of the audiences that who asked belongs to today; somebody without an account reads nothing."""
    user = question.asker.user
    return audience_ids(user) if user else frozenset()


def referable(user: Any, question: Question, kind: str) -> Any:
    """Give the newest of one kind that both this user and who asked may read, and what is pointed at already."""
    model = Question._meta.get_field(kind).related_model
    both = readable_by_asker(question) & audience_ids(user)
    rows: Any = model._default_manager  # type: ignore[union-attr]  # of a relation, so there is a model
    newest = rows.read_by(both).standing().order_by("-pk").values_list("pk", flat=True)[:_OFFERED]
    ids = {*newest, *getattr(question, kind).read_by(audience_ids(user)).values_list("pk", flat=True)}
    return rows.filter(pk__in=ids).order_by("-pk")


def references_of(user: Any, question: Question) -> list[Any]:
    """Give what the answer points at, as far as this user may read it and it still stands."""
    return [one for kind in REFERENCES for one in getattr(question, kind).visible_to(user).standing()]


def reusable_of(user: Any, question: Question) -> Any:
    """Give the action perspective that was made of the answer, when this user may read it."""
    found = question.perspective
    return found if found and not found.is_withdrawn and found.audience_id in audience_ids(user) else None
