"""All areas at once, to say in which area of a kind something lies on a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from knooppunt.people.models import Area
from knooppunt.people.words import AreaKind
from knooppunt.plan.models import Target

KINDS = {
    "municipality": AreaKind.MUNICIPALITY,
    "safety_region": AreaKind.SAFETY_REGION,
    "house": AreaKind.SAFETY_REGION,
}


@dataclass(frozen=True)
class Atlas:
    """Every area that ever was, by id."""

    areas: dict[int, Area]

    def of_kind(self, kind: str, day: date, within: Iterable[str] = ()) -> list[Area]:
        """Give the areas of a kind on a day, only those in the areas with these codes if any are named."""
        inside = self.inside(within)
        found = (area for area in self.areas.values() if area.kind == KINDS[kind] and area.holds_on(day))
        return [area for area in found if inside is None or area.pk in inside]

    def inside(self, codes: Iterable[str]) -> frozenset[int] | None:
        """Give the ids of the areas with these codes and of all that lies in them; None when none are named."""
        wanted = set(codes)
        if not wanted:
            return None
        return frozenset(area.pk for area in self.areas.values() if wanted & self._codes_around(area))

    def place(self, area_id: int | None, kind: str, day: date) -> int | None:
        """Give the area of a kind in which this area lies on a day; a merged one lies in its successor."""
        area = self._standing(self.areas.get(area_id or 0), day)
        while area and area.kind != KINDS[kind]:
            area = self.areas.get(area.parent_id or 0)
        return area.pk if area else None

    def _standing(self, area: Area | None, day: date) -> Area | None:
        while area and area.successor_id and area.end and area.end < day:
            area = self.areas.get(area.successor_id)
        return area

    def _codes_around(self, area: Area | None) -> set[str]:
        codes = set()
        while area:
            codes.add(area.code)
            area = self.areas.get(area.parent_id or 0)
        return codes


def atlas() -> Atlas:
    """Fetch every area."""
    return Atlas({area.pk: area for area in Area.objects.select_related("successor")})


def areas_for(target: Target) -> list[Area]:
    """Give the areas that a piece of a target can lie in."""
    places = atlas()
    kind = target.each or target.of or "municipality"
    finest = places.of_kind("municipality", target.plan.last_day, target.area)
    return [*finest, *(places.of_kind(kind, target.plan.last_day, target.area) if kind != "municipality" else [])]
