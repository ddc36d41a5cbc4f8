"""The verbs of coming and not coming."""

from typing import Any

from django.db import transaction

from knooppunt.audit.recording import record
from knooppunt.gatherings import facts, permissions
from knooppunt.gatherings.models import Enrolment, Gathering
from knooppunt.people.models.reader import reader_of


@transaction.atomic
def enrol(*, by: Any, gathering: Gathering) -> None:
    """Say that one will come; saying so twice changes nothing."""
    permissions.may_enrol(by, gathering).demand()
    _enrolment, is_new = Enrolment.objects.get_or_create(gathering=gathering, person_id=reader_of(by).person)
    if is_new:
        record(facts.PersonEnrolled(gathering.pk), by=by)


@transaction.atomic
def withdraw_enrolment(*, by: Any, gathering: Gathering) -> None:
    """Say that one will not come after all."""
    permissions.may_enrol(by, gathering).demand()
    count, _kinds = Enrolment.objects.filter(gathering=gathering, person=reader_of(by).person).delete()
    if count:
        record(facts.EnrolmentWithdrawn(gathering.pk), by=by)
