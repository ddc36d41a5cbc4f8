"""The form for a signal whose term has ended: keep it, or put it in the archive."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from knooppunt.guard.fields import FreeTextField
from knooppunt.trends.models import Signal

KEEP, ARCHIVE = "keep", "archive"


class ReviewForm(forms.Form):
    """Whether a signal still says something about today."""

    decision = forms.ChoiceField(
        label=_("What happens with it?"), widget=forms.RadioSelect,
        choices=[(KEEP, _("Keep it for another twelve months")), (ARCHIVE, _("Put it in the archive"))],
    )  # fmt: skip
    why = FreeTextField(
        label=_("Why?"), rows=3, max_length=500, required=False,
        help_text=_("Needed when it stays: what of it still goes on? Everybody who may read the signal sees this."),
    )  # fmt: skip
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, typed: Any, *, signal: Signal) -> None:
        super().__init__(typed, initial={"version": signal.version})

    def clean(self) -> dict[str, Any]:
        """Ask for the reason of keeping."""
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("decision") == KEEP and not cleaned.get("why") and "why" not in self.errors:
            self.add_error("why", _("Say what of it still goes on."))
        return cleaned
