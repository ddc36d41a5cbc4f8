"""Makes lessons for tests, by the product's own commands."""

from typing import Any

from knooppunt.accounts.models import User
from knooppunt.knowledge import commands
from knooppunt.knowledge.models import Lesson
from knooppunt.people.words import Level

WORDS = {
    "title": "Bel terug",
    "situation": "Er kwamen boze brieven.",
    "lesson": "Bellen helpt.",
    "tips": "Doe het snel.",
}


def make_lesson(by: User, level: Level = Level.GREEN, **more: Any) -> Lesson:
    """Publish a lesson from the sources among ``more``."""
    return commands.publish_lesson(by=by, level=level, **{**WORDS, **more})
