"""Passing on what hung on somebody who leaves: the verbs behind the offers of ``people``.

Who may, was asked when the hand-over was settled.
"""

from typing import Any

from knooppunt.audit.recording import record
from knooppunt.people import facts
from knooppunt.people.commands.seat import assign_duty
from knooppunt.people.models import Membership, Person, Seat
from knooppunt.shared.clock import today


def pass_membership(by: Any, group: int, leaver: int, taker: Person | None) -> None:
    """Let a taker sit in a group in the leaver's place."""
    rows = Membership.objects.current().filter(group=group)
    for membership in rows.filter(person=leaver):
        membership.end = today()
        membership.save(update_fields=["end"])
        record(facts.MemberLeft(membership.pk, group=group, person=leaver), by=by)
    if taker and not rows.filter(person=taker).exists():
        joined = Membership.objects.create(group_id=group, person=taker, start=today())
        record(facts.MemberJoined(joined.pk, group=group), by=by)


def pass_duty(by: Any, seat: int, _leaver: int, taker: Person | None) -> None:
    """Let a taker be first contact or deputy from their own seat at the same organisation, if they have one."""
    old = Seat.objects.get(pk=seat)
    rows = Seat.objects.current().filter(organisation=old.organisation_id, theme=old.theme, person=taker)
    found = rows.first() if taker else None
    if found and old.duty:
        assign_duty(by, found, old.duty)
