"""A plan of the database as a plan file."""

from knooppunt.plan.file import things
from knooppunt.plan.models import BudgetLine, Frame, Plan
from knooppunt.plan.queries.outline import Branch, Commitment, Outline, ResultNode, outline_of
from knooppunt.plan.queries.records import thing_of


def file_of(plan: Plan) -> things.PlanFile:
    """Give the plan file of a plan."""
    outline = outline_of(plan)
    names = tuple(things.ThemeName(code=code, name=name) for code, name in plan.themes)
    frame = _frame(plan.frame, outline) if plan.frame else None
    return things.PlanFile(theme=plan.theme.code, themes=names, frame=frame, plan=_plan(outline))


def _frame(frame: Frame, outline: Outline) -> things.Frame:
    goals = tuple(thing_of(things.ProgrammeGoal, goal) for goal in outline.programme_goals)
    found: things.Frame = thing_of(things.Frame, frame, goals=goals)
    return found


def _plan(outline: Outline) -> things.Plan:
    top = outline.top
    found: things.Plan = thing_of(
        things.Plan,
        outline.plan,
        conditions=tuple(thing_of(things.Condition, condition) for condition in outline.conditions),
        sources=tuple(thing_of(things.Source, source) for source in outline.sources),
        **_below(top),
    )
    return found


def _below(branch: Branch) -> dict[str, tuple[object, ...]]:
    return {
        "goals": tuple(thing_of(things.Goal, node.goal, targets=_targets(node.commitments)) for node in branch.goals),
        "results": tuple(_result(node) for node in branch.results),
        "parts": tuple(
            thing_of(things.Part, below.part, budget=_budget(below.budget), **_below(below))
            for below in branch.branches
        ),
    }


def _result(node: ResultNode) -> things.Result:
    found: things.Result = thing_of(
        things.Result, node.result, targets=_targets(node.commitments), budget=_budget(node.budget)
    )
    return found


def _targets(commitments: list[Commitment]) -> tuple[things.Target, ...]:
    return tuple(thing_of(things.Target, commitment.target) for commitment in commitments)


def _budget(lines: list[BudgetLine]) -> tuple[things.BudgetLine, ...]:
    return tuple(thing_of(things.BudgetLine, line) for line in lines)
