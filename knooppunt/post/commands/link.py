"""Personal links: a key to one page, for one person, for some days."""

import secrets
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from knooppunt.accounts.models import User
from knooppunt.audit.recording import record
from knooppunt.people.models import Person
from knooppunt.post import facts
from knooppunt.post.models import SignedLink
from knooppunt.post.queries import digest_of


@transaction.atomic
def issue_link(*, by: User | None, person: Person, purpose: str, days: int) -> str:
    """Make a personal link that ends after some days of real time; give its token, which is kept nowhere."""
    token = secrets.token_urlsafe(32)
    ends_at = timezone.now() + timedelta(days=days)
    digest = digest_of(token)
    link = SignedLink.objects.create(
        person=person, purpose=purpose, digest=digest, address=person.email, ends_at=ends_at
    )
    record(facts.LinkIssued(link.pk, person=person.pk), by=by)
    return token


@transaction.atomic
def use_link(link: SignedLink) -> bool:
    """Mark a link as used; tell whether this was the first time."""
    is_first = bool(SignedLink.objects.filter(pk=link.pk, used_at=None).update(used_at=timezone.now()))
    if is_first:
        link.refresh_from_db(fields=["used_at"])
        record(facts.LinkUsed(link.pk, person=link.person_id), by=None)
    return is_first


@transaction.atomic
def revoke_links(*, by: User | None, person: Person, purpose: str = "") -> int:
    """End the links of a person, for one purpose or all; give how many worked until now."""
    working = SignedLink.objects.filter(person=person, revoked_at=None, ends_at__gt=timezone.now())
    count = (working.filter(purpose=purpose) if purpose else working).update(revoked_at=timezone.now())
    if count:
        record(facts.LinksRevoked(person.pk), by=by)
    return count
