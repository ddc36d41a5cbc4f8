"""The pages of the annual plan."""

from knooppunt.plan.views.adjusting import add_result, add_target, adjust_result, adjust_target
from knooppunt.plan.views.deciding import adopt, condition, extend_frame, publish, unpublish
from knooppunt.plan.views.public import public
from knooppunt.plan.views.reading import changes, outline, plan, plans, progress, result, steering, target
from knooppunt.plan.views.ticking import confirm_tick, tick, withdraw_tick

__all__ = [
    "add_result",
    "add_target",
    "adjust_result",
    "adjust_target",
    "adopt",
    "changes",
    "condition",
    "confirm_tick",
    "extend_frame",
    "outline",
    "plan",
    "plans",
    "progress",
    "public",
    "publish",
    "result",
    "steering",
    "target",
    "tick",
    "unpublish",
    "withdraw_tick",
]
