"""The verbs of groups."""

from datetime import date
from typing import Any

from django.db import transaction

from knooppunt.accounts.models import User
from knooppunt.audit.recording import record
from knooppunt.people import facts
from knooppunt.people.models import Group, Membership, Person
from knooppunt.people.permissions import demand_register


@transaction.atomic
def add_group(*, by: User | None, code: str, name: str, **more: Any) -> Group:
    """Add a standing body; ``more``: kind, layer, area, theme, start."""
    demand_register(by)
    group = Group.objects.create(code=code, name=name, **more)
    record(facts.GroupAdded(group.pk), by=by)
    return group


@transaction.atomic
def add_member(*, by: User | None, group: Group, person: Person, start: date | None = None) -> Membership:
    """Let a person join a group."""
    demand_register(by)
    membership = Membership.objects.create(group=group, person=person, start=start)
    record(facts.MemberJoined(membership.pk, group=group.pk), by=by)
    return membership
