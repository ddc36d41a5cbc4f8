"""The forms to share and to correct a signal: five fields, one screen on a phone."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from knooppunt.guard.fields import FreeTextField
from knooppunt.people.models import Area
from knooppunt.people.words import Level
from knooppunt.topics.models import Topic
from knooppunt.trends.forms.level import LevelField
from knooppunt.trends.models import Signal
from knooppunt.trends.words import ANOTHER_REGION, Freedom, Setting


def areas() -> Any:
    """Give the places a signal can be about today: municipalities first, then regions and the unit."""
    return Area.objects.current().order_by("kind", "name")


class SignalForm(forms.Form):
    """What somebody noticed, about what and where."""

    what = FreeTextField(
        label=_("What do you notice?"), rows=5, max_length=4000,
        help_text=_("Since when, and what does it do to people? Describe what happens, never who it is about."),
    )  # fmt: skip
    area = forms.ModelChoiceField(label=_("Where?"), queryset=Area.objects.none(), empty_label=_("Choose a place"))
    topic = forms.ModelChoiceField(
        label=_("Which topic?"), queryset=Topic.objects.all(), empty_label=_("Choose a topic")
    )
    setting = forms.ChoiceField(label=_("Where does it show?"), choices=Setting.choices, initial=Setting.OFFLINE)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["area"].queryset = areas().select_related("parent")  # type: ignore[attr-defined]  # a choice of rows


class ShareForm(SignalForm):
    """A new signal: with the level it makes five fields; beside them the freedom check, in one click."""

    freedom = forms.ChoiceField(
        label=_("Is it about a protest, a belief or an opinion?"), choices=Freedom.choices, widget=forms.RadioSelect,
        error_messages={"required": _("Answer this first: only then can a signal be shared.")},
    )  # fmt: skip
    level = LevelField()

    field_order = ("what", "area", "topic", "setting", "freedom", "level")

    def __init__(self, *args: Any, refused: Iterable[Level] = (), why: StrOrPromise = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["level"].refuse(refused, why)  # type: ignore[attr-defined]  # a field of ours

    def is_only_an_opinion(self) -> bool:
        """Tell whether the freedom check says that there is no signal; whatever else was filled in."""
        return self.data.get("freedom") == Freedom.ONLY

    @property
    def draft(self) -> dict[str, str]:
        """Give what was typed and may be kept for a while: no text in which the brake found something."""
        kept = (name for name in self.cleaned_data if not getattr(self.fields[name].widget, "spans", ()))
        return {name: str(self[name].data) for name in kept}


class CorrectSignalForm(SignalForm):
    """The same without the level, with the version that was read."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, typed: Any, *, signal: Signal) -> None:
        names = ("what", "area", "topic", "setting", "version")
        super().__init__(typed, initial={name: getattr(signal, name) for name in names})
        self._region = signal.meant_for.region_id

    def clean_area(self) -> Area:
        """Refuse a place in another region when the specialist of the region reads along."""
        area: Area = self.cleaned_data["area"]
        if self._region not in {None, area.region.pk}:
            raise forms.ValidationError(ANOTHER_REGION)
        return area
