"""Reading personal links and the outgoing mail."""

import hashlib
from dataclasses import dataclass

from knooppunt.post.models import Message, SignedLink

_SIZE = 50


@dataclass(frozen=True)
class Outgoing:
    """One page of the outgoing mail, and the id after which the older mail begins."""

    rows: list[Message]
    older: int


def digest_of(token: str) -> str:
    """Give what is kept of a token; it is long and random, so it needs no salt."""
    return hashlib.sha256(token.encode()).hexdigest()


def link_of(purpose: str, token: str) -> SignedLink | None:
    """Give the link with this token, if it works now and its person is still there; a used one still tells so."""
    rows = SignedLink.objects.select_related("person__user").filter(purpose=purpose, digest=digest_of(token))
    link = rows.first()
    return link if link is not None and link.is_open else None


def outgoing(before: int = 0) -> Outgoing:
    """Give the newest mail, or that before an id."""
    rows = Message.objects.select_related("person").order_by("-pk")
    found = list((rows.filter(pk__lt=before) if before else rows)[: _SIZE + 1])
    return Outgoing(found[:_SIZE], found[_SIZE - 1].pk if found[_SIZE:] else 0)
