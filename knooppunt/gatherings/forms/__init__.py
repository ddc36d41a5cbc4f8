"""The forms of gatherings."""

from knooppunt.gatherings.forms.agenda import AgendaItemForm, DecisionForm, OutcomeForm, ScheduleForm
from knooppunt.gatherings.forms.gathering import AlreadyHeldForm, CancelForm, CorrectForm, PlanForm
from knooppunt.gatherings.forms.holding import HoldForm

__all__ = [
    "AgendaItemForm",
    "AlreadyHeldForm",
    "CancelForm",
    "CorrectForm",
    "DecisionForm",
    "HoldForm",
    "OutcomeForm",
    "PlanForm",
    "ScheduleForm",
]
