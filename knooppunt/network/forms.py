"""The forms of the register in use: what narrows the directory, and what is asked of a key figure."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from knooppunt.guard.fields import FreeTextField
from knooppunt.network.queries.directory import Wish
from knooppunt.network.queries.facets import Facets
from knooppunt.network.words import FileForm
from knooppunt.people.models import Area
from knooppunt.people.queries.places import narrowing_areas
from knooppunt.people.words import Domain, Language, Layer, Role
from knooppunt.topics.models import Topic

Choices = list[tuple[str, StrOrPromise]]


class DirectoryFilter(forms.Form):
    """Words, and one of each thing a contact has; what is not offered is not asked."""

    words = forms.CharField(label=_("Name, function or organisation"), required=False, max_length=100)
    area = forms.ChoiceField(label=_("Area"), required=False)
    topic = forms.ChoiceField(label=_("Topic"), required=False)
    domain = forms.ChoiceField(label=_("Domain"), required=False)
    layer = forms.ChoiceField(label=_("Layer"), required=False)
    role = forms.ChoiceField(label=_("Role"), required=False)
    language = forms.ChoiceField(label=_("Language"), required=False)

    def __init__(self, *args: Any, facets: Facets, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["words"].widget.attrs["class"] = "utrecht-textbox utrecht-textbox--html-input"
        here = facets.areas
        self.areas = [one for one in narrowing_areas() if one.pk in here or _has_parts(one, here)]
        self.topics = list(Topic.objects.filter(pk__in=facets.topics))
        self._offer("area", _("All areas"), [(one.code, one.name) for one in self.areas])
        self._offer("topic", _("All topics"), [(one.code, str(one)) for one in self.topics])
        for name, words, everything in _VOCABULARIES:
            self._offer(name, everything, [pair for pair in words.choices if pair[0] in facets.words[name]])

    def _offer(self, name: str, everything: StrOrPromise, choices: Choices) -> None:
        field: Any = self.fields[name]
        field.choices = [("", everything), *choices]
        field.widget.attrs["class"] = "utrecht-select utrecht-select--html-select"

    @property
    def wish(self) -> Wish:
        """Give what is asked by a form that is filled in well."""
        asked = self.cleaned_data
        area = next((one for one in self.areas if one.code == asked.get("area")), None)
        topic = next((one for one in self.topics if one.code == asked.get("topic")), None)
        plain = {name: asked.get(name, "") for name in ("domain", "layer", "role", "language", "words")}
        return Wish(area=area, topic=topic, **plain)


class FileFormForm(forms.Form):
    """In which file somebody takes a list along."""

    form = forms.ChoiceField(label=_("File"), choices=FileForm.choices, widget=forms.RadioSelect)


_VOCABULARIES: list[tuple[str, Any, StrOrPromise]] = [
    ("domain", Domain, _("All domains")),
    ("layer", Layer, _("All layers")),
    ("role", Role, _("All roles")),
    ("language", Language, _("All languages")),
]


def _has_parts(area: Area, here: frozenset[int]) -> bool:
    return area.kind == "safety_region" and bool(here)


class AskKeyFigureForm(forms.Form):
    """Whom to ask."""

    name = forms.CharField(label=_("Name"), max_length=150)
    email = forms.EmailField(label=_("E-mail address"), help_text=_("The question is sent to this address."))


class ConsentForm(forms.Form):
    """What a key figure wants to be reached for, in neutral words."""

    community = FreeTextField(
        one_line=True, max_length=120, label=_("Which community do you know well?"),
        help_text=_("In neutral words, such as: young people in the neighbourhood, or the sports clubs."),
    )  # fmt: skip
    topic = forms.ModelChoiceField(label=_("Topic"), queryset=Topic.objects.all(), required=False)
    area = forms.ModelChoiceField(label=_("Where?"), queryset=Area.objects.current().order_by("kind", "name"))
    agrees = forms.BooleanField(label=_("Yes, I want to be a key figure and I agree that this is kept"))
