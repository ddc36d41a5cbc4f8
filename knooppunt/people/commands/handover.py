"""The verbs of hand-overs: a list opens when a seat ends, and closes piece by piece."""

from typing import Any

from django.db import transaction

from knooppunt.audit.recording import record
from knooppunt.people import facts, permissions
from knooppunt.people.models import HandOver, HandOverItem, Person, Seat
from knooppunt.people.words import Outcome
from knooppunt.shared.clock import today
from knooppunt.shared.offers import held


def open_handover(*, by: Any, seat: Seat) -> HandOver | None:
    """Open the list of what hangs on whoever holds this seat; nothing hangs, no list."""
    found = list(dict.fromkeys((kind.code, thing) for kind in held for thing in kind.items(seat.person_id, seat.pk)))
    if not found:
        return None
    values = {"person_id": seat.person_id, "organisation_id": seat.organisation_id, "theme": seat.theme}
    opened, is_new = HandOver.objects.get_or_create(seat=seat, is_open=True, defaults={**values, "last_day": seat.end})
    listed = set(opened.items.values_list("kind", "thing"))
    rows = [HandOverItem(handover=opened, kind=kind, thing=thing) for kind, thing in found]
    HandOverItem.objects.bulk_create(row for row in rows if (row.kind, row.thing) not in listed)
    if is_new:
        record(facts.HandOverOpened(opened.pk, person=seat.person_id, seat=seat.pk), by=by)
    return opened


@transaction.atomic
def settle_item(*, by: Any, item: HandOverItem, outcome: str, taker: Person | None = None) -> None:
    """Say what becomes of one piece; the app it belongs to passes it on when it can. The last piece closes the list."""
    permissions.may_settle(by, item).demand()
    kind = held.get(item.kind)
    leaver = item.handover.person_id
    if kind and kind.settle and leaver and outcome != Outcome.KEPT:
        kind.settle(by, item.thing, leaver, taker)
    item.outcome, item.taker, item.settled_on = outcome, taker, today()
    item.save(update_fields=["outcome", "taker", "settled_on"])
    record(facts.HandOverItemSettled(item.pk, handover=item.handover_id, person=leaver), by=by)
    _close_if_done(item.handover, by)


def _close_if_done(handover: HandOver, by: Any) -> None:
    if handover.items.filter(outcome="").exists():
        return
    handover.is_open = False
    handover.save(update_fields=["is_open"])
    record(facts.HandOverClosed(handover.pk, person=handover.person_id), by=by)
