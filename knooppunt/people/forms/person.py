"""The forms about a person."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from knooppunt.people.forms.fields import PhoneField, VersionField, capital
from knooppunt.people.forms.seat import SeatFields
from knooppunt.people.models import Person
from knooppunt.people.queries.doubles import likely_doubles_of
from knooppunt.people.words import Language

FIELDS = ("name", "email", "phone", "languages")


class PersonFields(forms.Form):
    """What is known of a person."""

    name = forms.CharField(label=gettext_lazy("Name"), max_length=150)
    email = forms.EmailField(label=gettext_lazy("E-mail address"), required=False)
    phone = PhoneField(label=gettext_lazy("Telephone number"), required=False, max_length=30)
    languages = forms.MultipleChoiceField(
        label=gettext_lazy("Languages"), required=False, choices=capital(Language.choices),
        widget=forms.CheckboxSelectMultiple, help_text=gettext_lazy("In which one can be spoken to."),
    )  # fmt: skip


class ChangePersonForm(PersonFields):
    """The same with the version that was read."""

    version = VersionField()

    def __init__(self, typed: Any, *, person: Person) -> None:
        initial = {name: getattr(person, name) for name in ("name", "email", "phone", "version")}
        spoken = [one.code for one in person.languages.all()]
        super().__init__(typed, initial={**initial, "languages": spoken})


class ContactForm(SeatFields, PersonFields):
    """Somebody new, with their first seat; who may stand in the register already is shown first."""

    is_somebody_else = forms.BooleanField(
        label=gettext_lazy("I have looked: this is somebody else"), required=False, widget=forms.HiddenInput
    )

    field_order = (*FIELDS, "organisation", "role", "layer", "function", "theme", "start")

    def clean(self) -> dict[str, Any]:
        """Stop once at somebody who looks like this person."""
        given = super().clean() or {}
        alike = [] if given.get("is_somebody_else") or self.errors else likely_doubles_of(given["name"], given["email"])
        if alike:
            self.fields["is_somebody_else"].widget = forms.CheckboxInput()
            names = ", ".join(person.name for person in alike)
            words = _("Somebody like this stands in the register already: {names}. Look there first.")
            self.add_error("is_somebody_else", words.format(names=names))
        return given
