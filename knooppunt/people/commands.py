"""The verbs of people and places."""

import hashlib
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction

from knooppunt.accounts.models import User
from knooppunt.audit.recording import record
from knooppunt.people import facts, permissions
from knooppunt.people.models import Area, Audience, AudienceKey, Group, Membership, Organisation, Person, Seat, keys
from knooppunt.people.models.audience import marked
from knooppunt.people.words import Level
from knooppunt.shared.clock import today


@transaction.atomic
def add_area(*, by: User | None, code: str, name: str, kind: str, **more: Any) -> Area:
    """Add an area; ``by`` is nobody when the region is set up. ``more``: parent, start, end."""
    _may_register(by)
    area = Area.objects.create(code=code, name=name, kind=kind, **more)
    record(facts.AreaAdded(area.pk), by=by)
    return area


@transaction.atomic
def merge_area(*, by: User | None, area: Area, into: Area, last_day: date) -> None:
    """End a municipality that goes into another; what was counted stays on the old name."""
    _may_register(by)
    area.end, area.successor = last_day, into
    area.save(update_fields=["end", "successor"])
    record(facts.AreasMerged(area.pk, into=into.pk), by=by)


@transaction.atomic
def add_organisation(*, by: User | None, code: str, name: str, **more: Any) -> Organisation:
    """Add a partner; ``more``: kind, domain, area."""
    _may_register(by)
    organisation = Organisation.objects.create(code=code, name=name, **more)
    record(facts.OrganisationAdded(organisation.pk), by=by)
    return organisation


@transaction.atomic
def add_person(*, by: User | None, name: str, email: str = "") -> Person:
    """Add somebody to the register."""
    _may_register(by)
    person = Person.objects.create(name=name, email=email)
    record(facts.PersonAdded(person.pk), by=by)
    return person


@transaction.atomic
def give_seat(*, by: User | None, person: Person, organisation: Organisation, **more: Any) -> Seat:
    """Give a person a seat; ``more``: role, layer, theme, function, start, end."""
    _may_register(by)
    seat = Seat.objects.create(person=person, organisation=organisation, **more)
    record(facts.SeatGiven(seat.pk, person=person.pk), by=by)
    return seat


@transaction.atomic
def end_seat(*, by: User | None, seat: Seat, last_day: date | None = None) -> None:
    """End a seat; its rights are gone the day after its last day."""
    _may_register(by)
    seat.end = last_day or today()
    seat.save(update_fields=["end"])
    record(facts.SeatEnded(seat.pk, person=seat.person_id), by=by)


@transaction.atomic
def add_group(*, by: User | None, code: str, name: str, **more: Any) -> Group:
    """Add a standing body; ``more``: kind, layer, area, theme, start."""
    _may_register(by)
    group = Group.objects.create(code=code, name=name, **more)
    record(facts.GroupAdded(group.pk), by=by)
    return group


@transaction.atomic
def add_member(*, by: User | None, group: Group, person: Person, start: date | None = None) -> Membership:
    """Let a person join a group."""
    _may_register(by)
    membership = Membership.objects.create(group=group, person=person, start=start)
    record(facts.MemberJoined(membership.pk, group=group.pk), by=by)
    return membership


@transaction.atomic
def open_account(*, by: User | None, person: Person, password: str | None) -> User:
    """Let a person log in with their e-mail address."""
    _may_register(by)
    person.user = User.objects.create_user(person.email, password, name=person.name)
    person.save(update_fields=["user"])
    record(facts.AccountOpened(person.pk, user=person.user.pk), by=by)
    return person.user


def _may_register(by: User | None) -> None:
    if by is not None:
        permissions.may_register(by).demand()


def audience(
    level: Level,
    themes: Iterable[str],
    *,
    organisation: Organisation | None = None,
    area: Area | None = None,
    circle: Iterable[Group | Organisation | Person] = (),
) -> Audience:
    """Find or make the one audience of this level and circle; what the level does not use is left out.

    ``circle`` holds the groups and houses of an AMBER item or the persons of a RED one.
    """
    chosen = sorted(set(circle), key=_spelled) if level in (Level.AMBER, Level.RED) else []
    theme = "".join(sorted({marked(code) for code in themes})).replace("++", "+")
    own = organisation if level in (Level.AMBER, Level.AMBER_STRICT) else None
    region = area.region if area and level == Level.AMBER else None
    spelled = [level.value, theme, _spelled(own), _spelled(region), *map(_spelled, chosen)]
    key = hashlib.sha256("|".join(spelled).encode()).hexdigest()
    values = {"level": level, "themes": theme, "organisation": own, "region": region}
    with transaction.atomic():
        found, is_new = Audience.objects.get_or_create(key=key, defaults=values)
        if is_new:
            _fill(found, chosen)
            AudienceKey.objects.bulk_create(AudienceKey(audience=found, word=word) for word in _words(found, chosen))
    return found


def _spelled(thing: Area | Group | Organisation | Person | None) -> str:
    return f"{type(thing).__name__}:{thing.pk}" if thing else "-"


def _fill(found: Audience, chosen: list[Group | Organisation | Person]) -> None:
    found.groups.set([thing for thing in chosen if isinstance(thing, Group)])
    found.houses.set([thing for thing in chosen if isinstance(thing, Organisation)])
    found.persons.set([thing for thing in chosen if isinstance(thing, Person)])


def _words(found: Audience, chosen: list[Group | Organisation | Person]) -> set[str]:
    """Give the words that open an audience: this is what the levels mean."""
    themes = [theme for theme in found.themes.split("+") if theme]
    own = {keys.organisation(found.organisation_id)} if found.organisation_id else set()
    analysts = {keys.analyst(theme) for theme in themes}
    specialists = {keys.specialist(theme, found.region_id) for theme in themes if found.region_id}
    circle = {_word(thing) for thing in chosen}
    return {
        Level.CLEAR: {keys.SEAT},
        Level.GREEN: {keys.theme(theme) for theme in themes},
        Level.AMBER: own | analysts | specialists | circle,
        Level.AMBER_STRICT: own | analysts,
        Level.RED: circle,
    }[Level(found.level)]


def _word(thing: Group | Organisation | Person) -> str:
    if isinstance(thing, Group):
        return keys.group(thing.pk)
    return keys.organisation(thing.pk) if isinstance(thing, Organisation) else keys.person(thing.pk)
