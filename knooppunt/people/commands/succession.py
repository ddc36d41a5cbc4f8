"""What becomes of a municipality's own organisation, seats and groups when it goes into another one."""

from datetime import date, timedelta
from typing import Any

from django.utils.text import slugify

from knooppunt.audit.recording import record
from knooppunt.people import facts
from knooppunt.people.commands.handover import open_handover
from knooppunt.people.models import Area, AudienceKey, Group, Membership, Organisation, Seat, keys
from knooppunt.people.models.organisation import MUNICIPALITY
from knooppunt.shared.clock import today

_CARRIED = ("person", "role", "layer", "theme", "function", "end")


def carry_over(*, by: Any, area: Area, into: Area, last_day: date) -> None:
    """Let the seats and groups of a municipality go on at another one, from the day after."""
    first_day = last_day + timedelta(days=1)
    for old in Organisation.objects.filter(area=area, kind=MUNICIPALITY):
        new = _own_organisation(by, into, old)
        for seat in Seat.objects.on(last_day).filter(organisation=old).exclude(end=last_day):
            _carry_seat(by, seat, new, first_day)
        _let_read(old, new, last_day)
    for group in Group.objects.on(last_day).filter(area=area).exclude(end=last_day):
        _carry_group(by, group, into, first_day)


def end_with(*, by: Any, area: Area, last_day: date, opens_lists: bool) -> None:
    """End the organisation, seats and groups of a municipality on its last day."""
    for organisation in Organisation.objects.filter(area=area, kind=MUNICIPALITY):
        for seat in Seat.objects.on(last_day).filter(organisation=organisation).exclude(end=last_day):
            _end_seat(by, seat, last_day, opens_list=opens_lists)
        _end(organisation, last_day)
        record(facts.OrganisationChanged(organisation.pk), by=by)
    for group in Group.objects.on(last_day).filter(area=area).exclude(end=last_day):
        Membership.objects.on(last_day).filter(group=group).update(end=last_day)
        _end(group, last_day)
        record(facts.GroupChanged(group.pk), by=by)


def _own_organisation(by: Any, into: Area, old: Organisation) -> Organisation:
    found: Organisation | None = Organisation.objects.filter(area=into, kind=MUNICIPALITY).first()
    if found:
        return found
    name = f"Gemeente {into.name}"
    made: Organisation = Organisation.objects.create(
        code=slugify(f"{name}-{into.code}")[:60], name=name, kind=MUNICIPALITY, domain=old.domain, area=into,
        start=into.start,
    )  # fmt: skip
    record(facts.OrganisationAdded(made.pk), by=by)
    return made


def _carry_seat(by: Any, seat: Seat, new: Organisation, first_day: date) -> None:
    there = Seat.objects.on(first_day).filter(organisation=new, theme=seat.theme)
    if there.filter(person=seat.person_id, role=seat.role, layer=seat.layer).exists():
        return
    duty = "" if there.filter(duty=seat.duty).exists() else seat.duty
    carried = {name: getattr(seat, name) for name in _CARRIED}
    onward = Seat.objects.create(**carried, duty=duty, organisation=new, start=first_day)
    record(facts.SeatGiven(onward.pk, person=seat.person_id), by=by)


def _let_read(old: Organisation, new: Organisation, last_day: date) -> None:
    """Let the successor read what the old organisation read, once the day is there: it is the same authority."""
    if last_day >= today():
        return
    mine = keys.organisation(new.pk)
    known = AudienceKey.objects.filter(word=mine).values("audience")
    rows = AudienceKey.objects.filter(word=keys.organisation(old.pk)).exclude(audience__in=known)
    AudienceKey.objects.bulk_create(AudienceKey(audience_id=row.audience_id, word=mine) for row in rows)


def _carry_group(by: Any, group: Group, into: Area, first_day: date) -> None:
    onward = Group.objects.create(
        code=f"{group.code[:48]}-{into.code.lower()}", name=group.name, kind=group.kind, layer=group.layer,
        theme=group.theme, area=into, start=first_day, end=group.end,
    )  # fmt: skip
    record(facts.GroupAdded(onward.pk), by=by)
    for member in Membership.objects.on(first_day).filter(group=group):
        joined = Membership.objects.create(group=onward, person=member.person, start=first_day, end=member.end)
        record(facts.MemberJoined(joined.pk, group=onward.pk), by=by)


def _end_seat(by: Any, seat: Seat, last_day: date, *, opens_list: bool) -> None:
    _end(seat, last_day)
    record(facts.SeatEnded(seat.pk, person=seat.person_id), by=by)
    if opens_list:
        open_handover(by=by, seat=seat)


def _end(thing: Any, last_day: date) -> None:
    thing.end, thing.version = last_day, thing.version + 1
    thing.save(update_fields=["end", "version"])
