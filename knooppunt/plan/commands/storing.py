"""Writing the tree of a plan: what is the same is left alone, what changed is kept beside what stood there."""

from typing import Any

from knooppunt.plan.commands.amending import amend, differences
from knooppunt.plan.file import things
from knooppunt.plan.models import BudgetLine, Condition, Goal, Part, Plan, Result, Source, Target
from knooppunt.plan.models.amendment import Act
from knooppunt.plan.models.item import PlanItem
from knooppunt.plan.queries.records import values_of

FROM_BELOW: tuple[type[PlanItem], ...] = (Target, Result, Goal, Part, Source, Condition)
NOT_A_CHANGE = {"position", "rows"}


class StillTicked(Exception):
    """Raised when a target that has evidence would be removed."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.title = title


def store(plan: Plan, thing: things.Plan, *, by: Any, reason: str) -> None:
    """Make the tree of a plan equal to what the file says."""
    _Storing(plan, by, reason).run(thing)


class _Storing:
    def __init__(self, plan: Plan, by: Any, reason: str) -> None:
        self.plan, self.by, self.reason = plan, by, reason
        self.before: dict[tuple[type[PlanItem], str], PlanItem] = {
            (model, item.code): item for model in FROM_BELOW for item in model._default_manager.filter(plan=plan)
        }
        self.is_adopted = plan.adopted_on is not None
        self.position = 0

    def run(self, thing: things.Plan) -> None:
        BudgetLine.objects.filter(plan=self.plan).delete()
        for condition in thing.conditions:
            self.put(Condition, condition)
        for source in thing.sources:
            self.put(Source, source)
        self.branch(thing, None)
        self.drop_what_is_left()

    def branch(self, thing: things.Plan | things.Part, part: Part | None) -> None:
        for goal in thing.goals:
            self.targets(goal.targets, goal=self.put(Goal, goal, part=part))
        for wanted in thing.results:
            kept = self.put(Result, wanted, part=part)
            self.targets(wanted.targets, result=kept)
            self.money(wanted.budget, result=kept)
        for below in thing.parts:
            kept_part = self.put(Part, below, parent=part)
            self.money(below.budget, part=kept_part)
            self.branch(below, kept_part)

    def targets(self, targets: tuple[things.Target, ...], **holder: Any) -> None:
        for target in targets:
            self.put(Target, target, **{"result": None, "goal": None, **holder})

    def money(self, lines: tuple[things.BudgetLine, ...], **holder: Any) -> None:
        for line in lines:
            BudgetLine.objects.create(plan=self.plan, position=self.next(), **values_of(line), **holder)

    def put(self, model: Any, thing: Any, **holder: Any) -> Any:
        values = {**values_of(thing), **holder, "position": self.next()}
        item = self.before.pop((model, thing.code), None)
        if item is None:
            item = model.objects.create(plan=self.plan, **values)
            self.keep(item, Act.ADDED, {})
            return item
        changes = differences(item, values)
        if changes:
            for name, value in values.items():
                setattr(item, name, value)
            item.version += 1
            item.save()
        if changes.keys() - NOT_A_CHANGE:
            self.keep(item, Act.CHANGED, {name: pair for name, pair in changes.items() if name not in NOT_A_CHANGE})
        return item

    def next(self) -> int:
        self.position += 1
        return self.position

    def drop_what_is_left(self) -> None:
        for model in FROM_BELOW:
            for (kind, _code), item in list(self.before.items()):
                if kind is model:
                    self.drop(item)

    def drop(self, item: PlanItem) -> None:
        if isinstance(item, Target) and item.evidence.exists():
            raise StillTicked(item.title)
        self.keep(item, Act.DROPPED, {})
        item.delete()

    def keep(self, item: PlanItem, act: Act, changes: dict[str, list[Any]]) -> None:
        if self.is_adopted:
            amend(item, act, changes, by=self.by, reason=self.reason)
