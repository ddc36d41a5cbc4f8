"""The second step of sharing: groups and houses of an AMBER item, the persons of a RED one."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from knooppunt.people.models import Group, Organisation, Person
from knooppunt.trends.queries.circle import Chosen, Circle, Sources
from knooppunt.trends.queries.readers import candidates


class CircleForm(forms.Form):
    """Asks what the level leaves open; ``seen`` spells out the choice whose readers were shown."""

    circle_groups = forms.ModelMultipleChoiceField(
        label=_("Which groups read along?"), queryset=Group.objects.none(), required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    circle_houses = forms.ModelMultipleChoiceField(
        label=_("Which organisations read along?"), queryset=Organisation.objects.none(), required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    circle_persons = forms.ModelMultipleChoiceField(
        label=_("Which persons read this?"), queryset=Person.objects.none(), widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Name at least one person.")},
    )  # fmt: skip

    def __init__(self, typed: Any, *, circle: Circle, sources: Sources, addressed: tuple[Chosen, ...] = ()) -> None:
        super().__init__(typed)
        self.circle = circle
        self._seen = str((typed or {}).get("seen", ""))
        self._offer_groups(addressed) if circle.asks_for_groups else self._leave_out("circle_groups", "circle_houses")
        self._offer_persons(sources) if circle.asks_for_persons else self._leave_out("circle_persons")

    def _leave_out(self, *names: str) -> None:
        for name in names:
            del self.fields[name]

    def _offer_groups(self, addressed: tuple[Chosen, ...]) -> None:
        organisations = [one.pk for one in addressed if isinstance(one, Organisation)]
        houses = Organisation.objects.houses() | Organisation.objects.filter(pk__in=organisations)
        self._offer("circle_groups", Group.objects.current(), [one.pk for one in addressed if isinstance(one, Group)])
        self._offer("circle_houses", houses, organisations)

    def _offer_persons(self, sources: Sources) -> None:
        own = {one.pk for one in self.circle.chosen}
        may_read = candidates(self.circle.theme, sources) - own
        self._offer("circle_persons", Person.objects.filter(pk__in=may_read), [])

    def _offer(self, name: str, rows: QuerySet[Any], ticked: list[int]) -> None:
        self.fields[name].queryset = rows  # type: ignore[attr-defined]  # a choice of rows
        self.fields[name].initial = ticked

    @property
    def chosen(self) -> tuple[Chosen, ...]:
        """Give what was chosen, or what is ticked beforehand."""
        return tuple(thing for name in self.fields for thing in self._rows(name))

    def _rows(self, name: str) -> list[Chosen]:
        if self.is_bound:
            return list(self.cleaned_data.get(name, ())) if self.is_valid() else []
        field: Any = self.fields[name]
        return list(field.queryset.filter(pk__in=field.initial or []))

    @property
    def spelled(self) -> str:
        """Spell the choice out, to tell whether its readers were shown before it is sent."""
        return " ".join(f"{type(one).__name__}:{one.pk}" for one in self.chosen)

    def was_seen(self) -> bool:
        """Tell whether the readers of just this choice were shown."""
        return self.spelled == self._seen
