"""The forms about a seat."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from knooppunt.people.forms.fields import FunctionField, VersionField, capital, offer, themes_for
from knooppunt.people.models import Organisation, Seat
from knooppunt.people.permissions import may_give_seat
from knooppunt.people.queries.places import kept_organisations
from knooppunt.people.words import Duty, Layer, Role
from knooppunt.shared.clock import today
from knooppunt.shared.days import DayField

_CHOOSE = ("", gettext_lazy("Choose one"))
FIELDS = ("role", "layer", "function", "theme")


class _SeatWords(forms.Form):
    """What a seat says, apart from whose and where it is."""

    role = forms.ChoiceField(label=gettext_lazy("Role in Knooppunt"), choices=[_CHOOSE, *capital(Role.choices)])
    layer = forms.ChoiceField(label=gettext_lazy("Layer"), choices=[_CHOOSE, *capital(Layer.choices)])
    function = FunctionField(label=gettext_lazy("Function"), max_length=150, required=False)
    theme = forms.ChoiceField(label=gettext_lazy("Theme"), required=False)

    def __init__(self, typed: Any, *, user: Any, organisation: Organisation | None = None, **kwargs: Any) -> None:
        super().__init__(typed, **kwargs)
        self._user, self._organisation = user, organisation
        offer(self, "theme", themes_for(user))

    def clean(self) -> dict[str, Any]:
        """Refuse a seat that this user may not give, beside the field that says so."""
        given = super().clean() or {}
        organisation = given.get("organisation", self._organisation)
        if organisation and "role" in given:
            verdict = may_give_seat(self._user, organisation, given["role"], given.get("theme", ""))
            if not verdict:
                self.add_error("role", str(verdict.reason))
        return given


class SeatFields(_SeatWords):
    """A new seat: also where it is and since when."""

    organisation = forms.ModelChoiceField(
        Organisation.objects.none(), label=gettext_lazy("Organisation"), empty_label=gettext_lazy("Choose one")
    )
    start = DayField(label=gettext_lazy("Since"), required=False, initial=today)

    def __init__(self, typed: Any, *, user: Any, **kwargs: Any) -> None:
        super().__init__(typed, user=user, **kwargs)
        offer(self, "organisation", kept_organisations(user))


class GiveSeatForm(SeatFields):
    """A further seat for somebody who has others, in another organisation or another theme."""

    field_order = ("organisation", *FIELDS, "start")


class ChangeSeatForm(_SeatWords):
    """A change of a seat: as it always was, or from a day on."""

    start = DayField(label=gettext_lazy("Seat since"), required=False)
    since = DayField(
        label=gettext_lazy("From which day on is this so?"), required=False,
        help_text=gettext_lazy("Leave this empty when you correct something that was never right."),
    )  # fmt: skip
    version = VersionField()

    def __init__(self, typed: Any, *, user: Any, seat: Seat) -> None:
        names = (*FIELDS, "start", "version")
        initial = {name: getattr(seat, name) for name in names}
        super().__init__(typed, user=user, organisation=seat.organisation, initial=initial)
        self._seat = seat

    def clean(self) -> dict[str, Any]:
        """Refuse days in the wrong order."""
        given = super().clean()
        since, start, end = given.get("since"), given.get("start"), self._seat.end
        if since and start and since <= start:
            self.add_error("since", _("This day must come after the first day of the seat."))
        if end and max(filter(None, (since, start)), default=end) > end:
            self.add_error("since" if since else "start", _("The seat ended before this day."))
        return given


class EndSeatForm(forms.Form):
    """The last day of a seat."""

    last_day = DayField(
        label=gettext_lazy("Last day"), initial=today,
        help_text=gettext_lazy("The rights of this seat are gone the day after."),
    )  # fmt: skip
    version = VersionField()

    def __init__(self, typed: Any, *, seat: Seat) -> None:
        super().__init__(typed, initial={"version": seat.version})
        self._seat = seat

    def clean_last_day(self) -> Any:
        """Refuse a last day before the first."""
        day = self.cleaned_data["last_day"]
        if self._seat.start and day < self._seat.start:
            raise forms.ValidationError(_("The last day cannot come before the first."))
        return day


class DutyForm(forms.Form):
    """Whether the holder of a seat is called first, stands in, or neither."""

    duty = forms.ChoiceField(
        label=gettext_lazy("Duty"), required=False, widget=forms.RadioSelect,
        choices=[*capital(Duty.choices), ("", gettext_lazy("Neither"))],
        help_text=gettext_lazy("Who is first contact or deputy now in this theme is then no longer so."),
    )  # fmt: skip
