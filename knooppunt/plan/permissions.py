"""Who may do what with a plan."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from knooppunt.people.models.reader import reader_of
from knooppunt.people.permissions import EVERY_PARTNER, right, rights
from knooppunt.people.words import Role
from knooppunt.plan.models import Condition, Evidence, Plan, Result, Target
from knooppunt.shared.verdict import YES, Verdict, all_of, needs

READ = right("plan.read", _("read the annual plan and how far it is"), EVERY_PARTNER)
WRITE = right("plan.adjust", _("adopt and adjust the annual plan and tick things off"), [Role.PROJECT_LEADER])
TICK = right(
    "plan.tick",
    _("tick off, piece by piece, what the annual plan counts by hand"),
    [Role.PROJECT_LEADER, Role.ANALYST, Role.SPECIALIST, Role.PROCESS_DIRECTOR, Role.COMMUNICATION],
)
PUBLISH = right("plan.publish", _("make the annual plan public"), [Role.PROJECT_LEADER])


def may_read(user: Any) -> Verdict:
    """Say whether the user may read any plan at all."""
    return READ.held_by(user)


def may_add_past(user: Any) -> bool:
    """Tell whether the user gets the way to write down a gathering that counts here; that is a right of its own app."""
    held = rights.get("gatherings.plan")
    return bool(held and held.held_by(user))


def may_import(user: Any, theme: str) -> Verdict:
    """Say whether the user may bring a plan of this theme in."""
    return WRITE.held_by(user, theme)


def may_write(user: Any, plan: Plan) -> Verdict:
    """Say whether the user may change this plan."""
    return WRITE.held_by(user, plan.theme.code)


def may_adopt(user: Any, plan: Plan) -> Verdict:
    """Say whether the user may adopt this plan."""
    return all_of(may_write(user, plan), needs(plan.adopted_on is None, _("This plan has been adopted already.")))


def may_publish(user: Any, plan: Plan) -> Verdict:
    """Say whether the user may make this plan public."""
    return all_of(
        PUBLISH.held_by(user, plan.theme.code),
        needs(plan.adopted_on, _("A plan becomes public after it was adopted.")),
        needs(plan.published_on is None, _("This plan is public already.")),
    )


def may_unpublish(user: Any, plan: Plan) -> Verdict:
    """Say whether the user may take this plan off the public pages."""
    return all_of(PUBLISH.held_by(user, plan.theme.code), needs(plan.published_on, _("This plan is not public.")))


def may_extend_frame(user: Any, plan: Plan) -> Verdict:
    """Say whether the user may extend the multi-year frame of this plan."""
    return all_of(may_write(user, plan), needs(plan.frame, _("This plan stands in no multi-year plan.")))


def may_adjust_result(user: Any, result: Result) -> Verdict:
    """Say whether the user may adjust this result or give it a target."""
    return may_write(user, result.plan)


def may_adjust_target(user: Any, target: Target) -> Verdict:
    """Say whether the user may adjust this target."""
    return may_write(user, target.plan)


def may_tick(user: Any, target: Target) -> Verdict:
    """Say whether the user may tick this target with evidence.

    A product: who leads the project, or who is named for it. Pieces that are counted by hand: who works on them.
    """
    is_named = target.ticker_id is not None and target.ticker_id == reader_of(user).person
    held = TICK if target.is_by_hand else WRITE
    return all_of(
        needs(target.is_ticked, _("This number is counted by itself; nobody has to tick it.")),
        YES if is_named else held.held_by(user, target.plan.theme.code),
    )


def may_confirm(user: Any, evidence: Evidence) -> Verdict:
    """Say whether the user may say that this planned piece is there now."""
    return all_of(
        needs(evidence.is_planned, _("This is not planned any more.")),
        may_withdraw(user, evidence),
    )


def may_withdraw(user: Any, evidence: Evidence) -> Verdict:
    """Say whether the user may take this tick back."""
    return all_of(
        needs(evidence.withdrawn_on is None, _("This was taken back already.")),
        may_tick(user, evidence.target),
    )


def may_set_condition(user: Any, condition: Condition) -> Verdict:
    """Say whether the user may record how a condition stands."""
    return may_write(user, condition.plan)
