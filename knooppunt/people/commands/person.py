"""The verbs of persons."""

from django.db import transaction

from knooppunt.accounts.models import User
from knooppunt.audit.recording import record
from knooppunt.people import facts
from knooppunt.people.models import Person
from knooppunt.people.permissions import demand_register


@transaction.atomic
def add_person(*, by: User | None, name: str, email: str = "") -> Person:
    """Add somebody to the register."""
    demand_register(by)
    person = Person.objects.create(name=name, email=email)
    record(facts.PersonAdded(person.pk), by=by)
    return person


@transaction.atomic
def open_account(*, by: User | None, person: Person, password: str | None) -> User:
    """Let a person log in with their e-mail address."""
    demand_register(by)
    person.user = User.objects.create_user(person.email, password, name=person.name)
    person.save(update_fields=["user"])
    record(facts.AccountOpened(person.pk, user=person.user.pk), by=by)
    return person.user
