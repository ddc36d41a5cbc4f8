"""The verbs of persons."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from knooppunt.accounts.models import User
from knooppunt.audit.recording import record
from knooppunt.people import facts, permissions
from knooppunt.people.models import Organisation, Person, Seat, SpokenLanguage
from knooppunt.people.naming import sort_name
from knooppunt.people.permissions import demand_register
from knooppunt.shared.editing import save_if_unchanged


@transaction.atomic
def add_person(*, by: Any, name: str, email: str = "", phone: str = "", origin: str = "") -> Person:
    """Add somebody to the register."""
    demand_register(by)
    return _add(by, name=name, email=email, phone=phone, origin=origin)


@transaction.atomic
def add_contact(*, by: Any, organisation: Organisation, person: dict[str, Any], seat: dict[str, Any]) -> Person:
    """Add somebody with their first seat; ``person``: name, email, phone, languages; ``seat``: role, layer, …."""
    permissions.may_give_seat(by, organisation, seat["role"], seat.get("theme", "")).demand()
    languages = person.pop("languages", ())
    made = _add(by, **person)
    _set_languages(made, languages)
    given = Seat.objects.create(person=made, organisation=organisation, **seat)
    record(facts.SeatGiven(given.pk, person=made.pk), by=by)
    return made


@transaction.atomic
def change_person(*, by: Any, person: Person, read_version: int, **values: Any) -> None:
    """Correct what is known of somebody; ``values``: name, email, phone, languages (codes), each if it is given.

    Raises ``Conflict`` when somebody else did so meanwhile.
    """
    permissions.may_change_person(by, person).demand()
    languages = values.pop("languages", None)
    changed = {f"new_{name}": getattr(person, name) != value for name, value in values.items()}
    for name, value in values.items():
        setattr(person, name, value)
    person.sort_name = sort_name(person.name)
    save_if_unchanged(person, read_version, [*values, "sort_name"])
    if languages is not None:
        changed["new_languages"] = _set_languages(person, languages)
    record(facts.PersonChanged(person.pk, **changed), by=by)


def _add(by: Any, **values: Any) -> Person:
    person = Person.objects.create(**values)
    record(facts.PersonAdded(person.pk), by=by)
    return person


def _set_languages(person: Person, codes: Iterable[str]) -> bool:
    """Let somebody speak exactly these languages; tell whether that changed anything."""
    wanted, spoken = set(codes), set(person.languages.values_list("code", flat=True))
    person.languages.filter(code__in=spoken - wanted).delete()
    SpokenLanguage.objects.bulk_create(SpokenLanguage(person=person, code=code) for code in sorted(wanted - spoken))
    return wanted != spoken


@transaction.atomic
def open_account(*, by: Any, person: Person, password: str | None) -> User:
    """Let a person log in with their e-mail address."""
    demand_register(by)
    person.user = User.objects.create_user(person.email, password, name=person.name)
    person.save(update_fields=["user"])
    record(facts.AccountOpened(person.pk, user=person.user.pk), by=by)
    return person.user
