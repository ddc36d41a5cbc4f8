"""Saying that what the register holds of a person is right."""

from django.db import transaction

from knooppunt.accounts.models import User
from knooppunt.audit.recording import record
from knooppunt.people import facts
from knooppunt.people.models import Person
from knooppunt.shared.clock import today


@transaction.atomic
def confirm_person(*, by: User | None, person: Person) -> None:
    """Note that the person says their data is right today; ``by`` is nobody when they came by a personal link."""
    person.confirmed_on = today()
    person.save(update_fields=["confirmed_on"])
    record(facts.PersonConfirmed(person.pk), by=by)
