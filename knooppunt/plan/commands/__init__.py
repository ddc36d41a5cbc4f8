"""The verbs of the annual plan."""

from knooppunt.plan.commands.adjusting import add_result, add_target, adjust_result, adjust_target
from knooppunt.plan.commands.adopting import adopt, extend_frame, publish, unpublish
from knooppunt.plan.commands.conditions import set_condition
from knooppunt.plan.commands.importing import BadPlan, import_plan
from knooppunt.plan.commands.ticking import confirm_tick, tick, withdraw_tick

__all__ = [
    "BadPlan",
    "add_result",
    "add_target",
    "adjust_result",
    "adjust_target",
    "adopt",
    "confirm_tick",
    "extend_frame",
    "import_plan",
    "publish",
    "set_condition",
    "tick",
    "unpublish",
    "withdraw_tick",
]
