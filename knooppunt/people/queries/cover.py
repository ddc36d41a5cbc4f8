"""How well the network stands in each municipality: its layers, its first contacts, and what hangs on one person."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, Q
from django_stubs_ext import StrOrPromise

from knooppunt.people.models import Area, Seat
from knooppunt.people.models.organisation import MUNICIPALITY
from knooppunt.people.words import Duty, Layer
from knooppunt.shared.clock import today


@dataclass(frozen=True)
class Reliance:
    """How many officials of a municipality work in a theme, and whether a first contact and a deputy are named."""

    theme: str
    persons: int
    has_lead: bool
    has_deputy: bool

    @property
    def hangs_on_one(self) -> bool:
        """Tell whether the work stops when one person leaves."""
        return self.persons == 1


@dataclass(frozen=True)
class Cover:
    """One municipality: its contacts by layer, and its own people by theme."""

    area: Area
    contacts: dict[str, int] = field(default_factory=dict)
    themes: list[Reliance] = field(default_factory=list)

    @property
    def layers(self) -> list[tuple[StrOrPromise, int]]:
        """Give each layer with its number of contacts."""
        return [(layer.label, self.contacts.get(layer, 0)) for layer in Layer]

    @property
    def covered(self) -> int:
        """Count the layers with a contact."""
        return sum(1 for layer in Layer if self.contacts.get(layer))

    @property
    def fragile(self) -> list[Reliance]:
        """Give the themes in which the work hangs on one person."""
        return [one for one in self.themes if one.hangs_on_one]


def cover(user: Any) -> list[Cover]:
    """Read the cover of every municipality of today, by name."""
    return _cover(user, list(Area.objects.municipalities().current().select_related("parent")))


def cover_of(user: Any, area: Area) -> Cover:
    """Read the cover of one municipality."""
    return _cover(user, [area])[0]


def _cover(user: Any, areas: list[Area]) -> list[Cover]:
    home = _homes(areas)
    seats = Seat.objects.visible_to(user).current().filter(organisation__area__in=home).order_by()
    contacts: dict[int, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for area, layer, number in seats.values_list("organisation__area", "layer").annotate(
        number=Count("person", distinct=True)
    ):
        contacts[home[area]][layer] += number
    own = _reliances(seats.filter(organisation__kind=MUNICIPALITY, layer=Layer.CIVIL).exclude(theme=""), home)
    return [Cover(area, dict(contacts[area.pk]), own[area.pk]) for area in areas]


def _homes(areas: list[Area]) -> dict[int, int]:
    """Give each area, and each that went into one of them by now, with the area it counts for."""
    found = {area.pk: area.pk for area in areas}
    merged = list(Area.objects.filter(successor__isnull=False, end__lt=today()).values_list("pk", "successor"))
    for _again in merged:
        found |= {pk: found[into] for pk, into in merged if into in found and pk not in found}
    return found


def _reliances(seats: Any, home: dict[int, int]) -> dict[int, list[Reliance]]:
    found = defaultdict(list)
    rows = seats.values_list("organisation__area", "theme").annotate(
        persons=Count("person", distinct=True),
        leads=Count("pk", filter=Q(duty=Duty.LEAD)),
        deputies=Count("pk", filter=Q(duty=Duty.DEPUTY)),
    )
    for area, theme, persons, leads, deputies in rows.order_by("theme"):
        found[home[area]].append(Reliance(theme, persons, bool(leads), bool(deputies)))
    return found
