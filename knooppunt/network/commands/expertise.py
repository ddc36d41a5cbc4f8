"""The verb of expertise."""

from collections.abc import Iterable

from django.db import transaction

from knooppunt.accounts.models import User
from knooppunt.audit.recording import record
from knooppunt.network import facts, permissions
from knooppunt.network.models import Expertise
from knooppunt.people.models import Person
from knooppunt.topics.models import Topic


@transaction.atomic
def set_expertise(*, by: User | None, person: Person, topics: Iterable[Topic]) -> None:
    """Let exactly these be the topics that a person can be called about."""
    if by is not None:
        permissions.may_set_expertise(by, person).demand()
    wanted = {topic.pk for topic in topics}
    held = Expertise.objects.filter(person=person)
    known = set(held.values_list("topic", flat=True))
    if wanted == known:
        return
    held.exclude(topic__in=wanted).delete()
    Expertise.objects.bulk_create(Expertise(person=person, topic_id=pk) for pk in sorted(wanted - known))
    record(facts.ExpertiseSet(person.pk), by=by)
