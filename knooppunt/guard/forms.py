"""The form that narrows what was let through."""

from django import forms
from django.utils.translation import gettext_lazy as _

from knooppunt.guard.find import Kind
from knooppunt.guard.words import NAMES


class OverrideFilter(forms.Form):
    """One kind of find, if wanted; and where the page begins."""

    kind = forms.ChoiceField(
        label=_("What was found"), required=False,
        choices=[("", _("Everything")), *((kind.value, NAMES[kind]) for kind in Kind if kind is not Kind.BSN)],
    )  # fmt: skip
    voor = forms.IntegerField(required=False, min_value=0, max_value=2**53, widget=forms.HiddenInput)
