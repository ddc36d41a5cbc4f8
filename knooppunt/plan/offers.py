"""What the plan offers: what waits for whom, the end of the thread, and what changed."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from knooppunt.look import navigation
from knooppunt.people.models.reader import reader_of
from knooppunt.people.words import Role
from knooppunt.plan.models import Evidence, Plan, Target
from knooppunt.plan.permissions import may_read
from knooppunt.plan.queries.progress import State, overview_of
from knooppunt.plan.queries.thread import stage_strands
from knooppunt.plan.words import full_number, note_words
from knooppunt.shared.clock import today
from knooppunt.shared.offers import Ask, AskRow, Change, Row, Stage, asks, changes, stages, strands

MOST = 6


def offer() -> None:
    """Hand everything over."""
    navigation.add(navigation.Entry(gettext_lazy("Annual plan"), "plan:plans", 10, may_read))
    asks.add(Ask("plan.short", gettext_lazy("The annual plan: what falls short"), what_falls_short, order=40))
    asks.add(Ask("plan.tick", gettext_lazy("The annual plan: to tick off by you"), what_is_yours, order=20))
    stages.add(Stage("plan", gettext_lazy("Annual plan"), 60, visible_targets, step_of))
    strands.extend(stage_strands())
    changes.add(Change("plan:target", targets_changed))
    changes.add(Change("plan:plan", plans_changed))


def what_falls_short(user: Any) -> list[AskRow]:
    """Give whoever leads the project the targets of this year that are behind or will be."""
    led = reader_of(user).themes(Role.PROJECT_LEADER)
    plans = Plan.objects.on_paper().filter(theme__code__in=led, year=today().year, adopted_on__isnull=False)
    found = [progress for plan in plans for progress in overview_of(plan).all()]
    urgent = [progress for progress in found if progress.state in (State.BEHIND, State.ATTENTION)]
    urgent.sort(key=lambda progress: (progress.state != State.BEHIND, progress.commitment.deadline))
    return [
        AskRow(
            ": ".join(
                [
                    progress.commitment.target.title,
                    ", ".join(filter(None, [full_number(progress), note_words(progress)])),
                ]
            ),
            progress.commitment.target.get_absolute_url(),
            progress.commitment.deadline,
        )
        for progress in urgent[:MOST]
    ]


def what_is_yours(user: Any) -> list[AskRow]:
    """Give a named person the products that they tick off and that are not ready."""
    mine = Target.objects.filter(ticker=reader_of(user).person, is_deliverable=True)
    waiting = mine.exclude(pk__in=Evidence.objects.done().values("target"))
    return [
        AskRow(
            _("Tick off when it is ready: %(title)s") % {"title": target.title}, target.get_absolute_url(), target.due
        )
        for target in waiting
    ]


def visible_targets(user: Any, ids: set[int]) -> Any:
    """Give the targets of these ids that this user may know of."""
    return Target.objects.visible_to(user).filter(pk__in=ids)


def step_of(target: Target) -> Row:
    """Show a target on the thread."""
    return Row(target.title, None, None, target.get_absolute_url())


def targets_changed(user: Any, ids: set[int]) -> dict[int, Row]:
    """Show the targets that something happened to."""
    return {target.pk: step_of(target) for target in visible_targets(user, ids)}


def plans_changed(user: Any, ids: set[int]) -> dict[int, Row]:
    """Show the plans that something happened to."""
    plans = Plan.objects.visible_to(user).on_paper().filter(pk__in=ids)
    return {plan.pk: Row(plan.title, None, None, plan.get_absolute_url()) for plan in plans}
