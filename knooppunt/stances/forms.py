"""The forms of joint stances."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from knooppunt.guard.fields import FreeTextField
from knooppunt.people.models import Organisation
from knooppunt.people.models.reader import reader_of
from knooppunt.shared.clock import today
from knooppunt.shared.days import DayField
from knooppunt.stances.models import Stance
from knooppunt.stances.words import FEWEST, TOO_FEW, Answer, Reach
from knooppunt.topics.models import Theme


class TextForm(forms.Form):
    """The words of a stance, and for whom they are."""

    title = FreeTextField(
        label=_("Title"), one_line=True, max_length=150, help_text=_("What do you say together, in one sentence?")
    )
    text = FreeTextField(
        label=_("Text"), rows=10,
        help_text=_("Write about what happens and what you stand for together, never about a person."),
    )  # fmt: skip
    reach = forms.ChoiceField(
        label=_("Who reads it once it is published?"), widget=forms.RadioSelect, choices=Reach.choices,
        initial=Reach.PUBLIC, help_text=_("Organisations know this before they sign."),
    )  # fmt: skip
    sign_by = DayField(label=_("Sign before or on"), required=False)

    def clean_sign_by(self) -> Any:
        """Refuse a day that has passed."""
        day = self.cleaned_data["sign_by"]
        if day and day < today():
            raise forms.ValidationError(_("This day has passed. Give organisations some time."))
        return day


class AskedField(forms.ModelMultipleChoiceField[Organisation]):
    """The organisations that are asked to sign; the list is long, so those of one kind stand together."""

    def __init__(self) -> None:
        super().__init__(
            Organisation.objects.none(), widget=forms.CheckboxSelectMultiple,
            label=_("Which organisations are asked to sign?"),
            help_text=_(
                "They read the draft from now on, and may write along. The analyst and the organisation of the "
                "project leader, who publishes, read it too."
            ),
        )  # fmt: skip

    def clean(self, value: Any) -> Any:
        """Refuse fewer than two: nobody takes a joint stance alone."""
        chosen = super().clean(value)
        if len(chosen) < FEWEST:
            raise forms.ValidationError(TOO_FEW)
        return chosen


class WriteForm(TextForm):
    """A new stance; the theme is asked of who has a seat in more than one."""

    theme = forms.ModelChoiceField(Theme.objects.none(), label=_("Theme"), empty_label=None)
    organisations = AskedField()
    field_order = ("theme", "title", "text", "organisations", "reach", "sign_by")

    def __init__(self, typed: Any, *, user: Any, themes: list[str]) -> None:
        home = reader_of(user).home(themes[0])
        super().__init__(typed, initial={"organisations": [home.organisation_id]})
        self.fields["theme"].queryset = Theme.objects.filter(code__in=themes)  # type: ignore[attr-defined]  # a choice of rows
        self.fields["organisations"].queryset = Organisation.objects.current()  # type: ignore[attr-defined]  # the same
        self._only = Theme.objects.get(code=themes[0]) if len(themes) == 1 else None
        if self._only:
            del self.fields["theme"]

    def clean(self) -> dict[str, Any]:
        """Fill in the theme when there is only one."""
        given = super().clean() or {}
        return {**given, "theme": self._only} if self._only else given


class ChangeForm(TextForm):
    """The words of a stance that was not published yet."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)

    def __init__(self, typed: Any, *, stance: Stance) -> None:
        names = ("title", "text", "reach", "sign_by", "version")
        super().__init__(typed, initial={name: getattr(stance, name) for name in names})


class AskedForm(forms.Form):
    """Which organisations are asked to sign; those that answered stay."""

    organisations = AskedField()
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)

    def __init__(self, typed: Any, *, stance: Stance) -> None:
        current = stance.signatories.filter(edition=stance.edition)
        asked = list(current.values_list("organisation", flat=True))
        super().__init__(typed, initial={"organisations": asked, "version": stance.version})
        self._answered = current.exclude(answer=Answer.ASKED).values_list("organisation", flat=True)
        self.fields["organisations"].queryset = Organisation.objects.current()  # type: ignore[attr-defined]  # a choice of rows

    def clean_organisations(self) -> Any:
        """Keep those that answered, also when their tick was taken away."""
        chosen = self.cleaned_data["organisations"]
        return Organisation.objects.filter(pk__in={*chosen.values_list("pk", flat=True), *self._answered})


class SeenForm(forms.Form):
    """A confirmation of what was read: the version goes along."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)


class SignForm(forms.Form):
    """With what mandate an organisation signs: functions and decisions, no names."""

    mandate_from = FreeTextField(
        label=_("Who gives the mandate?"), one_line=True, max_length=150,
        help_text=_("The function or body, without a name. For example: the mayor, or the municipal executive."),
    )  # fmt: skip
    mandate = FreeTextField(
        label=_("By which decision?"), one_line=True, max_length=200,
        help_text=_("For example: decision of the municipal executive of 12 September 2023."),
    )  # fmt: skip


class DeclineForm(forms.Form):
    """Why an organisation does not sign."""

    why = FreeTextField(
        label=_("Why does your organisation not sign?"), rows=3, max_length=500,
        help_text=_("Only who began the stance and your own organisation read this."),
    )  # fmt: skip


class TakeBackForm(forms.Form):
    """Why an organisation takes its signature back."""

    why = FreeTextField(
        label=_("Why does your organisation take its signature back?"), rows=3, max_length=500,
        help_text=_(
            "Everybody sees that the signature was taken back, and on which day. Only who began the stance and your "
            "own organisation read the reason."
        ),
    )  # fmt: skip


class WithdrawForm(forms.Form):
    """Why a stance is taken back."""

    why = FreeTextField(
        label=_("Why do you withdraw this?"), rows=3, max_length=500,
        help_text=_("Everybody who could read it sees this, on the public page too."),
    )  # fmt: skip
