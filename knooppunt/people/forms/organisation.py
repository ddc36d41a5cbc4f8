"""The forms about an organisation."""

from typing import Any

from django import forms
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from knooppunt.people.forms.fields import VersionField, areas_for, capital, offer
from knooppunt.people.models import Area, Organisation
from knooppunt.people.permissions import may_change_organisation
from knooppunt.people.words import Domain
from knooppunt.shared.days import DayField

FIELDS = ("name", "kind", "domain", "area", "start", "end")


class OrganisationForm(forms.Form):
    """What is known of an organisation."""

    name = forms.CharField(label=gettext_lazy("Name"), max_length=150)
    kind = forms.CharField(
        label=gettext_lazy("Kind"),
        max_length=50,
        help_text=gettext_lazy("For example: school."),
    )
    domain = forms.ChoiceField(label=gettext_lazy("Domain"), choices=capital(Domain.choices))
    area = forms.ModelChoiceField(
        Area.objects.none(), label=gettext_lazy("Area"), empty_label=gettext_lazy("Choose a place")
    )
    start = DayField(label=gettext_lazy("Exists since"), required=False)

    def __init__(self, typed: Any, *, user: Any, **kwargs: Any) -> None:
        super().__init__(typed, **kwargs)
        offer(self, "area", areas_for(user))

    def clean_kind(self) -> str:
        """Write the kind as the register does: small, with hyphens."""
        kind: str = slugify(self.cleaned_data["kind"])
        if not kind:
            raise forms.ValidationError(_("Write the kind in letters."))
        return kind

    def clean(self) -> dict[str, Any]:
        """Refuse the same name in the same place, and days in the wrong order."""
        given = super().clean() or {}
        start, end = given.get("start"), given.get("end")
        if start and end and end < start:
            self.add_error("end", _("The last day cannot come before the first."))
        if self._stands_already(given):
            self.add_error("name", _("There is already an organisation with this name in this place."))
        return given

    def _stands_already(self, given: dict[str, Any]) -> bool:
        name, area = given.get("name"), given.get("area")
        rows = Organisation.objects.filter(name__iexact=name, area=area)
        return bool(name and area) and rows.exclude(pk=getattr(self, "_pk", None)).exists()


class ChangeOrganisationForm(OrganisationForm):
    """The same with its last day, if it has one, and the version that was read."""

    end = DayField(label=gettext_lazy("Last day"), required=False)
    version = VersionField()

    def __init__(self, typed: Any, *, user: Any, organisation: Organisation) -> None:
        initial = {name: getattr(organisation, name) for name in (*FIELDS, "version")}
        super().__init__(typed, user=user, initial=initial)
        self._pk = organisation.pk
        self._organisation, self._user = organisation, user
        offer(self, "area", areas_for(user) | Area.objects.filter(pk=organisation.area_id))

    def clean_kind(self) -> str:
        """Refuse a kind that would show people who are not to be seen."""
        kind = super().clean_kind()
        verdict = may_change_organisation(self._user, self._organisation, {"kind": kind})
        if not verdict:
            raise forms.ValidationError(str(verdict.reason))
        return kind
