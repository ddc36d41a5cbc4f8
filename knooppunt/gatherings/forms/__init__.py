"""The forms of gatherings."""

from knooppunt.gatherings.forms.agenda import AgendaItemForm, DecisionForm, MoveForm, OutcomeForm, ScheduleForm
from knooppunt.gatherings.forms.gathering import AlreadyHeldForm, CancelForm, CorrectForm, PlanForm
from knooppunt.gatherings.forms.holding import HoldForm
from knooppunt.gatherings.forms.together import TogetherForm

__all__ = [
    "AgendaItemForm",
    "AlreadyHeldForm",
    "CancelForm",
    "CorrectForm",
    "DecisionForm",
    "HoldForm",
    "MoveForm",
    "OutcomeForm",
    "PlanForm",
    "ScheduleForm",
    "TogetherForm",
]
