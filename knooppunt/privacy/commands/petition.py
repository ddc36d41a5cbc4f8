"""The verbs of requests about own data."""

from typing import Any

from django.db import transaction

from knooppunt.accounts.models import User
from knooppunt.audit.recording import record
from knooppunt.people.models import Person
from knooppunt.privacy import facts, permissions
from knooppunt.privacy.models import Petition
from knooppunt.shared.clock import today


@transaction.atomic
def make_petition(*, by: User | None, person: Person, **values: Any) -> Petition:
    """Ask something about one's own data; ``values``: wish, words, new_email."""
    petition = Petition.objects.create(person=person, asked_on=today(), **values)
    record(facts.PetitionMade(petition.pk, person=person.pk), by=by)
    return petition


@transaction.atomic
def answer_petition(*, by: User, petition: Petition, answer: str) -> None:
    """Answer a request; the person reads it on the page of their own data."""
    permissions.may_answer(by, petition).demand()
    petition.answer, petition.answered_on, petition.answered_by = answer, today(), by
    petition.save(update_fields=["answer", "answered_on", "answered_by"])
    record(facts.PetitionAnswered(petition.pk, person=petition.person_id), by=by)
