"""The verbs of groups."""

from datetime import date
from typing import Any

from django.db import transaction

from knooppunt.audit.recording import record
from knooppunt.people import facts, permissions
from knooppunt.people.models import Group, Membership, Person
from knooppunt.shared.clock import today
from knooppunt.shared.editing import save_if_unchanged


@transaction.atomic
def add_group(*, by: Any, code: str, name: str, **more: Any) -> Group:
    """Add a standing body; ``more``: kind, layer, area, theme, start."""
    permissions.may_keep_area(by, more["area"]).demand()
    group = Group.objects.create(code=code, name=name, **more)
    record(facts.GroupAdded(group.pk), by=by)
    return group


@transaction.atomic
def change_group(*, by: Any, group: Group, read_version: int, **values: Any) -> None:
    """Correct a group; ``values``: name, kind, layer, theme, start, end. Raises ``Conflict``."""
    permissions.may_change_group(by, group).demand()
    for name, value in values.items():
        setattr(group, name, value)
    save_if_unchanged(group, read_version, values)
    record(facts.GroupChanged(group.pk), by=by)


@transaction.atomic
def add_member(*, by: Any, group: Group, person: Person, start: date | None = None) -> Membership:
    """Let a person join a group."""
    permissions.may_change_group(by, group).demand()
    membership = Membership.objects.create(group=group, person=person, start=start)
    record(facts.MemberJoined(membership.pk, group=group.pk), by=by)
    return membership


@transaction.atomic
def end_membership(*, by: Any, membership: Membership, last_day: date | None = None) -> None:
    """Let a person leave a group; the membership stays, with its last day."""
    permissions.may_change_group(by, membership.group).demand()
    membership.end = last_day or today()
    membership.save(update_fields=["end"])
    record(facts.MemberLeft(membership.pk, group=membership.group_id, person=membership.person_id), by=by)
