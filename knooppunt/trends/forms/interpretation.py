"""The forms to interpret signals and to correct an interpretation."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from knooppunt.guard.fields import FreeTextField
from knooppunt.topics.models import Lens
from knooppunt.trends.forms.level import LevelField
from knooppunt.trends.models import Interpretation, Signal
from knooppunt.trends.permissions import themes_to_interpret_in
from knooppunt.trends.queries.circle import Sources
from knooppunt.trends.words import OTHER_THEME, Confidence


class InterpretationForm(forms.Form):
    """What signals mean, why one thinks so, and how sure one is."""

    title = FreeTextField(label=_("Title"), one_line=True, max_length=150)
    reading = FreeTextField(label=_("What does it mean?"), rows=5)
    grounds = FreeTextField(label=_("What supports this?"), rows=4)
    counter_grounds = FreeTextField(
        label=_("What speaks against it?"), rows=3, help_text=_("Also say which lawful behaviour it could be.")
    )
    confidence = forms.ChoiceField(label=_("How sure are you?"), choices=Confidence.choices)
    lens = forms.ChoiceField(label=_("Between whom is the tension?"), choices=Lens.choices)


class InterpretForm(InterpretationForm):
    """A new interpretation of signals that the user may read."""

    signals = forms.ModelMultipleChoiceField(queryset=Signal.objects.none(), widget=forms.MultipleHiddenInput)
    level = LevelField()

    def __init__(self, typed: Any, *, user: Any, signals: list[Signal]) -> None:
        super().__init__(typed, initial={"signals": [signal.pk for signal in signals]})
        self.fields["signals"].queryset = (  # type: ignore[attr-defined]  # a choice of rows
            Signal.objects.for_interpretation(user, themes_to_interpret_in(user))
        )
        sources = Sources(tuple(signal.audience for signal in signals))
        theme = signals[0].theme.code if signals else ""
        level = self.fields["level"]
        assert isinstance(level, LevelField)  # noqa: S101 - tells the type
        level.narrow(sources, sources.levels(user, theme))

    def clean_signals(self) -> Any:
        """Refuse signals of different themes."""
        found = self.cleaned_data["signals"]
        if len({signal.theme_id for signal in found}) != 1:
            raise forms.ValidationError(OTHER_THEME)
        return found


class CorrectInterpretationForm(InterpretationForm):
    """The same without signals and level, with the version that was read."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, typed: Any, *, interpretation: Interpretation) -> None:
        names = ("title", "reading", "grounds", "counter_grounds", "confidence", "lens", "version")
        super().__init__(typed, initial={name: getattr(interpretation, name) for name in names})
