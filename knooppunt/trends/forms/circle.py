"""The second step of sharing: groups and houses of an AMBER item, the persons of a RED one, and why it is shared."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from knooppunt.guard.fields import FreeTextField
from knooppunt.people.models import Group, Organisation, Person
from knooppunt.people.words import Level
from knooppunt.trends.queries.circle import Chosen, Circle, Sources
from knooppunt.trends.queries.readers import candidates

WEIGHED = ("proportionality", "subsidiarity")


class CircleForm(forms.Form):
    """Asks what the level leaves open; ``seen`` spells out the choice whose readers were shown.

    Of what is shared on above GREEN it also asks why: ``weighs`` says whether this is shared on, and ``kept`` what was
    written before one went back to the text. It is needed only when one sends.
    """

    proportionality = FreeTextField(
        label=_("Why is sharing this in proportion?"), rows=3, max_length=1000,
        help_text=_("Say how what you share relates to what can be won or prevented with it."),
    )  # fmt: skip
    subsidiarity = FreeTextField(
        label=_("Why can it not be done with less?"), rows=3, max_length=1000,
        help_text=_("Say why a more general text, or fewer readers, would not do."),
    )  # fmt: skip

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

    def __init__(  # noqa: PLR0913 - what the second step may ask depends on each of these
        self, typed: Any, *, circle: Circle, sources: Sources, addressed: tuple[Chosen, ...] = (),
        weighs: bool = False, kept: Any = None, is_sent: bool = True,
    ) -> None:  # fmt: skip
        super().__init__(typed, initial={name: (kept or {}).get(name, "") for name in WEIGHED})
        self.circle = circle
        self._ask_why(is_asked=weighs and circle.level.strictness > Level.GREEN.strictness, is_sent=is_sent)
        self._seen = str((typed or {}).get("seen", ""))
        self._offer_groups(addressed) if circle.asks_for_groups else self._leave_out("circle_groups", "circle_houses")
        named = [one.pk for one in addressed if isinstance(one, Person)]
        self._offer_persons(sources, named) if circle.asks_for_persons else self._leave_out("circle_persons")

    def _ask_why(self, *, is_asked: bool, is_sent: bool) -> None:
        for name in WEIGHED:
            self.fields[name].required = is_sent
        if not is_asked:
            self._leave_out(*WEIGHED)

    def _leave_out(self, *names: str) -> None:
        for name in names:
            del self.fields[name]

    def _offer_groups(self, addressed: tuple[Chosen, ...]) -> None:
        organisations = [one.pk for one in addressed if isinstance(one, Organisation)]
        houses = Organisation.objects.houses() | Organisation.objects.filter(pk__in=organisations)
        self._offer("circle_groups", Group.objects.current(), [one.pk for one in addressed if isinstance(one, Group)])
        self._offer("circle_houses", houses, organisations)

    def _offer_persons(self, sources: Sources, named: list[int]) -> None:
        own = {one.pk for one in self.circle.chosen}
        may_read = candidates(self.circle.theme, sources) - own
        self._offer("circle_persons", Person.objects.filter(pk__in=may_read), named)

    def _offer(self, name: str, rows: QuerySet[Any], ticked: list[int]) -> None:
        self.fields[name].queryset = rows  # type: ignore[attr-defined]  # a choice of rows
        self.fields[name].initial = ticked

    @property
    def chosen(self) -> tuple[Chosen, ...]:
        """Give what was chosen, or what is ticked beforehand."""
        return tuple(thing for bound in self.ring for thing in self._rows(bound.name))

    @property
    def ring(self) -> list[Any]:
        """Give the fields in which readers are chosen."""
        return [bound for bound in self if bound.name not in WEIGHED]

    @property
    def why(self) -> list[Any]:
        """Give the fields that ask why it is shared at all."""
        return [bound for bound in self if bound.name in WEIGHED]

    @property
    def weighed(self) -> dict[str, str]:
        """Give what was written there."""
        return {bound.name: self.cleaned_data[bound.name] for bound in self.why}

    def _rows(self, name: str) -> list[Chosen]:
        if self.is_bound:
            return list(self.cleaned_data.get(name, ())) if name not in self.errors else []
        field: Any = self.fields[name]
        return list(field.queryset.filter(pk__in=field.initial or []))

    @property
    def spelled(self) -> str:
        """Spell the choice out, to tell whether its readers were shown before it is sent."""
        return " ".join(f"{type(one).__name__}:{one.pk}" for one in self.chosen)

    def was_seen(self) -> bool:
        """Tell whether the readers of just this choice were shown."""
        return self.spelled == self._seen
