"""Reading for lessons: the list, what a lesson builds on, and who may read it."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from knooppunt.gatherings.models import AgendaItem, Gathering
from knooppunt.gatherings.models.agenda import SUBJECTS
from knooppunt.knowledge.models import SOURCES, Lesson
from knooppunt.people.models import Audience
from knooppunt.people.models.reader import audience_ids
from knooppunt.people.words import Level
from knooppunt.trends.models import Advice, Interpretation, Signal

PAGE = 25
Found = Gathering | Interpretation | Advice | Signal


@dataclass(frozen=True)
class Page:
    """One page of lessons; ``older`` is where the next one starts, 0 on the last page."""

    lessons: list[Lesson]
    older: int


def newest(user: Any, *, kind: str = "", before: int = 0) -> Page:
    """Give the newest lessons this user may read, from this kind of source if one is named."""
    rows = Lesson.objects.visible_to(user).standing()
    rows = rows.from_source(kind) if kind in SOURCES else rows
    rows = rows.filter(pk__lt=before) if before else rows
    found = list(rows.select_related("audience", "gathering__audience").order_by("-pk")[: PAGE + 1])
    return Page(found[:PAGE], found[PAGE - 1].pk if len(found) > PAGE else 0)


def lessons_of(user: Any, source: Gathering | Interpretation | Advice) -> QuerySet[Lesson]:
    """Give the lessons learned from this that the user may read."""
    rows = Lesson.objects.visible_to(user).standing()
    return rows.filter(**{str(source._meta.model_name): source}).select_related("audience")


def sources_of(user: Any, lesson: Lesson) -> list[Found]:
    """Give what a lesson was learned from, as far as this user may know of it and it stands."""
    subject = lesson.agenda_item.subject if lesson.agenda_item else None
    found = (lesson.gathering, lesson.interpretation, lesson.advice, subject)
    mine = audience_ids(user)
    readable = [thing for thing in found if thing and thing.audience_id in mine]
    return list(dict.fromkeys(thing for thing in readable if not getattr(thing, "is_withdrawn", False)))


def items_to_learn_from(user: Any, gathering: Gathering | None) -> QuerySet[AgendaItem]:
    """Give the agenda items of a gathering that this user may know of."""
    rows = AgendaItem.objects.visible_to(user).filter(gathering=gathering)
    return rows.select_related(*(f"{name}__audience" for name in SUBJECTS))


def limited_circles(
    interpretation: Interpretation | None, advice: Advice | None, agenda_item: AgendaItem | None
) -> list[Audience]:
    """Give the circles narrower than a theme among the sources of a lesson, each once.

    The gathering is not among them: that it exists is no paper, and what was said there stands on its agenda.
    """
    subject = agenda_item.subject if agenda_item else None
    sources = [source.audience for source in (interpretation, advice, subject) if source]
    return list({one.pk: one for one in sources if one.strictness > Level.GREEN.strictness}.values())
