"""Forms about what others decide and about the plan as a whole."""

from datetime import date
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from knooppunt.guard.fields import FreeTextField
from knooppunt.plan.forms.fields import VersionField
from knooppunt.plan.models import Condition, Frame
from knooppunt.plan.models.plan import ConditionState
from knooppunt.shared.days import DayField


class ConditionForm(forms.Form):
    """How a condition stands."""

    state = forms.ChoiceField(label=gettext_lazy("How does it stand?"), choices=ConditionState.choices)
    expected = DayField(label=gettext_lazy("Expected on"), required=False)
    reason = FreeTextField(label=gettext_lazy("What happened?"), rows=3, max_length=1000)
    version = VersionField()

    def __init__(self, condition: Condition, *args: Any, **kwargs: Any) -> None:
        kwargs["initial"] = {"state": condition.state, "expected": condition.expected, "version": condition.version}
        super().__init__(*args, **kwargs)


class ExtendForm(forms.Form):
    """Until when the multi-year plan runs on."""

    until = DayField(label=gettext_lazy("New last day"))
    because = FreeTextField(label=gettext_lazy("Why is it extended?"), rows=3, max_length=1000)

    def __init__(self, frame: Frame, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.last_day = frame.last_day

    def clean_until(self) -> date:
        """Refuse a day that is no extension."""
        day: date = self.cleaned_data["until"]
        if day <= self.last_day:
            words = _("The multi-year plan runs until %(day)s already. Choose a later day.")
            raise forms.ValidationError(words % {"day": date_format(self.last_day)})
        return day


class ConfirmForm(forms.Form):
    """A decision without anything to fill in."""
