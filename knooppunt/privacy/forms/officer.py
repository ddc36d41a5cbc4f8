"""The forms of the privacy officer."""

from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from knooppunt.guard.fields import PROFESSIONALS, FreeTextField
from knooppunt.shared.clock import months_before, today
from knooppunt.shared.days import DayField

LONGEST_HOLD = 24  # months


class ReasonForm(forms.Form):
    """Why somebody looks at what is held of another."""

    reason = FreeTextField(
        kinds=PROFESSIONALS, label=_("Why do you look at this?"), one_line=True, max_length=300,
        help_text=_("The person themself can read this, and it stays in the log."),
    )  # fmt: skip


class AnswerForm(forms.Form):
    """The answer to a request about own data."""

    answer = FreeTextField(
        kinds=PROFESSIONALS, label=_("Your answer"), rows=4, max_length=2000,
        help_text=_("The person reads this with their own data. Say what was done, or why not."),
    )  # fmt: skip


class HoldForm(forms.Form):
    """Why something is kept longer, and until when."""

    until = DayField(label=_("Until when?"))
    why = FreeTextField(
        kinds=PROFESSIONALS, label=_("Why must this be kept longer?"), one_line=True, max_length=300,
        help_text=_("For example: a complaint that is still being handled."),
    )  # fmt: skip

    def clean_until(self) -> date:
        """Take a day ahead, and not more than two years: a hold has an end."""
        until: date = self.cleaned_data["until"]
        if until <= today() or until > months_before(today(), -LONGEST_HOLD):
            raise forms.ValidationError(_("Choose a day ahead, within two years."))
        return until
