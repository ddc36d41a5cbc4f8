"""Invented content for the style page: each component in each state."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from knooppunt.look.charts import Mark, Series
from knooppunt.look.components.marks import LEVELS, STATES
from knooppunt.look.icons import NAMES
from knooppunt.look.map import MapArea, drawing
from knooppunt.shared.days import DayField
from knooppunt.shared.offers import Row
from knooppunt.shared.thread import Step
from knooppunt.shared.verdict import YES, no


class SampleForm(forms.Form):
    """A form with every kind of field."""

    title = forms.CharField(max_length=90)
    text = forms.CharField(widget=forms.Textarea(attrs={"rows": 3}))
    day = DayField(required=False)
    area = forms.ChoiceField(choices=[("1", "Zaanstad"), ("2", "Texel")])
    setting = forms.ChoiceField(widget=forms.RadioSelect)
    groups = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple, required=False)
    agreed = forms.BooleanField(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        labels = (
            _("Title"),
            _("What did you notice?"),
            _("Date"),
            _("Municipality"),
            _("Where?"),
            _("Groups"),
            _("I agree"),
        )
        for field, label in zip(self.fields.values(), labels, strict=True):
            field.label = label
        self.fields["text"].help_text = _("Describe what happened, never who.")
        self.fields["groups"].help_text = _("Choose who reads along.")
        self.fields["setting"].choices = [("on", _("Online")), ("off", _("On the street")), ("both", _("Both"))]  # type: ignore[attr-defined]  # a choice field has choices
        self.fields["groups"].choices = [("a", _("Project group")), ("b", _("Regional consultation"))]  # type: ignore[attr-defined]  # the same


def everything() -> dict[str, Any]:
    """Give all samples by name."""
    return {
        **_words(),
        **_charts(),
        "form": SampleForm(prefix="good"),
        "wrong_form": SampleForm({"wrong-title": "", "wrong-text": "x"}, prefix="wrong"),
        "steps": _steps(),
        "map_values": _map_values(),
        "yes": YES,
        "refusal": no(_("Only the project leader may do this.")),
    }


def _words() -> dict[str, Any]:
    return {
        "levels": list(LEVELS),
        "states": [(code, found.word) for code, found in STATES.items()],
        "tones": ["plain", "good", "warn", "bad", "wait", "info", "accent"],
        "icons": NAMES,
        "colours": [f"class-{number}" for number in range(6)] + [f"series-{number}" for number in range(1, 6)],
        "tab_items": [(_("Open"), "#tabs", True), (_("Held"), "#tabs", False), (_("All"), "#tabs", False)],
        "step_labels": [_("What"), _("Who reads it"), _("Check")],
        "short_step_labels": [_("What"), _("Check")],
    }


def _charts() -> dict[str, Any]:
    months = [date(2023, month, 1).strftime("%m") for month in range(1, 10)]
    kinds = [_("Living lab"), _("Webinar"), _("Network day")]
    return {
        "marks": [Mark(kind, value, "#charts") for kind, value in zip(kinds, (12, 7, 3), strict=True)],
        "kinds": kinds,
        "parts": [Series(_("Held"), (3, 4, 0)), Series(_("Planned"), (1, 1, 1))],
        "months": months,
        "lines": [
            Series(_("Signals"), (8, 11, 14, 9, 12, 16, 7, 10, 13)),
            Series(_("Advice"), (1, 2, 2, 3, 1, 4, 2, 3, 4)),
        ],
    }


def _steps() -> list[Step]:
    labels = (_("Trend signal"), _("Interpretation"), _("Advice"), _("Gathering"), _("Lesson"), _("Annual plan"))
    rows = [[Row(label, date(2023, 5, 3 + place), None, "#thread")] for place, label in enumerate(labels[:4])]
    return [
        Step(str(place), label, rows[place] if place < len(rows) else [], place == 2)  # noqa: PLR2004 - the third is current
        for place, label in enumerate(labels)
    ]


def _map_values() -> dict[str, MapArea]:
    counts = {shape.code: (place * 7) % 13 for place, shape in enumerate(drawing().shapes)}
    return {code: MapArea(count, str(count), "#map") for code, count in counts.items()}
