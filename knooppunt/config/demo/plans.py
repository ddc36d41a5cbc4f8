"""The plan of the demo year: adopted, made public, ticked by hand where nothing counts by itself yet."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from knooppunt import plan
from knooppunt.config.demo.diary import Diary
from knooppunt.config.demo.story import Story, area, content
from knooppunt.plan import commands, permissions
from knooppunt.plan.commands import import_plan
from knooppunt.plan.models import Condition, Plan, Target

SHIPPED = Path(plan.__file__).parent / "plans" / "noord-holland-2023-cter.yaml"
ADOPTED, PUBLISHED, LAST_DAY = date(2023, 1, 9), date(2023, 1, 16), date(2023, 9, 18)
EXPECTED_AFTER_SUMMER = date(2024, 7, 1)


def bring_in() -> None:
    """Import the plan that the product ships."""
    import_plan(by=None, text=SHIPPED.read_text(encoding="utf-8"))


def write(story: Story, diary: Diary) -> None:
    """Put the life of the plan in the diary."""
    diary.write(ADOPTED, 0, partial(_adopt, story))
    diary.write(PUBLISHED, 0, partial(_publish, story))
    acts = {"tick": _tick, "planned": _tick, "amendment": _amend, "condition": _condition}
    for row in content("plan_state"):
        if row["kind"] in acts:
            diary.write(max(min(row["on"], LAST_DAY), ADOPTED), 8, partial(acts[row["kind"]], story, row))


def _adopt(story: Story) -> None:
    with story.on(ADOPTED, story.leader) as by:
        commands.adopt(by=by, plan=Plan.objects.get())


def _publish(story: Story) -> None:
    with story.on(PUBLISHED, story.leader) as by:
        commands.publish(by=by, plan=Plan.objects.get())


def _target(row: dict[str, Any]) -> Target | None:
    """Find the target that carries a row of the source and is ticked by hand; what counts by itself is left alone."""
    found = Target.objects.on_paper().order_by("position", "pk")
    return next((target for target in found if row["row"] in target.rows and target.is_ticked), None)


def _tick(story: Story, row: dict[str, Any]) -> None:
    target = _target(row)
    if target is None:
        return
    day = min(row["on"], LAST_DAY)
    with story.on(day, row["by"]) as person, story.on(day, story.leader) as leader:
        by = person if permissions.may_tick(person, target) else leader
        place = area(row["area"]) if "area" in row else None
        planned = row["kind"] == "planned"
        commands.tick(by=by, target=target, on=row["on"], what=row["what"], area=place, is_planned=planned)


def _amend(story: Story, row: dict[str, Any]) -> None:
    target = next(target for target in Target.objects.on_paper() if row["row"] in target.rows)
    with story.on(row["on"], story.leader) as by:
        commands.adjust_target(by=by, target=target, read_version=target.version, reason=row["what"], due=row["due"])


def _condition(story: Story, row: dict[str, Any]) -> None:
    condition = next(one for one in Condition.objects.all() if row["row"] in one.rows)
    with story.on(row["on"], story.leader) as by:
        commands.set_condition(
            by=by, condition=condition, read_version=condition.version, state=row["state"],
            expected=EXPECTED_AFTER_SUMMER, reason=row["what"],
        )  # fmt: skip
