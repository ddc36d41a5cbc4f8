"""Bringing a plan in from a file: checked whole, in one transaction, the same file twice changes nothing."""

import hashlib
from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from knooppunt.audit.recording import record
from knooppunt.people.models import Area
from knooppunt.plan import facts, permissions
from knooppunt.plan.commands.storing import StillTicked, store
from knooppunt.plan.file import things
from knooppunt.plan.file.problems import Problem
from knooppunt.plan.file.reading import read
from knooppunt.plan.file.spots import Known
from knooppunt.plan.file.writing import write
from knooppunt.plan.models import Frame, Plan, ProgrammeGoal
from knooppunt.plan.queries.exporting import file_of
from knooppunt.plan.queries.records import values_of
from knooppunt.shared.offers import indicators
from knooppunt.topics.commands import ensure_theme
from knooppunt.topics.models import Theme


class BadPlan(Exception):
    """Raised when a plan file cannot come in; says on which lines what is wrong."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        super().__init__("the plan file has problems")
        self.problems = tuple(problems)


@transaction.atomic
def import_plan(*, by: Any, text: str, reason: str = "") -> list[Plan]:
    """Bring in every plan of a file, or none of them: raises ``BadPlan`` with everything that is wrong.

    ``by`` is nobody on the command line; ``reason`` is needed when a plan in it has been adopted.
    """
    outcome = read(text, _known())
    if outcome.problems:
        raise BadPlan(outcome.problems)
    return [_bring_in(file, by, reason) for file in outcome.files]


def _known() -> Known:
    codes = frozenset(indicator.code for indicator in indicators)
    return Known(indicators=codes, areas=frozenset(Area.objects.values_list("code", flat=True)))


def _bring_in(file: things.PlanFile, by: Any, reason: str) -> Plan:
    if by is not None:
        permissions.may_import(by, file.theme).demand()
    digest = hashlib.sha256(write([file]).encode()).hexdigest()
    plan = Plan.objects.on_paper().filter(code=file.plan.code).first()
    if plan and (plan.digest == digest or file_of(plan) == file):
        return plan
    _check(file, plan, reason)
    plan = _plan(file, plan, digest, by)
    try:
        store(plan, file.plan, by=by, reason=reason)
    except StillTicked as ticked:
        words = _("«%(title)s» was ticked with evidence, so it cannot be left out of the plan.")
        raise BadPlan([Problem(1, words % {"title": ticked.title})]) from ticked
    record(facts.PlanImported(plan.pk), by=by)
    return plan


def _check(file: things.PlanFile, plan: Plan | None, reason: str) -> None:
    same_year = Plan.objects.filter(theme__code=file.theme, year=file.plan.year).exclude(code=file.plan.code).first()
    if same_year:
        words = _("There is a plan of this theme for %(year)s already, with the code «%(code)s».")
        raise BadPlan([Problem(1, words % {"year": same_year.year, "code": same_year.code})])
    if plan and plan.theme.code != file.theme:
        words = _("The plan «%(code)s» is of another theme: «%(theme)s».")
        raise BadPlan([Problem(1, words % {"code": plan.code, "theme": plan.theme.code})])
    if plan and plan.adopted_on and not reason:
        raise BadPlan([Problem(1, _("This plan has been adopted and the file says something else. Give the reason."))])


def _plan(file: things.PlanFile, plan: Plan | None, digest: str, by: Any) -> Plan:
    themes = {name.code: ensure_theme(by=by, code=name.code, name=name.name) for name in file.themes}
    values = values_of(file.plan)
    values |= {"theme": themes[file.theme], "frame": _frame(file.frame, themes[file.theme]), "digest": digest}
    values["themes"] = [[name.code, name.name] for name in file.themes]
    plan, _is_new = Plan.objects.update_or_create(code=values.pop("code"), defaults=values)
    return plan


def _frame(frame: things.Frame | None, theme: Theme) -> Frame | None:
    if frame is None:
        return None
    values = values_of(frame)
    if frame.extended_until is None:
        del values["extended_until"], values["extended_because"]
    found, _is_new = Frame.objects.update_or_create(theme=theme, code=values.pop("code"), defaults=values)
    for position, goal in enumerate(frame.goals):
        fields = {**values_of(goal), "position": position}
        ProgrammeGoal.objects.update_or_create(frame=found, code=fields.pop("code"), defaults=fields)
    found.goals.exclude(code__in=[goal.code for goal in frame.goals]).delete()
    return found
