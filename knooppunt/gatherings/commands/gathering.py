"""The verbs of a gathering itself: from planned to held or cancelled, and back."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from knooppunt.audit.recording import record
from knooppunt.gatherings import facts, permissions
from knooppunt.gatherings.models import Attendance, Gathering
from knooppunt.gatherings.words import GATHERING, State
from knooppunt.people.commands import audience
from knooppunt.people.models import Person
from knooppunt.people.models.reader import reader_of
from knooppunt.people.words import Level
from knooppunt.search.commands import let_find
from knooppunt.shared.clock import today
from knooppunt.shared.editing import save_if_unchanged
from knooppunt.shared.verdict import needs
from knooppunt.topics.models import Theme

_TOO_EARLY = _("A gathering that was held lies on or before today.")


@transaction.atomic
def plan_gathering(*, by: Any, themes: Iterable[Theme], **more: Any) -> Gathering:
    """Put a gathering on the calendar.

    ``more``: kind, title, day, area, and if wanted starts, ends, place, link, part_of, organiser (``by``
    themselves), lead (the first theme), for_whom, description.
    """
    gathering = _add(by, list(themes), more)
    record(facts.GatheringPlanned(gathering.pk), by=by)
    return gathering


@transaction.atomic
def already_held(*, by: Any, themes: Iterable[Theme], headcount: int, **more: Any) -> Gathering:
    """Write down a gathering of the past, held at once; ``more`` as for planning one."""
    needs(more["day"] <= today(), _TOO_EARLY).demand()
    gathering = _add(by, list(themes), {**more, "state": State.HELD, "headcount": headcount})
    record(facts.GatheringHeld(gathering.pk), by=by)
    return gathering


def _add(by: Any, themes: list[Theme], values: dict[str, Any]) -> Gathering:
    permissions.may_plan_for(by, [theme.code for theme in themes]).demand()
    values["organiser"] = values.get("organiser") or _person(by)
    values["lead"] = values.get("lead") or themes[0]
    gathering = Gathering.objects.create(audience=_known_to(Level.GREEN, themes), **values)
    gathering.themes.set(themes)
    let_find(GATHERING, gathering)
    return gathering


@transaction.atomic
def correct_gathering(*, by: Any, gathering: Gathering, version: int, themes: Iterable[Theme], **more: Any) -> None:
    """Change what is said of a gathering, unless somebody did so since ``version``; its readers follow its themes."""
    chosen = list(themes)
    permissions.may_correct(by, gathering).demand()
    permissions.may_plan_for(by, [theme.code for theme in chosen]).demand()
    more |= {"audience": _known_to(gathering.level, chosen), "lead": more.get("lead") or chosen[0]}
    more["organiser"] = more.get("organiser") or gathering.organiser
    for name, value in more.items():
        setattr(gathering, name, value)
    needs(not gathering.is_held or gathering.day <= today(), _TOO_EARLY).demand()
    save_if_unchanged(gathering, version, more)
    gathering.themes.set(chosen)
    let_find(GATHERING, gathering)
    record(facts.GatheringCorrected(gathering.pk), by=by)


@transaction.atomic
def hold_gathering(  # noqa: PLR0913 - one keyword for each thing that is known of a gathering afterwards
    *,
    by: Any,
    gathering: Gathering,
    day: date,
    headcount: int = 0,
    present: Iterable[Person] = (),
    link: str = "",
    version: int = 0,
) -> None:
    """Record that a gathering took place; the headcount is at least the number of people named."""
    permissions.may_hold(by, gathering).demand()
    people = set(present)
    needs(day <= today(), _TOO_EARLY).demand()
    needs(headcount or people, _("Say how many people were there.")).demand()
    gathering.state, gathering.day, gathering.link = State.HELD, day, link or gathering.link
    gathering.headcount = max(headcount, len(people))
    save_if_unchanged(gathering, version or gathering.version, ["state", "day", "link", "headcount"])
    _keep_present(gathering, people)
    let_find(GATHERING, gathering)
    record(facts.GatheringHeld(gathering.pk), by=by)


def _keep_present(gathering: Gathering, people: set[Person]) -> None:
    gathering.attendances.exclude(person__in=people).delete()
    rows = [Attendance(gathering=gathering, person=person) for person in people]
    Attendance.objects.bulk_create(rows, ignore_conflicts=True)


@transaction.atomic
def cancel_gathering(*, by: Any, gathering: Gathering, why: str) -> None:
    """Call a gathering off, or say that a held one does not count."""
    permissions.may_cancel(by, gathering).demand()
    gathering.state, gathering.cancelled_why = State.CANCELLED, why
    save_if_unchanged(gathering, gathering.version, ["state", "cancelled_why"])
    record(facts.GatheringCancelled(gathering.pk), by=by)


@transaction.atomic
def reopen_gathering(*, by: Any, gathering: Gathering) -> None:
    """Put a held or cancelled gathering back to planned."""
    permissions.may_reopen(by, gathering).demand()
    gathering.state, gathering.cancelled_why = State.PLANNED, ""
    save_if_unchanged(gathering, gathering.version, ["state", "cancelled_why"])
    record(facts.GatheringReopened(gathering.pk), by=by)


@transaction.atomic
def make_public(*, by: Any, gathering: Gathering) -> None:
    """Let everybody know of a gathering; its papers keep their own level."""
    permissions.may_publish(by, gathering).demand()
    _change_level(gathering, Level.CLEAR)
    record(facts.GatheringMadePublic(gathering.pk), by=by)


@transaction.atomic
def make_private(*, by: Any, gathering: Gathering) -> None:
    """Let only the themes of a gathering know of it again."""
    permissions.may_unpublish(by, gathering).demand()
    _change_level(gathering, Level.GREEN)
    record(facts.GatheringMadePrivate(gathering.pk), by=by)


def _change_level(gathering: Gathering, level: Level) -> None:
    gathering.audience = _known_to(level, list(gathering.themes.all()))
    save_if_unchanged(gathering, gathering.version, ["audience"])
    let_find(GATHERING, gathering)


def _known_to(level: Level, themes: list[Theme]) -> Any:
    return audience(level, [theme.code for theme in themes])


def _person(by: Any) -> Person:
    host: Person = reader_of(by).seats[0].person
    return host
