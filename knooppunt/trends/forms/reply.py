"""The forms to reply to advice, to change a reply and to say what came of it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from knooppunt.guard.fields import FreeTextField
from knooppunt.people.models import Group, Organisation
from knooppunt.trends.models import Reply
from knooppunt.trends.words import Effect, Uptake


class ReplyTextForm(forms.Form):
    """Whether the advice is taken over, and why."""

    uptake = forms.ChoiceField(
        label=_("Do you take this advice over?"), choices=Uptake.choices, widget=forms.RadioSelect
    )
    why = FreeTextField(
        label=_("Why?"), rows=4, max_length=2000,
        help_text=_("What will you do, or what holds you back? Everybody who may read the advice sees this."),
    )  # fmt: skip


class ReplyForm(ReplyTextForm):
    """A first reply; who can speak for several addressees says for which one."""

    field_order = ("addressee", "uptake", "why")
    addressee = forms.ChoiceField(label=_("For whom do you reply?"), widget=forms.RadioSelect)

    def __init__(self, typed: Any, *, addressees: list[Group | Organisation]) -> None:
        self._rows = {f"{type(one).__name__}-{one.pk}".lower(): one for one in addressees}
        first = next(iter(self._rows), "")
        super().__init__(typed, initial={"addressee": first})
        field = self.fields["addressee"]
        field.choices = [(code, one.name) for code, one in self._rows.items()]  # type: ignore[attr-defined]  # a choice
        if len(self._rows) == 1:
            field.widget = forms.HiddenInput()

    def clean_addressee(self) -> Group | Organisation:
        """Give the organisation or group itself."""
        return self._rows[self.cleaned_data["addressee"]]


class ChangeReplyForm(ReplyTextForm):
    """The same, with the version that was read."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, typed: Any, *, reply: Reply) -> None:
        super().__init__(typed, initial={name: getattr(reply, name) for name in ("uptake", "why", "version")})


class EffectForm(forms.Form):
    """What came of advice that was taken over."""

    effect = forms.ChoiceField(label=_("Did it help?"), choices=Effect.choices, widget=forms.RadioSelect)
    effect_words = FreeTextField(
        label=_("What came of it?"), rows=4, max_length=2000,
        help_text=_("What did you do, what changed, and how do you know? Never about a person."),
    )  # fmt: skip
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, typed: Any, *, reply: Reply) -> None:
        super().__init__(typed, initial={name: getattr(reply, name) for name in ("effect", "effect_words", "version")})
