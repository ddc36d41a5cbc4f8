"""The verbs of lessons."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from knooppunt.audit.recording import record
from knooppunt.gatherings.models import AgendaItem, Gathering
from knooppunt.knowledge import facts, permissions
from knooppunt.knowledge.models import Lesson
from knooppunt.knowledge.queries import limited_circles
from knooppunt.people.commands import audience
from knooppunt.people.models import Audience
from knooppunt.people.models.reader import audience_ids, reader_of
from knooppunt.people.words import Level
from knooppunt.search.commands import forget, let_find
from knooppunt.shared.clock import today
from knooppunt.shared.editing import save_if_unchanged
from knooppunt.shared.verdict import all_of, needs
from knooppunt.topics.models import Theme
from knooppunt.trends.models import Advice, Interpretation

KIND = "lesson"


@transaction.atomic
def publish_lesson(
    *,
    by: Any,
    level: Level = Level.GREEN,
    gathering: Gathering | None = None,
    agenda_item: AgendaItem | None = None,
    interpretation: Interpretation | None = None,
    advice: Advice | None = None,
    **words: str,
) -> Lesson:
    """Publish a lesson; ``words``: title, situation, lesson, tips.

    The circle of a source that is narrower than a theme is kept, whatever the level asked for.
    """
    sources = [source for source in (gathering, interpretation, advice) if source]
    theme = _demanded_theme(by, sources)
    _demand_item(by, gathering, agenda_item)
    lesson = Lesson(
        **words, gathering=gathering, agenda_item=agenda_item, interpretation=interpretation, advice=advice,
        theme=theme, author=reader_of(by).seats[0].person, published_on=today(),
        audience=_circle(limited_circles(interpretation, advice, agenda_item), level, theme),
    )  # fmt: skip
    lesson.save(force_insert=True)
    let_find(KIND, lesson)
    record(facts.LessonPublished(lesson.pk), by=by)
    return lesson


def _demanded_theme(by: Any, sources: list[permissions.Source]) -> Theme:
    """Give the theme of the lesson: one of its first source in which the author may write."""
    mine = audience_ids(by)
    needs(sources, _("A lesson comes from a gathering, an interpretation or an advice.")).demand()
    readable = needs(
        all(source.audience_id in mine for source in sources), _("You may only write a lesson from what you may read.")
    )
    all_of(readable, *(permissions.may_write(by, source) for source in sources)).demand()
    return Theme.objects.get(code=permissions.themes_to_write_in(by, sources[0])[0])


def _demand_item(by: Any, gathering: Gathering | None, item: AgendaItem | None) -> None:
    if item is None:
        return
    is_there = AgendaItem.objects.visible_to(by).filter(pk=item.pk, gathering=gathering).exists()
    needs(is_there, _("This agenda item does not belong to the gathering.")).demand()


def _circle(limited: list[Audience], level: Level, theme: Theme) -> Audience:
    needs(
        len(limited) <= 1,
        _("These sources have different circles of readers. Write a lesson from one of them."),
    ).demand()
    needs(limited or level in (Level.CLEAR, Level.GREEN), _("Choose CLEAR or GREEN for this lesson.")).demand()
    return limited[0] if limited else audience(level, [theme.code])


@transaction.atomic
def correct_lesson(*, by: Any, written: Lesson, version: int, **words: str) -> None:
    """Change the words of a lesson, unless somebody did so since ``version``; its readers stay the same."""
    permissions.may_correct(by, written).demand()
    for name, value in words.items():
        setattr(written, name, value)
    save_if_unchanged(written, version, words)
    let_find(KIND, written)
    record(facts.LessonCorrected(written.pk), by=by)


@transaction.atomic
def withdraw_lesson(*, by: Any, lesson: Lesson, why: str) -> None:
    """Take a lesson back; nobody counts or finds it any more."""
    permissions.may_withdraw(by, lesson).demand()
    lesson.withdrawn_on, lesson.withdrawn_why, lesson.is_public = today(), why, False
    save_if_unchanged(lesson, lesson.version, ["withdrawn_on", "withdrawn_why", "is_public"])
    forget(KIND, lesson.pk)
    record(facts.LessonWithdrawn(lesson.pk), by=by)


@transaction.atomic
def make_public(*, by: Any, lesson: Lesson) -> None:
    """Let everybody read a lesson without logging in."""
    permissions.may_publish(by, lesson).demand()
    lesson.is_public = True
    save_if_unchanged(lesson, lesson.version, ["is_public"])
    record(facts.LessonMadePublic(lesson.pk), by=by)


@transaction.atomic
def make_private(*, by: Any, lesson: Lesson) -> None:
    """Keep a lesson within the network again."""
    permissions.may_unpublish(by, lesson).demand()
    lesson.is_public = False
    save_if_unchanged(lesson, lesson.version, ["is_public"])
    record(facts.LessonMadePrivate(lesson.pk), by=by)
