"""The form that says a gathering took place."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from knooppunt.gatherings.forms.fields import PastDayField, VersionField, offer
from knooppunt.gatherings.models import Gathering
from knooppunt.gatherings.queries import expected_people, other_people
from knooppunt.guard.fields import LinkField
from knooppunt.people.models import Person


class HoldForm(forms.Form):
    """The day, the headcount and who was there, by ticking."""

    day = PastDayField(label=gettext_lazy("On which day was it held?"))
    headcount = forms.IntegerField(
        label=gettext_lazy("How many people were there?"), min_value=1, max_value=100_000, required=False,
        help_text=gettext_lazy("Left empty, the people you tick below are counted."),
        widget=forms.NumberInput({"inputmode": "numeric"}),
    )  # fmt: skip
    link = LinkField(label=gettext_lazy("Link"), help_text=gettext_lazy("For example to the report or the recording."))
    expected = forms.TypedMultipleChoiceField(
        label=gettext_lazy("Who of those who enrolled were there?"), coerce=int, required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    others = forms.TypedMultipleChoiceField(
        label=gettext_lazy("Who else was there?"), coerce=int, required=False, widget=forms.CheckboxSelectMultiple
    )
    version = VersionField()

    def __init__(self, gathering: Gathering, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        expected = expected_people(gathering)
        self._offer("expected", expected)
        self._offer("others", other_people(gathering, {pk for pk, _name in expected}))

    def _offer(self, name: str, choices: list[Any]) -> None:
        offer(self, name, choices)
        if not choices:
            del self.fields[name]

    def clean(self) -> dict[str, Any]:
        """Bring both lists together and count them when no number was given."""
        given = super().clean() or {}
        ticked = {*given.pop("expected", []), *given.pop("others", [])}
        given["present"] = list(Person.objects.filter(pk__in=ticked))
        given["headcount"] = given.get("headcount") or len(ticked)
        if not given["headcount"] and "headcount" not in self.errors:
            self.add_error("headcount", _("Say how many people were there, or tick who they were."))
        return given
