"""The form of one piece of a hand-over."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from knooppunt.people.forms.fields import capital, offer
from knooppunt.people.models import HandOverItem, Person
from knooppunt.people.words import Outcome


class SettleForm(forms.Form):
    """What becomes of it, and who takes it over."""

    outcome = forms.ChoiceField(
        label=gettext_lazy("What becomes of this?"), choices=capital(Outcome.choices), widget=forms.RadioSelect
    )
    taker = forms.ModelChoiceField(
        Person.objects.none(), label=gettext_lazy("Who takes it over?"), required=False,
        empty_label=gettext_lazy("Nobody"),
    )  # fmt: skip

    def __init__(self, typed: Any, *, item: HandOverItem, takers: Any) -> None:
        super().__init__(typed, prefix=f"item-{item.pk}", initial={"outcome": Outcome.TAKEN_OVER})
        offer(self, "taker", takers)

    def clean(self) -> dict[str, Any]:
        """Ask for a name when it is taken over, and for none when it is not."""
        given = super().clean() or {}
        is_taken = given.get("outcome") == Outcome.TAKEN_OVER
        if is_taken and "taker" in given and given["taker"] is None:
            self.add_error("taker", _("Choose who takes it over."))
        if not is_taken:
            given["taker"] = None
        return given
