"""The forms about a group and its members."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from knooppunt.people.forms.fields import VersionField, areas_for, capital, offer, themes_for
from knooppunt.people.models import Area, Group, Membership, Person
from knooppunt.people.queries.names import persons_named
from knooppunt.people.words import GroupKind, Layer
from knooppunt.shared.clock import today
from knooppunt.shared.days import DayField

FIELDS = ("name", "kind", "layer", "theme", "start", "end")


class _GroupWords(forms.Form):
    """What is known of a group."""

    name = forms.CharField(label=gettext_lazy("Name"), max_length=150)
    kind = forms.ChoiceField(label=gettext_lazy("Kind"), choices=capital(GroupKind.choices))
    layer = forms.ChoiceField(label=gettext_lazy("Layer"), choices=capital(Layer.choices))
    theme = forms.ChoiceField(label=gettext_lazy("Theme"), required=False)
    start = DayField(label=gettext_lazy("Exists since"), required=False)

    def __init__(self, typed: Any, *, user: Any, **kwargs: Any) -> None:
        super().__init__(typed, **kwargs)
        offer(self, "theme", themes_for(user))


class GroupForm(_GroupWords):
    """A new standing body or working group."""

    area = forms.ModelChoiceField(
        Area.objects.none(), label=gettext_lazy("Area"), empty_label=gettext_lazy("Choose a place")
    )

    field_order = ("name", "kind", "area", "layer", "theme", "start")

    def __init__(self, typed: Any, *, user: Any) -> None:
        super().__init__(typed, user=user)
        offer(self, "area", areas_for(user))


class ChangeGroupForm(_GroupWords):
    """The same with its last day, if it has one, and the version that was read."""

    end = DayField(label=gettext_lazy("Last day"), required=False)
    version = VersionField()

    def __init__(self, typed: Any, *, user: Any, group: Group) -> None:
        initial = {name: getattr(group, name) for name in (*FIELDS, "version")}
        super().__init__(typed, user=user, initial=initial)

    def clean(self) -> dict[str, Any]:
        """Refuse days in the wrong order."""
        given = super().clean() or {}
        start, end = given.get("start"), given.get("end")
        if start and end and end < start:
            self.add_error("end", _("The last day cannot come before the first."))
        return given


class JoinForm(forms.Form):
    """A new member: found by name or e-mail address, and chosen when several are found."""

    who = forms.CharField(label=gettext_lazy("Name or e-mail address"), max_length=150)
    person = forms.ModelChoiceField(
        Person.objects.none(), label=gettext_lazy("Which of them?"), required=False, empty_label=None,
        widget=forms.HiddenInput,
    )  # fmt: skip
    start = DayField(label=gettext_lazy("Member since"), initial=today)

    def __init__(self, typed: Any, *, user: Any, group: Group) -> None:
        super().__init__(typed)
        self._group = group
        self._found = persons_named(user, typed.get("who", "")) if typed else Person.objects.none()
        offer(self, "person", self._found)

    def clean(self) -> dict[str, Any]:
        """Take the one who was meant; show who can be when several are."""
        given = super().clean() or {}
        found = list(self._found[:20]) if given.get("who") else []
        given["person"] = person = given.get("person") or (found[0] if len(found) == 1 else None)
        if person is None and "who" in given:
            self._ask(found)
        if person and Membership.objects.current().filter(group=self._group, person=person).exists():
            self.add_error("who", _("This person is a member of this group already."))
        return given

    def _ask(self, found: list[Person]) -> None:
        if not found:
            self.add_error("who", _("Nobody with this name or address stands in the register."))
            return
        field: Any = self.fields["person"]
        field.widget = forms.RadioSelect(choices=[(person.pk, str(person)) for person in found])
        self.add_error("person", _("Several persons are called like this. Choose one."))


class LeaveForm(forms.Form):
    """The last day of a membership."""

    last_day = DayField(label=gettext_lazy("Last day"), initial=today)

    def __init__(self, typed: Any, *, membership: Membership) -> None:
        super().__init__(typed)
        self._start = membership.start

    def clean_last_day(self) -> Any:
        """Refuse a last day before the first."""
        day = self.cleaned_data["last_day"]
        if self._start and day < self._start:
            raise forms.ValidationError(_("The last day cannot come before the first."))
        return day
