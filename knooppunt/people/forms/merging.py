"""The forms with which two become one: doubles, and municipalities."""

from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from knooppunt.people.forms.fields import offer
from knooppunt.people.models import Area
from knooppunt.people.permissions import may_merge_areas
from knooppunt.shared.days import DayField

KEPT, DOUBLE = "kept", "double"


class MergeForm(forms.Form):
    """For each field on which two rows differ: which of the two is right."""

    def __init__(self, typed: Any, *, differences: list[Any]) -> None:
        super().__init__(typed)
        self._names = [one.name for one in differences]
        for one in differences:
            choices = [(KEPT, one.kept or _("(empty)")), (DOUBLE, one.double or _("(empty)"))]
            self.fields[one.name] = forms.ChoiceField(
                label=capfirst(str(one.label)), choices=choices, widget=forms.RadioSelect,
                initial=KEPT if one.kept else DOUBLE,
            )  # fmt: skip

    @property
    def taken(self) -> list[str]:
        """Give the names of the fields in which the double is right."""
        return [name for name in self._names if self.cleaned_data[name] == DOUBLE]


class MunicipalMergerForm(forms.Form):
    """Into which municipality another one goes, and its last day."""

    into = forms.ModelChoiceField(
        Area.objects.none(), label=gettext_lazy("Goes into"), required=False,
        empty_label=gettext_lazy("A new municipality"),
    )  # fmt: skip
    name = forms.CharField(label=gettext_lazy("Name of the new municipality"), required=False, max_length=100)
    code = forms.SlugField(
        label=gettext_lazy("Code of the new municipality"), required=False, max_length=20,
        help_text=gettext_lazy("For example GM1980."),
    )  # fmt: skip
    last_day = DayField(label=gettext_lazy("Last day"), help_text=gettext_lazy("Usually the last day of a year."))
    keeps_seats = forms.ChoiceField(
        label=gettext_lazy("What becomes of the seats and groups of the old municipality?"), widget=forms.RadioSelect,
        choices=[
            ("yes", gettext_lazy("They go on at the new one, from the day after")),
            ("no", gettext_lazy("They end on the last day")),
        ],
        initial="yes",
    )  # fmt: skip

    def __init__(self, typed: Any, *, area: Area, user: Any) -> None:
        super().__init__(typed)
        self._area, self._user = area, user
        offer(self, "into", Area.objects.municipalities().exclude(pk=area.pk).filter(successor__isnull=True))

    def clean(self) -> dict[str, Any]:
        """Ask for one successor, old or new, and refuse a merger that cannot be."""
        given = super().clean() or {}
        into, last_day = given.get("into"), given.get("last_day")
        if into is None:
            self._check_new(given)
        if last_day:
            verdict = may_merge_areas(self._user, self._area, into, last_day)
            if not verdict:
                self.add_error("last_day", str(verdict.reason))
        return given

    def _check_new(self, given: dict[str, Any]) -> None:
        for name in ("name", "code"):
            if name in given and not given[name]:
                self.add_error(name, _("A new municipality needs a name and a code."))
        if given.get("code") and Area.objects.filter(code=given["code"]).exists():
            self.add_error("code", _("There is already an area with this code."))
