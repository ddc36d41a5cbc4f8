"""The short forms: withdraw, check, and what one's organisation does with an item."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from knooppunt.catalogue.models import Mark
from knooppunt.catalogue.words import Choice
from knooppunt.guard.fields import FreeTextField


class WithdrawForm(forms.Form):
    """Why something is taken back."""

    why = FreeTextField(
        label=_("Why do you withdraw this?"),
        rows=3,
        max_length=500,
        help_text=_("Everybody who could read it sees this."),
    )


class CheckForm(forms.Form):
    """That something was looked at and still holds."""

    why = FreeTextField(
        label=_("What did you look at?"), one_line=True, max_length=300, required=False,
        help_text=_("This stands in the history, for everybody who can read it."),
    )  # fmt: skip


class MarkForm(forms.Form):
    """What one's organisation does with an item, and why or what help it wants."""

    choice = forms.ChoiceField(
        label=_("What does your organisation do with this?"), choices=Choice.choices, widget=forms.RadioSelect
    )
    why = FreeTextField(
        label=_("In a line: why, or what help?"), one_line=True, max_length=300, required=False,
        help_text=_("Needed when you want help. Who can help reads it, and your own organisation."),
    )  # fmt: skip
    may_be_asked = forms.BooleanField(
        label=_("Neighbours may ask us about this"), required=False,
        help_text=_("Then the name of your organisation stands with it, when you use it. Otherwise it only counts."),
    )  # fmt: skip
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, typed: Any, *, mark: Mark | None, choice: str) -> None:
        kept = {name: getattr(mark, name) for name in ("choice", "why", "may_be_asked", "version")} if mark else {}
        asked = {"choice": choice} if choice in Choice.values else {}
        super().__init__(typed, initial={"version": 0, **kept, **asked})

    def clean(self) -> dict[str, Any]:
        """Refuse a request for help that does not say what help."""
        cleaned = super().clean() or {}
        if cleaned.get("choice") == Choice.WANT_HELP and not cleaned.get("why") and "why" not in self.errors:
            self.add_error("why", _("Say in a line what help you want."))
        return cleaned
