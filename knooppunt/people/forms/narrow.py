"""The forms that narrow a list, or choose its day."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from knooppunt.people.forms.fields import capital
from knooppunt.people.models import Area
from knooppunt.people.queries.places import narrowing_areas
from knooppunt.people.words import Domain, Layer
from knooppunt.shared.clock import today
from knooppunt.shared.days import DayField


class OrganisationFilter(forms.Form):
    """A domain and an area, each if wanted."""

    domain = forms.ChoiceField(label=_("Domain"), required=False, choices=[("", _("All domains")), *Domain.choices])
    area: forms.ModelChoiceField[Area] = forms.ModelChoiceField(
        label=_("Area"), required=False, queryset=Area.objects.none(), to_field_name="code", empty_label=_("All areas")
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # handed on as they came
        self.fields["area"].queryset = narrowing_areas()  # type: ignore[attr-defined]  # a field of this form


class DayFilter(forms.Form):
    """The day on which one wants to know who was who; today when nothing is chosen."""

    op = DayField(label=_("On which day?"), required=False)

    @property
    def day(self) -> Any:
        """Give the chosen day, or today."""
        return (self.is_valid() and self.cleaned_data["op"]) or today()


class CoverFilter(forms.Form):
    """One layer, if wanted."""

    laag = forms.ChoiceField(label=_("Layer"), required=False, choices=[("", _("All layers")), *capital(Layer.choices)])
