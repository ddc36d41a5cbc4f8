"""Who has replied to advice and who not yet, and whom to ask once more."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import Q

from knooppunt.people.models import Group, Membership, Organisation, Person, Seat
from knooppunt.people.models.reader import reader_of
from knooppunt.people.words import Duty
from knooppunt.shared.clock import today
from knooppunt.shared.verdict import Verdict
from knooppunt.trends import permissions
from knooppunt.trends.models import Advice, Reply
from knooppunt.trends.models.reply import awaits_reply_of
from knooppunt.trends.queries.readers import persons_reading

FOLLOWED = timedelta(days=183)  # how long somebody sees on the desk who replied to their advice
_FEW = 3


@dataclass(frozen=True)
class Addressed:
    """An addressee of advice, with its reply if there is one, and what this reader may do about it."""

    addressee: Group | Organisation
    reply: Reply | None
    may_change: Verdict | None = None
    may_tell_effect: Verdict | None = None


@dataclass(frozen=True)
class Replies:
    """All addressees of one advice, those that replied first."""

    rows: list[Addressed]

    @property
    def replied(self) -> int:
        """Count those that replied."""
        return sum(row.reply is not None for row in self.rows)

    @property
    def waits(self) -> bool:
        """Tell whether somebody did not reply yet."""
        return self.replied < len(self.rows)


def replies_to(user: Any, advice: Advice) -> Replies:
    """Give who replied what and who did not yet, to somebody who may read the advice."""
    found = advice.replies.select_related("organisation", "group").prefetch_related("former")
    said = {one.addressee: one for one in found}
    rows = [_addressed(user, advice, one, said.get(one)) for one in (*advice.groups.all(), *advice.organisations.all())]
    return Replies(sorted(rows, key=lambda row: row.reply is None))


def _addressed(user: Any, advice: Advice, addressee: Group | Organisation, reply: Reply | None) -> Addressed:
    if reply is None:
        return Addressed(addressee, None)
    reply.advice = advice  # as it was read: its rows need not fetch it again
    return Addressed(
        addressee, reply, permissions.may_change_reply(user, reply), permissions.may_tell_effect(user, reply)
    )


def awaiting_reply(user: Any) -> Any:
    """Give the standing advice that waits for the reply of an organisation or group of this user."""
    reader = reader_of(user)
    waits = awaits_reply_of(reader.organisations(), reader.groups)
    return Advice.objects.visible_to(user).standing().filter(waits) if reader.seats else Advice.objects.none()


def unanswered_of(user: Any) -> list[tuple[Advice, int, int]]:
    """Give the recent advice of this user to which somebody did not reply, with how many did and how many would."""
    mine = Advice.objects.visible_to(user).standing().filter(author=reader_of(user).person)
    recent = mine.filter(advised_on__gte=today() - FOLLOWED).order_by("-pk")
    rows = recent.prefetch_related("groups", "organisations", "replies")
    counted = [(one, len(one.replies.all()), one.addressee_count) for one in rows]
    return [(one, number, total) for one, number, total in counted if number < total]


def effects_to_tell(user: Any) -> Any:
    """Give the replies of this user's organisations and groups of which it is time to say what came of it."""
    reader = reader_of(user)
    ours = Reply.objects.visible_to(user).standing().said_for(reader.organisations(), reader.groups)
    return ours.to_tell_effect().select_related("advice").order_by("effect_asked_on", "pk")


def to_remind(advice: Advice) -> list[Person]:
    """Give who gets the mail: of each addressee without a reply those called first in the theme, else a few others.

    Nobody gets it who may not read the advice or has no address.
    """
    reading = persons_reading(advice.audience)
    theme = advice.interpretation.theme.code
    said = {one.addressee for one in advice.replies.select_related("organisation", "group")}
    waiting = [one for one in (*advice.groups.all(), *advice.organisations.all()) if one not in said]
    ids = {pk for one in waiting for pk in _to_ask(one, theme, reading)}
    return list(Person.objects.filter(pk__in=ids).exclude(email="").order_by("pk"))


def _to_ask(addressee: Group | Organisation, theme: str, reading: Iterable[int]) -> list[int]:
    seats = Seat.objects.current().filter(_of(addressee), person__in=reading).order_by("pk")
    called = seats.filter(theme=theme, duty__in=[Duty.LEAD, Duty.DEPUTY])
    return list((called if called.exists() else seats).values_list("person", flat=True).distinct()[:_FEW])


def _of(addressee: Group | Organisation) -> Q:
    if isinstance(addressee, Organisation):
        return Q(organisation=addressee)
    return Q(person__in=Membership.objects.current().filter(group=addressee).values("person"))
