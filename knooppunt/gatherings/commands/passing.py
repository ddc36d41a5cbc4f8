"""Passing on what somebody who leaves had ahead of them; who may, was asked when the hand-over was settled."""

from typing import Any

from django.db.models import F

from knooppunt.audit.recording import record
from knooppunt.gatherings import facts
from knooppunt.gatherings.models import Enrolment, Gathering
from knooppunt.people.models import Person


def pass_organising(by: Any, gathering: int, leaver: int, taker: Person | None) -> None:
    """Let a taker organise a gathering in the leaver's place; without one it keeps the name it has."""
    rows = Gathering.objects.filter(pk=gathering, organiser=leaver)
    if taker and rows.update(organiser=taker, version=F("version") + 1):
        record(facts.GatheringCorrected(gathering), by=by)


def pass_enrolment(by: Any, gathering: int, leaver: int, taker: Person | None) -> None:
    """Let a taker come in the leaver's place, or nobody."""
    count, _kinds = Enrolment.objects.filter(gathering=gathering, person=leaver).delete()
    if count:
        record(facts.EnrolmentWithdrawn(gathering), by=by)
    if taker and Enrolment.objects.get_or_create(gathering_id=gathering, person=taker)[1]:
        record(facts.PersonEnrolled(gathering), by=by)
