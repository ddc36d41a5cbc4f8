"""Who may plan, hold and publish gatherings, and who may come."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from knooppunt.gatherings.models import AgendaItem, Gathering
from knooppunt.people.permissions import EVERY_PARTNER, Right, right
from knooppunt.people.words import Role
from knooppunt.shared.clock import today
from knooppunt.shared.verdict import Verdict, all_of, needs

_HOSTS = [Role.PROJECT_LEADER, Role.ANALYST, Role.SPECIALIST, Role.PROCESS_DIRECTOR, Role.COMMUNICATION]

READ = right("gatherings.read", _("see gatherings"), EVERY_PARTNER)
ENROL = right("gatherings.enrol", _("enrol for a gathering"), EVERY_PARTNER)
PLAN = right("gatherings.plan", _("plan, correct, hold and cancel a gathering"), _HOSTS)
AGENDA = right("gatherings.agenda", _("put something on an agenda and record what was decided"), _HOSTS)
PUBLISH = right("gatherings.publish", _("make a gathering public"), [Role.PROJECT_LEADER, Role.COMMUNICATION])


def may_read(user: Any) -> Verdict:
    """Say whether the user may see the list of gatherings."""
    return READ.held_by(user)


def may_plan(user: Any) -> Verdict:
    """Say whether the user may plan a gathering, in some theme."""
    return PLAN.held_by(user)


def may_plan_for(user: Any, themes: list[str]) -> Verdict:
    """Say whether the user may plan a gathering of these themes: one of them is enough."""
    return _in_any(PLAN, user, themes)


def may_correct(user: Any, gathering: Gathering) -> Verdict:
    """Say whether the user may change what is said of a gathering."""
    return all_of(
        _here(PLAN, user, gathering),
        needs(not gathering.is_cancelled, _("This gathering was cancelled. Put it back to planned first.")),
    )


def may_hold(user: Any, gathering: Gathering) -> Verdict:
    """Say whether the user may record that a gathering took place, or correct that record."""
    return all_of(
        _here(PLAN, user, gathering),
        needs(not gathering.is_cancelled, _("This gathering was cancelled. Put it back to planned first.")),
        needs(gathering.day <= today() or gathering.is_held, _("The day of this gathering has not come yet.")),
    )


def may_cancel(user: Any, gathering: Gathering) -> Verdict:
    """Say whether the user may call a gathering off; a held one is then no longer counted."""
    return all_of(
        _here(PLAN, user, gathering),
        needs(not gathering.is_cancelled, _("This gathering was cancelled before.")),
    )


def may_reopen(user: Any, gathering: Gathering) -> Verdict:
    """Say whether the user may put a gathering back to planned."""
    return all_of(
        _here(PLAN, user, gathering),
        needs(not gathering.is_planned, _("This gathering is planned already.")),
    )


def may_publish(user: Any, gathering: Gathering) -> Verdict:
    """Say whether the user may let everybody know of a gathering."""
    return all_of(
        _here(PUBLISH, user, gathering),
        needs(not gathering.is_public, _("This gathering is public already.")),
    )


def may_unpublish(user: Any, gathering: Gathering) -> Verdict:
    """Say whether the user may keep a gathering within its themes again."""
    return all_of(
        _here(PUBLISH, user, gathering),
        needs(gathering.is_public, _("This gathering is not public.")),
    )


def may_set_agenda(user: Any, gathering: Gathering) -> Verdict:
    """Say whether the user may put something on the agenda of a gathering."""
    return all_of(
        _here(AGENDA, user, gathering),
        needs(not gathering.is_cancelled, _("This gathering was cancelled. Put it back to planned first.")),
    )


def may_schedule(user: Any) -> Verdict:
    """Say whether the user may put something on some agenda."""
    return AGENDA.held_by(user)


def may_take_off(user: Any, item: AgendaItem) -> Verdict:
    """Say whether the user may take an item off the agenda: not when something was decided on it."""
    return all_of(
        may_set_agenda(user, item.gathering),
        needs(item.gathering.is_planned, _("What was on the agenda of a held gathering stays there.")),
        needs(not item.decision, _("A decision was recorded on this item, so it stays on the agenda.")),
    )


def may_move(user: Any, item: AgendaItem) -> Verdict:
    """Say whether the user may give an item another place on the agenda."""
    return all_of(
        may_set_agenda(user, item.gathering),
        needs(item.gathering.is_planned, _("The agenda of a held gathering keeps its order.")),
    )


def may_decide(user: Any, gathering: Gathering) -> Verdict:
    """Say whether the user may record what was decided on the agenda and what came of it."""
    return all_of(
        may_set_agenda(user, gathering),
        needs(gathering.day <= today(), _("The day of this gathering has not come yet.")),
    )


def may_enrol(user: Any, gathering: Gathering) -> Verdict:
    """Say whether the user may say that they will come, or that they will not."""
    return all_of(
        _here(ENROL, user, gathering),
        needs(gathering.is_planned, _("One can only enrol for a gathering that is planned.")),
        needs(gathering.day >= today(), _("The day of this gathering has passed.")),
    )


def may_see_people(user: Any, gathering: Gathering) -> Verdict:
    """Say whether the user may see who comes and who was there."""
    return _here(PLAN, user, gathering)


def _here(held: Right, user: Any, gathering: Gathering) -> Verdict:
    return _in_any(held, user, [theme.code for theme in gathering.themes.all()])


def _in_any(held: Right, user: Any, themes: list[str]) -> Verdict:
    verdicts = [held.held_by(user, theme) for theme in themes if theme]
    return next((verdict for verdict in verdicts if verdict), verdicts[0] if verdicts else held.held_by(user, "-"))


def verdicts(user: Any, gathering: Gathering) -> dict[str, Verdict]:
    """Give every verdict that the page of a gathering shows."""
    asked = {
        "correct": may_correct, "hold": may_hold, "cancel": may_cancel, "reopen": may_reopen,
        "make_public": may_publish, "make_private": may_unpublish, "set_agenda": may_set_agenda,
        "decide": may_decide,
        "enrol": may_enrol, "see_people": may_see_people,
    }  # fmt: skip
    return {name: ask(user, gathering) for name, ask in asked.items()}
