"""Who may write, correct, withdraw and publish lessons."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from knooppunt.gatherings.models import Gathering
from knooppunt.knowledge.models import Lesson
from knooppunt.people.models.reader import reader_of
from knooppunt.people.permissions import EVERY_PARTNER, NETWORK, right
from knooppunt.people.words import Level, Role
from knooppunt.shared.verdict import Verdict, all_of, needs
from knooppunt.trends.models import Advice, Interpretation

Source = Gathering | Interpretation | Advice

READ = right("knowledge.read", _("read lessons"), EVERY_PARTNER)
WRITE = right("knowledge.write", _("write a lesson in their own theme"), NETWORK)
EDIT = right("knowledge.edit", _("correct and withdraw the lesson of somebody else"), [Role.PROJECT_LEADER])
PUBLISH = right("knowledge.publish", _("make a lesson public"), [Role.PROJECT_LEADER, Role.COMMUNICATION])


def may_read(user: Any) -> Verdict:
    """Say whether the user may see the list of lessons."""
    return READ.held_by(user)


def may_write(user: Any, source: Source) -> Verdict:
    """Say whether the user may write a lesson from this: in one of its themes, when it happened and stands."""
    return all_of(_in_its_theme(user, source), _has_come_about(source))


def _in_its_theme(user: Any, source: Source) -> Verdict:
    return needs(themes_to_write_in(user, source), WRITE.refusal())


def _has_come_about(source: Source) -> Verdict:
    if isinstance(source, Gathering):
        return needs(source.is_held, _("A lesson comes from a gathering that was held."))
    return needs(not source.is_withdrawn, _("This was withdrawn, so no lesson can build on it."))


def themes_to_write_in(user: Any, source: Source) -> list[str]:
    """Give the themes of this source in which the user may write, the leading one first."""
    return [code for code in _themes_of(source) if WRITE.held_by(user, code)]


def _themes_of(source: Source) -> list[str]:
    if isinstance(source, Gathering):
        return list(dict.fromkeys([source.lead.code, *(theme.code for theme in source.themes.all())]))
    return [(source.interpretation if isinstance(source, Advice) else source).theme.code]


def may_correct(user: Any, lesson: Lesson) -> Verdict:
    """Say whether the user may change the words of a lesson."""
    return all_of(_stands(lesson), _is_keeper(user, lesson))


def may_withdraw(user: Any, lesson: Lesson) -> Verdict:
    """Say whether the user may take a lesson back."""
    return all_of(_stands(lesson), _is_keeper(user, lesson))


def may_publish(user: Any, lesson: Lesson) -> Verdict:
    """Say whether the user may let everybody read a lesson without logging in."""
    return all_of(
        PUBLISH.held_by(user, lesson.theme.code),
        _stands(lesson),
        needs(lesson.level == Level.CLEAR, _("Only a lesson of level CLEAR can become public.")),
        needs(not lesson.is_public, _("This lesson is public already.")),
    )


def may_unpublish(user: Any, lesson: Lesson) -> Verdict:
    """Say whether the user may keep a lesson within the network again."""
    return all_of(PUBLISH.held_by(user, lesson.theme.code), needs(lesson.is_public, _("This lesson is not public.")))


def _stands(lesson: Lesson) -> Verdict:
    return needs(not lesson.is_withdrawn, _("This lesson was withdrawn."))


def _is_keeper(user: Any, lesson: Lesson) -> Verdict:
    may_edit = lesson.author_id == reader_of(user).person or EDIT.held_by(user, lesson.theme.code)
    return needs(may_edit, _("Only who wrote this lesson and the project leader can change it."))
