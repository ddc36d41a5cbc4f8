"""The form that takes several signals at once."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from knooppunt.gatherings.forms.fields import offer
from knooppunt.gatherings.queries import signals_to_choose
from knooppunt.trends.models import Signal


class SignalsField(forms.ModelMultipleChoiceField[Signal]):
    """Several signals, each with its place and its level."""

    def label_from_instance(self, obj: Signal) -> str:
        """Say where it is about and how far it may be shared."""
        return f"{obj.title} ({obj.area.name}, {obj.level.value})"


class TogetherForm(forms.Form):
    """Which signals one wants to talk about or read together."""

    signals = SignalsField(
        Signal.objects.none(), label=_("Which trend signals?"), widget=forms.CheckboxSelectMultiple,
        help_text=_("Only who may read a signal sees it on the agenda."),
        error_messages={"required": _("Choose at least one trend signal.")},
    )  # fmt: skip

    def __init__(self, user: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "signals", signals_to_choose(user))
