"""The verbs of leaving."""

from django.db import transaction

from knooppunt.accounts.models import User
from knooppunt.audit.recording import record
from knooppunt.people.models import Person
from knooppunt.privacy import facts
from knooppunt.privacy.commands.erasing import erase_person
from knooppunt.privacy.models import Leaving
from knooppunt.shared.clock import today


@transaction.atomic
def ask_to_leave(*, by: User | None, person: Person) -> Leaving:
    """Write down that a person wants to leave; ``by`` is nobody when they came by their personal link."""
    leaving, is_new = Leaving.objects.standing().get_or_create(person=person, defaults={"asked_on": today()})
    if is_new:
        record(facts.LeavingAsked(leaving.pk, person=person.pk), by=by)
    return leaving


@transaction.atomic
def take_back_leaving(*, by: User | None, person: Person) -> None:
    """Let a person stay after all."""
    for leaving in Leaving.objects.standing().filter(person=person):
        leaving.taken_back_on = today()
        leaving.save(update_fields=["taken_back_on"])
        record(facts.LeavingTakenBack(leaving.pk, person=person.pk), by=by)


@transaction.atomic
def finish_leaving(*, by: User | None, subject: int) -> None:
    """Erase the person who wanted to leave, unless they took it back."""
    leaving = Leaving.objects.standing().filter(pk=subject).first()
    if leaving is not None:
        erase_person(by=by, subject=leaving.person_id)
        Leaving.objects.filter(pk=subject).update(erased_on=today())
