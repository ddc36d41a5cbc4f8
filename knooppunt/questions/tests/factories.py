"""Makes questions for tests, by the product's own commands."""

from typing import Any

from knooppunt.accounts.models import User
from knooppunt.people.tests.factories import make_municipality
from knooppunt.people.words import Level
from knooppunt.questions import commands
from knooppunt.questions.models import Question
from knooppunt.trends.tests.factories import fresh, make_topic, the_theme


def make_question(
    by: User, text: str = "Wie helpt ons met boze brieven?", level: Level = Level.AMBER_STRICT, **more: Any
) -> Question:
    """Ask the analyst something about Zaanstad."""
    fields = {"area": make_municipality(), "topic": make_topic(), **more}
    return commands.ask_question(by=fresh(by), theme=the_theme(), text=text, level=level, **fields)


def answer(by: User, question: Question, text: str = "Begin met één gesprek.", **references: Any) -> None:
    """Answer a question."""
    kept = Question.objects.get(pk=question.pk)
    commands.answer_question(by=fresh(by), question=kept, version=kept.version, answer=text, **references)
