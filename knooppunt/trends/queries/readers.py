"""Who reads along with a circle: shown before anything is sent, found by the same rules as reading itself."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q

from knooppunt.people.models import Audience, Group, Membership, Organisation, Person, Seat
from knooppunt.people.models.period import PeriodQuerySet
from knooppunt.people.words import Level, Role
from knooppunt.trends.queries.circle import Circle, Sources

_FEW = 12


@dataclass(frozen=True)
class Ring:
    """A circle in ids, whether it was kept already or not."""

    level: str
    themes: frozenset[str]
    organisation: int | None
    region: int | None
    groups: frozenset[int]
    houses: frozenset[int]
    persons: frozenset[int]


@dataclass(frozen=True)
class Readers:
    """How many people read along, from which organisations, and who they are when they were named."""

    people: int
    organisations: list[str]
    names: list[str]

    @property
    def few(self) -> list[str]:
        """Give the organisations that are shown at once."""
        return self.organisations[:_FEW]

    @property
    def more(self) -> list[str]:
        """Give the organisations that are folded away."""
        return self.organisations[_FEW:]


def readers(circle: Circle) -> Readers:
    """Give who would read what is kept for this circle today."""
    return _readers(ring_of(circle))


def readers_of(audience: Audience) -> Readers:
    """Give who reads what is kept for this audience today."""
    return _readers(ring_of_audience(audience))


def _readers(ring: Ring) -> Readers:
    rows = set(_seats(ring).values_list("person", "person__name", "organisation__name"))
    names = sorted(f"{name} ({place})" for _, name, place in rows) if ring.level == Level.RED else []
    return Readers(len({person for person, _, _ in rows}), sorted({place for _, _, place in rows}), names)


def organisations_reading(circle: Circle) -> set[int]:
    """Give the ids of the organisations from which somebody would read this."""
    return set(_seats(ring_of(circle)).values_list("organisation", flat=True))


def persons_reading(audience: Audience) -> set[int]:
    """Give the ids of the persons who read what points at this audience."""
    return set(_seats(ring_of_audience(audience)).values_list("person", flat=True))


def candidates(theme: str, sources: Sources) -> set[int]:
    """Give the ids of the persons who may be named as readers: in the theme, and reading every source."""
    found = set(_seats(_of_theme(theme)).values_list("person", flat=True)) if not sources.limited else None
    for audience in sources.limited:
        reading = persons_reading(audience)
        found = reading if found is None else found & reading
    return found or set()


def persons_in(circle: Circle) -> set[int]:
    """Give the ids of the persons who would read what is kept for this circle."""
    return set(_seats(ring_of(circle)).values_list("person", flat=True))


def ring_of(circle: Circle) -> Ring:
    """Spell a circle out in ids."""
    if circle.inherited:
        return ring_of_audience(circle.inherited)
    return Ring(
        circle.level,
        frozenset({circle.theme}),
        circle.organisation.pk if circle.organisation else None,
        circle.area.region.pk if circle.area else None,
        _ids(one for one in circle.chosen if isinstance(one, Group)),
        _ids(one for one in circle.chosen if isinstance(one, Organisation)),
        _ids(one for one in circle.chosen if isinstance(one, Person)),
    )


def ring_of_audience(audience: Audience) -> Ring:
    """Spell a kept audience out in ids."""
    has_choice = audience.level in {Level.AMBER, Level.RED}
    return Ring(
        audience.level,
        frozenset(filter(None, audience.themes.split("+"))),
        audience.organisation_id,
        audience.region_id,
        _ids(audience.groups.all() if has_choice else ()),
        _ids(audience.houses.all() if has_choice else ()),
        _ids(audience.persons.all() if has_choice else ()),
    )


def _ids(things: Iterable[Group | Organisation | Person]) -> frozenset[int]:
    return frozenset(thing.pk for thing in things)


def _of_theme(theme: str) -> Ring:
    nobody: frozenset[int] = frozenset()
    return Ring(Level.GREEN, frozenset({theme}), None, None, nobody, nobody, nobody)


def _seats(ring: Ring) -> PeriodQuerySet:
    """Give the working seats of today that belong to a ring; the mirror of ``people.models.reader``."""
    return Seat.objects.current().exclude(role=Role.ADMINISTRATOR).filter(_belongs(ring))


def _belongs(ring: Ring) -> Q:
    own, analyst = Q(organisation=ring.organisation), Q(theme__in=ring.themes, role=Role.ANALYST)
    match ring.level:
        case Level.CLEAR:
            return Q()
        case Level.GREEN:
            return Q(theme__in=ring.themes)
        case Level.AMBER:
            return own | analyst | _specialist(ring) | _chosen(ring)
        case Level.AMBER_STRICT:
            return own | analyst
    return Q(person__in=ring.persons)


def _specialist(ring: Ring) -> Q:
    near = Q(organisation__area=ring.region) | Q(organisation__area__parent=ring.region)
    return near & Q(theme__in=ring.themes, role=Role.SPECIALIST) if ring.region else Q(pk__in=[])


def _chosen(ring: Ring) -> Q:
    member = Membership.objects.current().filter(group__in=ring.groups, person=OuterRef("person"))
    return Q(organisation__in=ring.houses) | Q(Exists(member))
