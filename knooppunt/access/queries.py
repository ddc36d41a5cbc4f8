"""Reading who can be invited and who has been."""

from dataclasses import dataclass

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from knooppunt.access.models import FactorReset, Outcome
from knooppunt.access.permissions import may_be_invited
from knooppunt.people.models import Person, Seat
from knooppunt.post.models import SignedLink
from knooppunt.post.queries import link_of

INVITATION = "invitation"
_SIZE = 50


@dataclass(frozen=True)
class Invitable:
    """One page of the people who can be invited, newest in the register first, and where the rest begins."""

    people: list[Person]
    older: int


def open_invitations() -> QuerySet[SignedLink]:
    """Give the invitations that can still be accepted, the oldest first."""
    now = timezone.now()
    rows = SignedLink.objects.filter(purpose=INVITATION, used_at=None, revoked_at=None, ends_at__gt=now)
    return rows.select_related("person").order_by("pk")


def invitable(before: int = 0) -> Invitable:
    """Give the people with a seat and an address who have no account and no open invitation."""
    seats = Seat.objects.filter(person=OuterRef("pk")).not_ended()
    asked = open_invitations().filter(person=OuterRef("pk"), address=OuterRef("email"))
    nobody = Q(user=None) | Q(user__password__startswith=UNUSABLE_PASSWORD_PREFIX)
    rows = Person.objects.filter(nobody, Exists(seats), ~Exists(asked)).exclude(email="")
    narrowed = rows.filter(pk__lt=before) if before else rows
    found = list(narrowed.prefetch_related("seats__organisation").order_by("-pk")[: _SIZE + 1])
    return Invitable(found[:_SIZE], found[_SIZE - 1].pk if found[_SIZE:] else 0)


def invitation_of(token: str) -> SignedLink | None:
    """Give the invitation with this token, if it can be accepted now."""
    link = link_of(INVITATION, token)
    is_open = link is not None and link.used_at is None and may_be_invited(link.person)
    return link if is_open else None


def resets() -> QuerySet[FactorReset]:
    """Give the newest requests to take a lost second factor away, with their people."""
    return FactorReset.objects.select_related("user", "asked_by", "settled_by").order_by("-pk")[:_SIZE]


def open_resets() -> QuerySet[FactorReset]:
    """Give the requests that wait for a second person."""
    return FactorReset.objects.select_related("user", "asked_by").filter(outcome=Outcome.OPEN)
