"""What waits for who watches over personal data."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from knooppunt.people.models import Person
from knooppunt.people.permissions import may_register
from knooppunt.privacy.models import Due, Petition
from knooppunt.privacy.permissions import may_watch
from knooppunt.privacy.words import Wish

_SHOWN = 20


@dataclass(frozen=True)
class Counts:
    """How much has ended: to decide about, held, and about to be erased."""

    waiting: int
    held: int
    ready: int


def counts() -> Counts:
    """Count what has ended."""
    return Counts(Due.objects.waiting().count(), Due.objects.held().count(), Due.objects.to_erase().count())


def open_petitions(user: Any) -> list[Petition]:
    """Give the requests that this user may answer, the oldest first."""
    rows = Petition.objects.waiting().select_related("person")
    if may_watch(user):
        return list(rows)
    return list(rows.filter(wish=Wish.CORRECTION)) if may_register(user) else []


def found_persons(asked: str) -> list[Person]:
    """Give the persons whose name or e-mail address holds these words."""
    if not asked:
        return []
    rows = Person.objects.filter(Q(name__icontains=asked) | Q(email__icontains=asked), left_on__isnull=True)
    return list(rows.order_by("name").prefetch_related("seats__organisation")[:_SHOWN])
