"""Reads the register into memory for one pass over a list."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from knooppunt.network.contacts.folding import told
from knooppunt.network.intake.judging import Register
from knooppunt.network.intake.known import House, Houses, Known, KnownSeat, Persons
from knooppunt.network.intake.places import Place, Places
from knooppunt.network.models import Expertise
from knooppunt.people.models import Area, Organisation, Person, Seat, SpokenLanguage
from knooppunt.people.words import Role
from knooppunt.shared.clock import today
from knooppunt.topics.models import Theme, Topic

# What opens more than a partner's seat: these roles are given by hand.
BY_HAND = frozenset(
    [
        Role.ADMINISTRATOR, Role.PRIVACY_OFFICER, Role.PROJECT_LEADER, Role.ANALYST, Role.SPECIALIST,
        Role.PROCESS_DIRECTOR, Role.COMMUNICATION,
    ]
)  # fmt: skip


def register() -> Register:
    """Read what the register knows today."""
    organisations = {
        row[0]: House(*row) for row in Organisation.objects.values_list("pk", "name", "kind", "area", "domain", "code")
    }
    houses = Houses()
    for house in organisations.values():
        houses.enter(house)
    areas = list(Area.objects.values_list("pk", "name", "kind", "end", "successor", "code"))
    places = Places((Place(*row[:5]) for row in areas), {row[5]: row[0] for row in areas})
    topics = {
        told(name): pk for pk, *names in Topic.objects.values_list("pk", "code", "name", "name_en") for name in names
    }
    themes = {told(name): code for code, title in Theme.objects.values_list("code", "name") for name in (code, title)}
    return Register(_persons(organisations), houses, places, topics, themes, frozenset(Role) - BY_HAND, today())


def _persons(organisations: dict[int, House]) -> Persons:
    languages = _grouped(SpokenLanguage.objects.values_list("person", "code"))
    topics = _grouped(Expertise.objects.values_list("person", "topic"))
    known = {}
    rows = Person.objects.order_by("pk").values_list("pk", "name", "email", "phone", "confirmed_on", "user")
    for pk, name, email, phone, confirmed, user in rows.iterator(chunk_size=5_000):
        own = confirmed is not None or user is not None
        known[pk] = Known(pk, name, email, phone, own, languages=languages.get(pk, ()), topics=topics.get(pk, ()))
    _seat(known, organisations)
    persons = Persons()
    for person in known.values():
        persons.enter(person)
    return persons


def _seat(known: dict[int, Known], organisations: dict[int, House]) -> None:
    fields = ("person", "pk", "organisation", "role", "layer", "theme", "function", "start", "end")
    for person, pk, organisation, *rest in Seat.objects.order_by("pk").values_list(*fields).iterator(chunk_size=5_000):
        if person in known and organisation in organisations:
            known[person].seats.append(KnownSeat(pk, organisations[organisation], *rest))


def _grouped(rows: Iterable[tuple[Any, Any]]) -> dict[int, tuple[Any, ...]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for person, thing in rows:
        found[person].append(thing)
    return {person: tuple(things) for person, things in found.items()}
