"""The forms of own data."""

from knooppunt.privacy.forms.officer import AnswerForm, HoldForm, ReasonForm
from knooppunt.privacy.forms.own import CorrectForm, LinkForm, PetitionForm

__all__ = ["AnswerForm", "CorrectForm", "HoldForm", "LinkForm", "PetitionForm", "ReasonForm"]
