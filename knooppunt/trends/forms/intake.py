"""The form of the intake: everything on one screen, by keyboard."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from knooppunt.topics.models import Lens
from knooppunt.trends import vocabulary
from knooppunt.trends.models import Intake
from knooppunt.trends.words import Confidence

_CHOSEN = ("target_group", "source_kind", "reliability", "credibility", "confidence", "lens")


def _with_empty(choices: Any) -> list[Any]:
    return [("", _("Choose")), *choices]


class IntakeForm(forms.Form):
    """How a signal is sorted; ``version`` is that of the intake that was read, 0 when there was none."""

    target_group = forms.ChoiceField(label=_("Whom is it about, as a group?"))
    source_kind = forms.ChoiceField(label=_("Where does it come from?"))
    reliability = forms.ChoiceField(label=_("How far can the source be relied on?"))
    credibility = forms.ChoiceField(label=_("How credible is what it says?"))
    confidence = forms.ChoiceField(label=_("How sure are you that this is going on?"))
    lens = forms.ChoiceField(label=_("Between whom is the tension?"))
    drivers = forms.MultipleChoiceField(
        label=_("What lies behind it?"), required=False, widget=forms.CheckboxSelectMultiple
    )
    version = forms.IntegerField(widget=forms.HiddenInput, initial=0, min_value=0)

    def __init__(self, typed: Any, *, intake: Intake | None) -> None:
        super().__init__(typed, initial=_initial(intake))
        choices = {
            "target_group": vocabulary.target_groups(), "source_kind": vocabulary.source_kinds(),
            "reliability": vocabulary.reliabilities(), "credibility": vocabulary.credibilities(),
            "confidence": Confidence.choices, "lens": Lens.choices,
        }  # fmt: skip
        for name, found in choices.items():
            self.fields[name].choices = _with_empty(found)  # type: ignore[attr-defined]  # a choice
        self.fields["drivers"].choices = vocabulary.drivers()  # type: ignore[attr-defined]  # a choice
        self.fields["target_group"].widget.attrs["autofocus"] = True


def _initial(intake: Intake | None) -> dict[str, Any]:
    if intake is None:
        return {}
    values: dict[str, Any] = {name: getattr(intake, name) for name in (*_CHOSEN, "version")}
    return {**values, "drivers": [code for code in intake.drivers.split(", ") if code]}
