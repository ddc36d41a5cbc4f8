"""Forms that change what the plan promises; each asks for the reason."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from knooppunt.guard.fields import PROFESSIONALS, FreeTextField
from knooppunt.people.models import Person
from knooppunt.plan.file.things import BY_HAND
from knooppunt.plan.forms.fields import ReasonField, VersionField, offer
from knooppunt.plan.models import Part, Plan, Result, Target
from knooppunt.shared.days import DayField
from knooppunt.shared.offers import indicators

PRODUCT = "product"
MOST = 10_000


class TitleField(FreeTextField):
    """What it is, in a few words."""

    def __init__(self) -> None:
        super().__init__(label=gettext_lazy("What is it?"), one_line=True, max_length=200)


class ExplanationField(FreeTextField):
    """What one should know about it."""

    def __init__(self) -> None:
        super().__init__(label=gettext_lazy("Explanation"), rows=3, required=False)


class NumberField(forms.IntegerField):
    """A promised number."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(min_value=0, max_value=MOST, required=False, **kwargs)


def _bounds_rise(form: forms.Form) -> None:
    low, high = form.cleaned_data.get("low"), form.cleaned_data.get("high")
    if high is not None and (low is None or high < low):
        form.add_error("high", _("«At most» is at least as much as «at least»."))


class AddResultForm(forms.Form):
    """An intended result that was not in the plan."""

    part = forms.ModelChoiceField(
        Part.objects.none(), label=gettext_lazy("In which subproject?"), required=False,
        empty_label=gettext_lazy("In no subproject, in the plan itself"),
    )  # fmt: skip
    title = TitleField()
    text = ExplanationField()
    owner = FreeTextField(
        kinds=PROFESSIONALS, label=gettext_lazy("Who takes care of it?"), one_line=True, max_length=200, required=False,
        help_text=gettext_lazy("A function or an organisation."),
    )  # fmt: skip
    reason = ReasonField()

    def __init__(self, plan: Plan, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "part", Part.objects.filter(plan=plan))


class AdjustResultForm(forms.Form):
    """Other words for an intended result."""

    title = TitleField()
    text = ExplanationField()
    owner = FreeTextField(
        kinds=PROFESSIONALS, label=gettext_lazy("Who takes care of it?"), one_line=True, max_length=200, required=False,
        help_text=gettext_lazy("A function or an organisation."),
    )  # fmt: skip
    reason = ReasonField()
    version = VersionField()

    def __init__(self, thing: Result, *args: Any, **kwargs: Any) -> None:
        kwargs["initial"] = {name: getattr(thing, name) for name in ("title", "text", "owner", "version")}
        super().__init__(*args, **kwargs)


class AddTargetForm(forms.Form):
    """Another number or product for a result."""

    title = TitleField()
    counted = forms.ChoiceField(
        label=gettext_lazy("How do we see that it is done?"),
        help_text=gettext_lazy("What the product counts by itself needs no ticking."),
    )
    low = NumberField(label=gettext_lazy("At least"), help_text=gettext_lazy("Only for a number."))
    high = NumberField(label=gettext_lazy("At most"), help_text=gettext_lazy("Leave empty when more is fine too."))
    unit = FreeTextField(
        label=gettext_lazy("Of what?"), one_line=True, max_length=60, required=False,
        help_text=gettext_lazy("Only when you count yourself, for example: schools."),
    )  # fmt: skip
    due = DayField(label=gettext_lazy("Due on"), required=False)
    reason = ReasonField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        counted = sorted(((offer.code, str(offer.label)) for offer in indicators), key=lambda pair: pair[1])
        choices = [
            (PRODUCT, _("A product that is ready: somebody ticks it off")),
            (BY_HAND, _("A number that we keep ourselves")),
            (_("Counted by itself"), counted),
        ]
        offer(self, "counted", choices)

    def clean(self) -> dict[str, Any]:
        """Turn the choice into the fields of a target."""
        given = super().clean() or {}
        _bounds_rise(self)
        counted = given.pop("counted", PRODUCT)
        given["is_deliverable"] = counted == PRODUCT
        given["indicator"] = "" if counted == PRODUCT else counted
        if counted == PRODUCT:
            given["low"], given["high"], given["unit"] = None, None, ""
        if counted == BY_HAND and not given.get("unit"):
            self.add_error("unit", _("Say what you count, for example: schools."))
        return given


class AdjustNumberForm(forms.Form):
    """Another number, another day."""

    title = TitleField()
    text = ExplanationField()
    low = NumberField(label=gettext_lazy("At least"))
    high = NumberField(label=gettext_lazy("At most"), help_text=gettext_lazy("Leave empty when more is fine too."))
    due = DayField(label=gettext_lazy("Due on"), required=False)
    reason = ReasonField()
    version = VersionField()

    def __init__(self, target: Target, *args: Any, **kwargs: Any) -> None:
        kwargs["initial"] = {name: getattr(target, name) for name in ("title", "text", "low", "high", "due", "version")}
        super().__init__(*args, **kwargs)
        if target.is_share:
            self.fields["low"].label, self.fields["low"].help_text = _("At least (percent)"), ""
            del self.fields["high"]

    def clean(self) -> dict[str, Any]:
        """Refuse a range that falls."""
        given = super().clean() or {}
        _bounds_rise(self)
        return given


class AdjustDeliverableForm(forms.Form):
    """Another day, or somebody else who ticks it off."""

    title = TitleField()
    text = ExplanationField()
    due = DayField(label=gettext_lazy("Due on"), required=False)
    ticked_by = FreeTextField(
        kinds=PROFESSIONALS,
        label=gettext_lazy("Function that ticks it off"),
        one_line=True,
        max_length=150,
        required=False,
    )
    ticker = forms.ModelChoiceField(
        Person.objects.none(), label=gettext_lazy("Person who may tick it off"), required=False,
        empty_label=gettext_lazy("Only the project leader"),
    )  # fmt: skip
    reason = ReasonField()
    version = VersionField()

    def __init__(self, target: Target, *args: Any, **kwargs: Any) -> None:
        names = ("title", "text", "due", "ticked_by", "ticker", "version")
        kwargs["initial"] = {name: getattr(target, name) for name in names}
        super().__init__(*args, **kwargs)
        seated = Person.objects.filter(seats__theme=target.plan.theme.code, user__isnull=False).distinct()
        offer(self, "ticker", seated)
