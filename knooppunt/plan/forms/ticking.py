"""Forms with which evidence is given, confirmed and taken back."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from knooppunt.guard.fields import PROFESSIONALS, FreeTextField, LinkField
from knooppunt.people.models import Area
from knooppunt.plan.forms.fields import offer
from knooppunt.plan.models import Target
from knooppunt.shared.clock import today
from knooppunt.shared.days import DayField

MOST = 10_000


class TickForm(forms.Form):
    """What is there, since when, and how one can see it."""

    on = DayField(label=_("Day"))
    is_planned = forms.BooleanField(
        label=_("This is still to come"), required=False,
        help_text=_("Tick this when it is planned for that day and not there yet."),
    )  # fmt: skip
    what = FreeTextField(
        label=_("What is there to see?"), one_line=True, max_length=300, kinds=PROFESSIONALS,
        help_text=_("For example: adopted by the steering group and sent to all municipalities."),
    )  # fmt: skip
    area = forms.ModelChoiceField(Area.objects.none(), label=_("Where?"), required=False, empty_label=_("Whole region"))
    number = forms.IntegerField(label=_("How many?"), min_value=1, max_value=MOST, initial=1)
    url = LinkField(label=_("Link"), max_length=200, help_text=_("If it can be found somewhere."))
    is_public = forms.BooleanField(
        label=_("Everybody may know this"), required=False, initial=True,
        help_text=_("Then it counts on the public page too. What you write here is not shown there."),
    )  # fmt: skip

    def __init__(self, target: Target, areas: list[Area], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = today()
        if target.is_deliverable:
            del self.fields["number"], self.fields["area"]
            return
        offer(self, "area", Area.objects.filter(pk__in=[area.pk for area in areas]))
        if target.each or target.of:
            area = forms.ModelChoiceField(self.fields["area"].queryset, label=_("Where?"))  # type: ignore[attr-defined]  # it was made as one above
            self.fields["area"] = area

    def clean(self) -> dict[str, Any]:
        """Refuse what is there on a day that has still to come."""
        given = super().clean() or {}
        day = given.get("on")
        if isinstance(day, date) and day > today() and not given.get("is_planned"):
            self.add_error("on", _("That day has still to come. Is it planned? Then tick «This is still to come»."))
        return given


class ConfirmTickForm(forms.Form):
    """On which day something that was planned came to be."""

    on = DayField(label=_("On which day was it there?"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = today()

    def clean_on(self) -> date:
        """Refuse a day that has still to come."""
        day: date = self.cleaned_data["on"]
        if day > today():
            raise forms.ValidationError(_("Choose today or a day before it."))
        return day


class WithdrawForm(forms.Form):
    """Why a tick is taken back."""

    why = FreeTextField(label=_("Why do you take it back?"), rows=3, max_length=1000)
