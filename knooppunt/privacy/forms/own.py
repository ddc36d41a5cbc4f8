"""The forms with which somebody puts their own data right, asks something, and asks for their link."""

from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from knooppunt.guard.fields import PROFESSIONALS, FreeTextField
from knooppunt.network.models import Expertise
from knooppunt.people.models import Person
from knooppunt.people.words import Language
from knooppunt.privacy.words import Wish
from knooppunt.topics.models import Topic

_NUMBER = RegexValidator(r"^\+?[\d ()\-]{6,30}$", _("This is not a telephone number: use digits, like 06 12345678."))


class CorrectForm(forms.Form):
    """What somebody may put right by themselves, with the version that was read."""

    name = forms.CharField(label=_("Name"), max_length=150)
    phone = forms.CharField(label=_("Telephone"), max_length=30, required=False, validators=[_NUMBER])
    languages = forms.MultipleChoiceField(
        label=_("In which languages can you be spoken to?"), choices=Language.choices, required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    topics = forms.ModelMultipleChoiceField(
        label=_("What can you be called about?"), queryset=Topic.objects.all(), required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, typed: Any, *, person: Person) -> None:
        held = Expertise.objects.filter(person=person)
        initial = {
            "name": person.name, "phone": person.phone, "version": person.version,
            "languages": list(person.languages.values_list("code", flat=True)),
            "topics": list(held.values_list("topic", flat=True)),
        }  # fmt: skip
        super().__init__(typed, initial=initial)


class PetitionForm(forms.Form):
    """What somebody asks about their own data."""

    wish = forms.ChoiceField(label=_("What is it about?"), choices=Wish.choices, widget=forms.RadioSelect)
    words = FreeTextField(
        kinds=PROFESSIONALS, label=_("What do you want to tell or ask?"), rows=4, max_length=2000,
        help_text=_("For example: my function is wrong, or I do not want my telephone number to be seen."),
    )  # fmt: skip
    new_email = forms.EmailField(
        label=_("New e-mail address"), required=False,
        help_text=_("Only if it changes. You log in with it, so the administrator changes it and asks you first."),
    )  # fmt: skip


class LinkForm(forms.Form):
    """The address to which a personal link is sent."""

    email = forms.EmailField(
        label=_("E-mail address"), help_text=_("The address at which the network writes to you."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )  # fmt: skip
