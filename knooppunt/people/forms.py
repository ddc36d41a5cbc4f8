"""The form that narrows the list of organisations."""

from django import forms
from django.utils.translation import gettext_lazy as _

from knooppunt.people.models import Area
from knooppunt.people.queries.places import narrowing_areas
from knooppunt.people.words import Domain


class OrganisationFilter(forms.Form):
    """A domain and an area, each if wanted."""

    domain = forms.ChoiceField(label=_("Domain"), required=False, choices=[("", _("All domains")), *Domain.choices])
    area: forms.ModelChoiceField[Area] = forms.ModelChoiceField(
        label=_("Area"), required=False, queryset=Area.objects.none(), to_field_name="code", empty_label=_("All areas")
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # handed on as they came
        self.fields["area"].queryset = narrowing_areas()  # type: ignore[attr-defined]  # a field of this form
