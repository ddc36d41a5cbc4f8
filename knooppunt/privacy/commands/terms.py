"""The daily round along the terms: list what has ended, and erase what may be erased."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from knooppunt.accounts.models import User
from knooppunt.audit.recording import record
from knooppunt.privacy import facts, permissions
from knooppunt.privacy.clockwork import Moment, agrees, read
from knooppunt.privacy.models import ClockReading, Due
from knooppunt.shared.clock import today
from knooppunt.shared.daily import every_day
from knooppunt.shared.offers import Retained, retained
from knooppunt.shared.verdict import all_of

_AT_ONCE = 1000
LISTED_FOR = timedelta(hours=20)


@every_day
@task()
def keep_terms() -> None:
    """Make the round of today."""
    go_through_terms()


def go_through_terms(moment: Moment | None = None) -> ClockReading:
    """Make one round; a clock that jumped is written down, and then nothing is listed or erased."""
    reading = _read(moment or read(timezone.now(), today()))
    if reading.is_trusted:
        for kind in retained:
            _go_through(kind, reading)
    return reading


def _read(moment: Moment) -> ClockReading:
    before = ClockReading.objects.filter(is_trusted=True).last()
    is_trusted = before is None or agrees(Moment(before.at, before.day, before.uptime, before.boot), moment)
    return ClockReading.objects.create(
        at=moment.at, day=moment.day, uptime=moment.uptime, boot=moment.boot, is_trusted=is_trusted
    )


def _go_through(kind: Retained, reading: ClockReading) -> None:
    ended = dict(kind.ended(reading.day))
    _strike_out(kind, set(ended))
    _list(kind, ended, reading)
    ripe = Due.objects.to_erase().filter(kind=kind.code, listed__at__lte=reading.at - LISTED_FOR)
    for due in ripe.select_related("decided_by")[:_AT_ONCE]:
        _erase(kind, due, reading.day)


@transaction.atomic
def _strike_out(kind: Retained, ended: set[int]) -> None:
    """Take off the list what turns out not to have ended, such as somebody who got a seat again."""
    for due in Due.objects.standing().filter(kind=kind.code):
        if due.subject not in ended:
            due.delete()


@transaction.atomic
def _list(kind: Retained, ended: dict[int, date], reading: ClockReading) -> None:
    known = set(Due.objects.standing().filter(kind=kind.code).values_list("subject", flat=True))
    new = [subject for subject in ended if subject not in known][:_AT_ONCE]
    Due.objects.bulk_create(
        Due(kind=kind.code, subject=one, ended_on=ended[one], is_automatic=kind.is_automatic, listed=reading)
        for one in new
    )


@transaction.atomic
def _erase(kind: Retained, due: Due, day: date) -> None:
    """Erase one record and note that it is done, both or neither."""
    kind.erase(by=due.decided_by, subject=due.subject)
    due.erased_on = day
    due.save(update_fields=["erased_on"])
    record(facts.TermEnded(due.pk), by=due.decided_by)


@transaction.atomic
def approve(*, by: User, dues: Iterable[Due]) -> int:
    """Let these be erased at the next round; give how many."""
    chosen = list(dues)
    all_of(permissions.may_watch(by), *(permissions.may_approve(by, due) for due in chosen)).demand()
    for due in chosen:
        due.approved_on, due.decided_by, due.held_until, due.held_why = today(), by, None, ""
        due.save(update_fields=["approved_on", "decided_by", "held_until", "held_why"])
        record(facts.ErasingApproved(due.pk), by=by)
    return len(chosen)


@transaction.atomic
def hold(*, by: User, due: Due, until: date, why: str) -> None:
    """Keep this until a day, for a reason; on that day it is asked again."""
    permissions.may_hold(by, due).demand()
    due.held_until, due.held_why, due.decided_by, due.approved_on = until, why, by, None
    due.save(update_fields=["held_until", "held_why", "decided_by", "approved_on"])
    record(facts.ErasingHeld(due.pk), by=by)


@transaction.atomic
def trust_clock(*, by: User, reading: ClockReading) -> None:
    """Say that the clock is right although it jumped; the rounds go on from this reading."""
    permissions.may_watch(by).demand()
    reading.is_trusted = True
    reading.save(update_fields=["is_trusted"])
    record(facts.ClockTrusted(reading.pk), by=by)
