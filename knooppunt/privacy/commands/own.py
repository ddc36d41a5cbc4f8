"""What somebody does with their own data, and the privacy officer with that of others."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from knooppunt.accounts.models import User
from knooppunt.audit.recording import record
from knooppunt.network.commands import set_expertise
from knooppunt.people.commands import change_person
from knooppunt.people.models import Person
from knooppunt.privacy import facts, permissions
from knooppunt.privacy.commands.confirmation import confirm_own
from knooppunt.privacy.models import Inspection
from knooppunt.topics.models import Topic


@transaction.atomic
def correct_own(*, by: User | None, person: Person, read_version: int, topics: Iterable[Topic], **values: Any) -> None:
    """Let a person put their own data right; ``values``: name, phone, languages. It counts as confirmed then."""
    change_person(by=by, person=person, read_version=read_version, **values)
    set_expertise(by=by, person=person, topics=topics)
    confirm_own(by=by, person=person, is_corrected=True)


@transaction.atomic
def open_data(*, by: User, person: Person, reason: str) -> Inspection:
    """Open what is held of a person to the privacy officer, for an hour; the person can see that, and why."""
    permissions.may_watch(by).demand()
    inspection = Inspection.objects.create(person=person, by=by, reason=reason)
    record(facts.DataOpened(inspection.pk, person=person.pk), by=by)
    return inspection
