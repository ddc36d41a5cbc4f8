"""The forms of the annual plan."""

from knooppunt.plan.forms.adjusting import (
    AddResultForm,
    AddTargetForm,
    AdjustDeliverableForm,
    AdjustNumberForm,
    AdjustResultForm,
)
from knooppunt.plan.forms.deciding import ConditionForm, ConfirmForm, ExtendForm
from knooppunt.plan.forms.ticking import ConfirmTickForm, TickForm, WithdrawForm

__all__ = [
    "AddResultForm",
    "AddTargetForm",
    "AdjustDeliverableForm",
    "AdjustNumberForm",
    "AdjustResultForm",
    "ConditionForm",
    "ConfirmForm",
    "ConfirmTickForm",
    "ExtendForm",
    "TickForm",
    "WithdrawForm",
]
