"""A whole plan as a tree, in a fixed number of queries; what is inherited from above is settled here."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Any, TypeVar

from knooppunt.plan.models import (
    BudgetLine,
    Condition,
    Goal,
    Part,
    Plan,
    ProgrammeGoal,
    Result,
    Source,
    Target,
)

Row = TypeVar("Row")
NOTHING: Mapping[str, Result] = MappingProxyType({})


@dataclass(frozen=True)
class Setting:
    """What holds at a place in the tree: the period, what it waits for, which themes do it together."""

    start: date
    end: date
    conditions: tuple[Condition, ...] = ()
    with_themes: tuple[str, ...] = ()
    lead: str = ""

    def under(self, thing: Part | Result | Target, conditions: dict[str, Condition]) -> "Setting":
        """Give what holds for a thing at this place."""
        more = (conditions[code] for code in thing.conditions if code in conditions)
        themes = (tuple(thing.with_themes), thing.lead) if thing.with_themes else (self.with_themes, self.lead)
        return replace(
            self,
            start=thing.start or self.start,
            end=thing.end or self.end,
            conditions=tuple(dict.fromkeys((*self.conditions, *more))),
            with_themes=themes[0],
            lead=thing.lead or themes[1],
        )


@dataclass(frozen=True)
class Commitment:
    """A target with what holds for it."""

    target: Target
    setting: Setting

    @property
    def deadline(self) -> date:
        """Give the last day that counts."""
        due = self.target.due
        return min(due, self.setting.end) if due and not self.target.is_deliverable else due or self.setting.end


@dataclass(frozen=True)
class GoalNode:
    """A goal and its targets."""

    goal: Goal
    commitments: list[Commitment]
    serves: list[ProgrammeGoal]


@dataclass(frozen=True)
class ResultNode:
    """A result, its targets and its money."""

    result: Result
    setting: Setting
    commitments: list[Commitment]
    budget: list[BudgetLine]
    goals: list[Goal]
    earlier: list[Result]


@dataclass(frozen=True)
class Branch:
    """A part and all below it; the plan itself is the branch without a part."""

    part: Part | None
    setting: Setting
    goals: list[GoalNode]
    results: list[ResultNode]
    budget: list[BudgetLine]
    branches: list["Branch"]

    def commitments(self) -> Iterator[Commitment]:
        """Give every target here and below."""
        for goal in self.goals:
            yield from goal.commitments
        for result in self.results:
            yield from result.commitments
        for branch in self.branches:
            yield from branch.commitments()


@dataclass(frozen=True)
class Outline:
    """A plan with everything in it."""

    plan: Plan
    programme_goals: list[ProgrammeGoal]
    conditions: list[Condition]
    sources: list[Source]
    top: Branch

    def commitment_of(self, target: Target) -> Commitment:
        """Give a target of this plan with what holds for it."""
        return next(found for found in self.top.commitments() if found.target.pk == target.pk)


def outline_of(plan: Plan, earlier: Mapping[str, Result] = NOTHING) -> Outline:
    """Fetch the whole plan; ``earlier`` gives the results of other plans by the names under which it continues them."""
    return _Tree(plan, earlier).outline()


class _Tree:
    def __init__(self, plan: Plan, earlier: Mapping[str, Result]) -> None:
        self.plan, self.earlier = plan, earlier
        self.conditions = list(Condition.objects.filter(plan=plan))
        self.by_code = {condition.code: condition for condition in self.conditions}
        self.programme_goals = list(ProgrammeGoal.objects.filter(frame=plan.frame_id))
        self.parts = _grouped(Part.objects.filter(plan=plan), "parent_id")
        goals = list(Goal.objects.filter(plan=plan))
        self.goal_codes = {goal.code: goal for goal in goals}
        self.goals = _grouped(goals, "part_id")
        self.results = _grouped(Result.objects.filter(plan=plan), "part_id")
        targets = list(Target.objects.filter(plan=plan).select_related("ticker"))
        self.of_goal, self.of_result = _grouped(targets, "goal_id"), _grouped(targets, "result_id")
        budget = list(BudgetLine.objects.filter(plan=plan))
        self.money_of_part, self.money_of_result = _grouped(budget, "part_id"), _grouped(budget, "result_id")

    def outline(self) -> Outline:
        setting = Setting(self.plan.first_day, self.plan.last_day)
        sources = list(Source.objects.filter(plan=self.plan))
        return Outline(self.plan, self.programme_goals, self.conditions, sources, self.branch(None, setting))

    def branch(self, part: Part | None, setting: Setting) -> Branch:
        key = part.pk if part else None
        return Branch(
            part=part,
            setting=setting,
            goals=[self.goal(goal, setting) for goal in self.goals[key]],
            results=[self.result(result, setting.under(result, self.by_code)) for result in self.results[key]],
            budget=self.money_of_part[key] if part else [],
            branches=[self.branch(below, setting.under(below, self.by_code)) for below in self.parts[key]],
        )

    def goal(self, goal: Goal, setting: Setting) -> GoalNode:
        serves = [aim for aim in self.programme_goals if aim.code in goal.serves]
        return GoalNode(goal, self.commitments(self.of_goal[goal.pk], setting), serves)

    def result(self, result: Result, setting: Setting) -> ResultNode:
        goals = [self.goal_codes[code] for code in result.goals if code in self.goal_codes]
        commitments = self.commitments(self.of_result[result.pk], setting)
        earlier = [self.earlier[reference] for reference in result.continues if reference in self.earlier]
        return ResultNode(result, setting, commitments, self.money_of_result[result.pk], goals, earlier)

    def commitments(self, targets: list[Target], setting: Setting) -> list[Commitment]:
        for target in targets:
            target.plan = self.plan
        return [Commitment(target, setting.under(target, self.by_code)) for target in targets]


def _grouped(rows: Iterable[Row], key: str) -> dict[Any, list[Row]]:
    groups: dict[Any, list[Row]] = defaultdict(list)
    for row in rows:
        groups[getattr(row, key)].append(row)
    return groups
