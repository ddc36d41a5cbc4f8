"""The tables of the annual plan."""

from knooppunt.plan.models.amendment import Amendment
from knooppunt.plan.models.evidence import Evidence
from knooppunt.plan.models.frame import Frame, ProgrammeGoal
from knooppunt.plan.models.money import BudgetLine, Source
from knooppunt.plan.models.part import Part
from knooppunt.plan.models.plan import Condition, Plan
from knooppunt.plan.models.result import Goal, Result
from knooppunt.plan.models.target import Target

__all__ = [
    "Amendment",
    "BudgetLine",
    "Condition",
    "Evidence",
    "Frame",
    "Goal",
    "Part",
    "Plan",
    "ProgrammeGoal",
    "Result",
    "Source",
    "Target",
]
