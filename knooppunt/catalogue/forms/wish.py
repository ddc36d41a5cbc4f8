"""The form with which the catalogue is narrowed: its names stand in the address, in Dutch."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from knooppunt.catalogue.models import Intervention, TargetGroup
from knooppunt.catalogue.queries.listing import Wish
from knooppunt.catalogue.words import WORDINGS, Evidence, Stage
from knooppunt.topics.models import Topic


class WishForm(forms.Form):
    """What somebody looks for in the catalogue; what cannot be understood does not narrow."""

    soort = forms.ChoiceField(
        label=_("What"), required=False,
        choices=[("", _("Everything")), *((slot, words.many) for slot, words in WORDINGS.items())],
    )  # fmt: skip
    onderwerp = forms.ModelChoiceField(
        label=_("Topic"), queryset=Topic.objects.all(), required=False, empty_label=_("All topics")
    )
    doelgroep = forms.ModelChoiceField(
        label=_("Target group"), queryset=TargetGroup.objects.all(), required=False, empty_label=_("All target groups")
    )
    fase = forms.ChoiceField(label=_("Stage"), required=False, choices=[("", _("All stages")), *Stage.choices])
    bewijs = forms.ChoiceField(
        label=_("Evidence at least"), required=False, choices=[("", _("No matter")), *Evidence.choices[1:]]
    )
    interventie = forms.ModelChoiceField(queryset=Intervention.objects.all(), required=False, widget=forms.HiddenInput)

    def __init__(self, asked: Any) -> None:
        super().__init__(asked)
        for one in self.visible_fields():
            one.field.widget.attrs["class"] = "utrecht-select utrecht-select--html-select"

    @property
    def wish(self) -> Wish:
        """Give what is looked for."""
        self.is_valid()
        said: dict[str, Any] = self.cleaned_data
        return Wish(
            kind=said.get("soort", ""), topic=_id(said.get("onderwerp")), target_group=_id(said.get("doelgroep")),
            stage=said.get("fase", ""), intervention=_id(said.get("interventie")),
            evidence=int(said.get("bewijs") or 0),
        )  # fmt: skip

    @property
    def chosen_intervention(self) -> Intervention | None:
        """Give the kind of intervention that is asked for, if any."""
        found: Intervention | None = self.cleaned_data.get("interventie")
        return found


def _id(thing: Any) -> int:
    return thing.pk if thing else 0
