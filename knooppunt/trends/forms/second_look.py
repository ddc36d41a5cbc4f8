"""The form of the second pair of eyes: approve, or send back with a reason."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from knooppunt.guard.fields import FreeTextField
from knooppunt.trends.models import Signal

APPROVE, SEND_BACK = "approve", "back"


class SecondLookForm(forms.Form):
    """What somebody else says of a signal, with the version that they read."""

    decision = forms.ChoiceField(
        label=_("What do you say?"), widget=forms.RadioSelect,
        choices=[(SEND_BACK, _("Send it back, with a reason")), (APPROVE, _("Let it be shared"))],
    )  # fmt: skip
    why = FreeTextField(
        label=_("What should change?"), rows=3, max_length=500, required=False,
        help_text=_("Only when you send it back. Who wrote it reads this."),
    )  # fmt: skip
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, typed: Any, *, signal: Signal) -> None:
        super().__init__(typed, initial={"version": signal.version})
        self._now = signal.version

    def clean_version(self) -> int:
        """Refuse a decision about a text that was changed in the meantime."""
        read: int = self.cleaned_data["version"]
        if read != self._now:
            self.data = {**self.data.dict(), "version": self._now}  # type: ignore[attr-defined]  # a posted form
            raise forms.ValidationError(_("The text was changed while you read it. Read it again, then decide."))
        return read

    def clean(self) -> dict[str, Any]:
        """Ask for the reason of sending back."""
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("decision") == SEND_BACK and not cleaned.get("why") and "why" not in self.errors:
            self.add_error("why", _("Say what should change, so that it can be shared after all."))
        return cleaned
