"""The forms at the end of an interpretation: dissent, closing, opening again."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from knooppunt.catalogue.models import ActionPerspective
from knooppunt.guard.fields import FreeTextField
from knooppunt.trends.models import Dissent, Interpretation
from knooppunt.trends.queries.closing import advised_perspectives, choosable
from knooppunt.trends.words import NO_PERSPECTIVE


class DissentForm(forms.Form):
    """Where somebody reads it otherwise than was agreed."""

    text = FreeTextField(
        label=_("What do you see otherwise?"), rows=5, max_length=2000,
        help_text=_("It stands with the agreed reading, with your name, your role and your organisation."),
    )  # fmt: skip
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, typed: Any, *, own: Dissent | None) -> None:
        super().__init__(typed, initial={"text": own.text, "version": own.version} if own else {})

    def clean_version(self) -> int:
        """Take a first dissent, which has no version yet, as the version 0."""
        return self.cleaned_data["version"] or 0


class CloseForm(forms.Form):
    """What a municipality can do: chosen from the catalogue, or carried by advice already."""

    perspectives = forms.ModelMultipleChoiceField(
        label=_("What can a municipality do?"), queryset=ActionPerspective.objects.none(), required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip

    def __init__(self, typed: Any, *, user: Any, interpretation: Interpretation) -> None:
        super().__init__(typed, initial={"perspectives": interpretation.perspectives.all()})
        self._advised = advised_perspectives(user, interpretation)
        self.fields["perspectives"].queryset = choosable(user, interpretation)  # type: ignore[attr-defined]  # a choice of rows
        self.fields["perspectives"].required = not self._advised
        self.fields["perspectives"].error_messages["required"] = NO_PERSPECTIVE


class NewPerspectiveForm(forms.Form):
    """An action perspective that is not in the catalogue yet; its topics are those of the signals."""

    title = FreeTextField(label=_("Title"), one_line=True, max_length=150)
    what = FreeTextField(
        label=_("What can you do?"), rows=6, help_text=_("Concrete steps that somebody can take tomorrow.")
    )
    for_whom = FreeTextField(
        label=_("For whom?"), one_line=True, max_length=200, help_text=_("For example: municipalities and schools.")
    )


class ReopenForm(forms.Form):
    """Why a closed interpretation is opened again."""

    why = FreeTextField(
        label=_("Why do you open this again?"), rows=3, max_length=500,
        help_text=_("Everybody who can read the interpretation sees this."),
    )  # fmt: skip
