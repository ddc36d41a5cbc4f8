"""Forms about a gathering as a whole."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from knooppunt.gatherings.forms.fields import MomentField, PastDayField, VersionField, offer
from knooppunt.gatherings.models import Gathering
from knooppunt.gatherings.permissions import PLAN
from knooppunt.gatherings.queries import possible_hosts, possible_wholes
from knooppunt.gatherings.words import Kind
from knooppunt.guard.fields import PROFESSIONALS, VENUE, FreeTextField, LinkField
from knooppunt.people.models import Area, Person
from knooppunt.people.models.reader import reader_of
from knooppunt.shared.clock import today
from knooppunt.shared.days import DayField
from knooppunt.topics.models import Theme


def kinds_of_gathering() -> list[tuple[str, str]]:
    """Give the kinds to choose from, each with a capital."""
    return [(kind.value, capfirst(str(kind.label))) for kind in Kind]


class PlanForm(forms.Form):
    """What one says of a gathering before it takes place."""

    kind = forms.ChoiceField(label=gettext_lazy("Kind of gathering"), choices=kinds_of_gathering)
    title = FreeTextField(label=gettext_lazy("Title"), one_line=True, max_length=150, kinds=PROFESSIONALS)
    day = DayField(label=gettext_lazy("Day"))
    starts = MomentField(label=gettext_lazy("Starts at"))
    ends = MomentField(label=gettext_lazy("Ends at"))
    place = FreeTextField(
        label=gettext_lazy("Place"), one_line=True, max_length=200, required=False, kinds=VENUE,
        help_text=gettext_lazy("For example the town hall, or «online»."),
    )  # fmt: skip
    link = LinkField(label=gettext_lazy("Link to the online meeting"))
    area = forms.ModelChoiceField(
        Area.objects.none(), label=gettext_lazy("Area"), empty_label=None,
        help_text=gettext_lazy("For which municipality or region is it?"),
    )  # fmt: skip
    themes = forms.ModelMultipleChoiceField(
        Theme.objects.all(), label=gettext_lazy("Themes"), widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("A joint gathering counts for each of its themes."),
    )  # fmt: skip
    lead = forms.ModelChoiceField(
        Theme.objects.all(), label=gettext_lazy("Leading theme"), required=False,
        empty_label=gettext_lazy("The first of these themes"),
    )  # fmt: skip
    organiser = forms.ModelChoiceField(
        Person.objects.none(), label=gettext_lazy("Organiser"), required=False, empty_label=gettext_lazy("Myself")
    )
    part_of = forms.ModelChoiceField(
        Gathering.objects.none(), label=gettext_lazy("Part of"), required=False,
        empty_label=gettext_lazy("It stands on its own"),
        help_text=gettext_lazy("An expert session can be part of a living lab."),
    )  # fmt: skip
    for_whom = FreeTextField(
        label=gettext_lazy("For whom"), one_line=True, max_length=200, required=False, kinds=PROFESSIONALS
    )
    description = FreeTextField(label=gettext_lazy("What is it about?"), required=False, kinds=PROFESSIONALS)

    def __init__(self, user: Any, *args: Any, gathering: Gathering | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user, self.gathering = user, gathering
        themes = reader_of(user).themes(*PLAN.roles)
        offer(self, "area", Area.objects.current().order_by("kind", "name"))
        offer(self, "organiser", possible_hosts(themes))
        offer(self, "part_of", possible_wholes(user, gathering))
        self.fields["area"].initial = _home_area(user)
        self.fields["themes"].initial = Theme.objects.filter(code__in=themes)

    def clean_themes(self) -> list[Theme]:
        """Refuse a gathering that belongs to no theme of the user's own."""
        themes: Iterable[Theme] = self.cleaned_data["themes"]
        own = reader_of(self.user).themes(*PLAN.roles)
        if not any(theme.code in own for theme in themes):
            raise forms.ValidationError(_("Choose at least one theme in which you may plan gatherings."))
        return list(themes)

    def clean(self) -> dict[str, Any]:
        """Check what belongs together: the two times, and the lead among the themes."""
        given = super().clean() or {}
        starts, ends = given.get("starts"), given.get("ends")
        if starts and ends and ends <= starts:
            same = _("The end is the same as the start. Choose a later time, or leave the end empty.")
            self.add_error("ends", same if ends == starts else _("The end lies before the start."))
        if given.get("lead") and given["lead"] not in given.get("themes", []):
            self.add_error("lead", _("The leading theme must be one of the themes."))
        return given


class CorrectForm(PlanForm):
    """The same, of a gathering that is on the calendar already."""

    version = VersionField()

    def clean_day(self) -> date:
        """Keep a gathering that was held on or before today."""
        day: date = self.cleaned_data["day"]
        if self.gathering and self.gathering.is_held and day > today():
            raise forms.ValidationError(_("This gathering was held, so its day lies on or before today."))
        return day


class AlreadyHeldForm(forms.Form):
    """A gathering of the past in half a minute; the rest can be added later."""

    kind = forms.ChoiceField(label=gettext_lazy("Kind of gathering"), choices=kinds_of_gathering)
    day = PastDayField(label=gettext_lazy("Day"))
    headcount = forms.IntegerField(
        label=gettext_lazy("How many people were there?"), min_value=1, max_value=100_000,
        widget=forms.NumberInput({"inputmode": "numeric"}),
    )  # fmt: skip
    link = LinkField(label=gettext_lazy("Link"), help_text=gettext_lazy("For example to the report or the invitation."))
    title = FreeTextField(
        label=gettext_lazy("Title"), one_line=True, max_length=150, kinds=PROFESSIONALS, required=False,
        help_text=gettext_lazy("Left empty, the kind and the day become the title."),
    )  # fmt: skip

    def __init__(self, user: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        self.fields["day"].widget.attrs["max"] = today().isoformat()

    def clean(self) -> dict[str, Any]:
        """Fill in what the user's own seat says: theme, area, and a title when none was given."""
        given = super().clean() or {}
        if not self.errors:
            themes = sorted(reader_of(self.user).themes(*PLAN.roles))
            given["themes"] = list(Theme.objects.filter(code__in=themes[:1]))
            given["area"] = _home_area(self.user)
            given["title"] = given["title"] or _title(given)
        return given


class CancelForm(forms.Form):
    """Why a gathering does not take place, or does not count."""

    why = FreeTextField(label=gettext_lazy("Why?"), rows=3)


def _home_area(user: Any) -> Area | None:
    seat = reader_of(user).home()
    return seat.organisation.area if seat else None


def _title(given: dict[str, Any]) -> str:
    return f"{capfirst(str(Kind(given['kind']).label))} {date_format(given['day'], 'j F Y')}"
