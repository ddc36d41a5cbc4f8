"""The forms of a round: open it, give a reading, agree, stop."""

from datetime import timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from knooppunt.guard.fields import FreeTextField
from knooppunt.people.models import Person
from knooppunt.shared.clock import today
from knooppunt.shared.days import DayField
from knooppunt.topics.models import Lens
from knooppunt.trends.forms.interpretation import InterpretationForm
from knooppunt.trends.forms.level import LevelField
from knooppunt.trends.models import Reading, Round, Signal
from knooppunt.trends.queries.circle import Sources
from knooppunt.trends.words import Confidence

_USUAL = timedelta(days=7)


class OpenRoundForm(forms.Form):
    """What one wants to know together, by when, and from whom; the signals were picked before."""

    question = FreeTextField(
        label=gettext_lazy("What do you want to know together?"), rows=4, max_length=1000,
        help_text=gettext_lazy("For example: is this one pattern, and what would make it grow?"),
    )  # fmt: skip
    due = DayField(
        label=gettext_lazy("By which day?"),
        help_text=gettext_lazy("After this day you can lay the readings side by side, also when some are missing."),
    )
    invited = forms.MultipleChoiceField(
        label=gettext_lazy("Whom do you invite?"), widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Invite at least one partner.")},
    )  # fmt: skip
    signals = forms.ModelMultipleChoiceField(queryset=Signal.objects.none(), widget=forms.MultipleHiddenInput)

    def __init__(self, typed: Any, *, signals: list[Signal], people: dict[int, str], ticked: Any = ()) -> None:
        initial = {"signals": [one.pk for one in signals], "due": today() + _USUAL, "invited": list(map(str, ticked))}
        super().__init__(typed, initial=initial)
        choices = [(str(pk), name) for pk, name in people.items()]
        self.fields["invited"].choices = choices  # type: ignore[attr-defined]  # a field of choices
        self.fields["signals"].queryset = Signal.objects.filter(pk__in=[one.pk for one in signals])  # type: ignore[attr-defined]  # a choice of rows
        self.fields["invited"].help_text = _("Only who may read all of these signals stands here.")

    def clean_due(self) -> Any:
        """Refuse a day that has passed."""
        due = self.cleaned_data["due"]
        if due < today():
            raise forms.ValidationError(_("Choose today or a later day."))
        return due

    def clean_invited(self) -> list[Person]:
        """Give the persons themselves."""
        return list(Person.objects.filter(pk__in=self.cleaned_data["invited"]))


class ReadingForm(forms.Form):
    """What one makes of the signals, before seeing what the others do."""

    meaning = FreeTextField(label=gettext_lazy("What does it mean?"), rows=5)
    grounds = FreeTextField(label=gettext_lazy("What supports this?"), rows=4)
    counter_grounds = FreeTextField(
        label=gettext_lazy("What speaks against it?"), rows=3,
        help_text=gettext_lazy("Also say which lawful behaviour it could be."),
    )  # fmt: skip
    confidence = forms.ChoiceField(label=gettext_lazy("How sure are you?"), choices=Confidence.choices)
    would_change = FreeTextField(
        label=gettext_lazy("What would change your mind?"), rows=3,
        help_text=gettext_lazy("For example: what you would have to see or hear."),
    )  # fmt: skip
    lens = forms.ChoiceField(label=gettext_lazy("Between whom is the tension?"), choices=Lens.choices)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, typed: Any, *, own: Reading | None) -> None:
        names = ("meaning", "grounds", "counter_grounds", "confidence", "would_change", "lens", "version")
        super().__init__(typed, initial={name: getattr(own, name) for name in names} if own else {})

    def clean_version(self) -> int:
        """Take a first reading, which has no version yet, as the version 0."""
        return self.cleaned_data["version"] or 0


class AgreeForm(InterpretationForm):
    """The agreed reading: empty, since a human writes it."""

    level = LevelField()

    def __init__(self, typed: Any, *, user: Any, joint: Round, sources: Sources) -> None:
        super().__init__(typed)
        level = self.fields["level"]
        assert isinstance(level, LevelField)  # noqa: S101 - tells the type
        level.narrow(sources, sources.levels(user, joint.theme.code))


class StopForm(forms.Form):
    """Why a round stops."""

    why = FreeTextField(
        label=gettext_lazy("Why do you stop this?"), rows=3, max_length=500,
        help_text=gettext_lazy("Everybody you invited sees this."),
    )  # fmt: skip
