"""The forms of the catalogue."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from knooppunt.catalogue.models import ActionPerspective, Intervention
from knooppunt.guard.fields import FreeTextField
from knooppunt.topics.models import Topic


class PerspectiveForm(forms.Form):
    """An action perspective: what one can do, for whom, about which topics."""

    title = FreeTextField(label=_("Title"), one_line=True, max_length=150)
    what = FreeTextField(
        label=_("What can you do?"), rows=8, help_text=_("Concrete steps that somebody can take tomorrow.")
    )
    for_whom = FreeTextField(
        label=_("For whom?"), one_line=True, max_length=200, help_text=_("For example: municipalities and schools.")
    )
    topics = forms.ModelMultipleChoiceField(
        label=_("Topics"), queryset=Topic.objects.all(), widget=forms.CheckboxSelectMultiple
    )
    intervention = forms.ModelChoiceField(
        label=_("Kind of intervention"), queryset=Intervention.objects.all(), required=False
    )


class CorrectPerspectiveForm(PerspectiveForm):
    """The same, with the version that was read."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, typed: Any, *, perspective: ActionPerspective) -> None:
        names = ("title", "what", "for_whom", "intervention", "version")
        initial = {name: getattr(perspective, name) for name in names}
        super().__init__(typed, initial={**initial, "topics": perspective.topics.all()})


class WithdrawForm(forms.Form):
    """Why something is taken back."""

    why = FreeTextField(
        label=_("Why do you withdraw this?"),
        rows=3,
        max_length=500,
        help_text=_("Everybody who could read it sees this."),
    )
