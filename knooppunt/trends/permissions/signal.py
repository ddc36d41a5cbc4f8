"""Who may share how strictly, be the second pair of eyes, do the intake, and decide at the end of a term."""

from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from knooppunt.people.models.reader import audience_ids, reader_of
from knooppunt.people.permissions import Right, right
from knooppunt.people.words import Level, Role
from knooppunt.shared.verdict import YES, Verdict, all_of, needs
from knooppunt.trends.models import Signal
from knooppunt.trends.words import NOT_READABLE, ONLY_AN_OPINION, WAITS, Freedom

APPROVE = right(
    "trends.approve",
    _("be the second pair of eyes for a signal that they may read"),
    [
        Role.PROJECT_LEADER, Role.ANALYST, Role.SPECIALIST, Role.MUNICIPAL_OFFICIAL, Role.MAYOR, Role.POLICE,
        Role.PROSECUTOR, Role.PROCESS_DIRECTOR,
    ],
)  # fmt: skip
SORT = right("trends.sort", _("do the intake of signals"), [Role.ANALYST])
REVIEW = right("trends.review", _("keep a signal for another term or put it in the archive"), [Role.ANALYST])

# The strictest level at which a role may share; a role that is not named shares at every level.
STRICTEST = dict.fromkeys(
    [
        Role.TEACHER, Role.YOUTH_WORKER, Role.CARE_WORKER, Role.HOUSING_OFFICER, Role.COMMUNITY_PARTNER,
        Role.PARTNER, Role.RESEARCHER, Role.COMMUNICATION,
    ],
    Level.AMBER,
)  # fmt: skip
# What is shared at these levels waits for a second pair of eyes.
SECOND_LOOK = frozenset({Level.AMBER_STRICT, Level.RED})


def may_share_at(user: Any, theme: str, level: Level) -> Verdict:
    """Say whether the user may share at this level: nothing stricter than the strictest of their roles."""
    seats = [seat for seat in reader_of(user).working_seats() if seat.theme == theme]
    allowed = (STRICTEST.get(seat.role, Level.RED) for seat in seats)
    strictest = max(allowed, key=lambda one: one.strictness, default=Level.CLEAR)
    reason = format_lazy(
        "{rule} {level}. {instead}", rule=_("From your seat you share up to the level"), level=strictest.value,
        instead=_("Should fewer people read it? Then talk to the analyst, who can share it for you."),
    )  # fmt: skip
    return needs(level.strictness <= strictest.strictness, reason)


def is_no_mere_opinion(freedom: str) -> Verdict:
    """Say whether the freedom check was answered, and not with «only a protest, a belief or an opinion»."""
    return needs(freedom in {Freedom.OTHER, Freedom.FURTHER}, ONLY_AN_OPINION)


def themes_to_approve_in(user: Any) -> list[str]:
    """Give the codes of the themes in which the user may be the second pair of eyes."""
    return _themes(user, APPROVE)


def themes_to_sort_in(user: Any) -> list[str]:
    """Give the codes of the themes in which the user does the intake."""
    return _themes(user, SORT)


def themes_to_review_in(user: Any) -> list[str]:
    """Give the codes of the themes in which the user decides about signals whose term has ended."""
    return _themes(user, REVIEW)


def _themes(user: Any, held: Right) -> list[str]:
    return [code for code in sorted(reader_of(user).themes()) if held.held_by(user, code)]


def may_look_second(user: Any, signal: Signal) -> Verdict:
    """Say whether the user may approve this signal or send it back: somebody else, whom it is meant for."""
    open_still = signal.is_waiting and not signal.is_withdrawn and signal.sent_back_on is None
    return all_of(
        needs(open_still, _("This signal does not wait for a second pair of eyes.")),
        needs(not _is_own(user, signal), _("Somebody else has to look at this: nobody approves their own signal.")),
        needs(signal.intended_id in audience_ids(user), NOT_READABLE),
        APPROVE.held_by(user, signal.theme.code),
    )


def may_sort(user: Any, signal: Signal) -> Verdict:
    """Say whether the user may do the intake of this signal."""
    return all_of(SORT.held_by(user, signal.theme.code), is_shared(signal))


def may_review(user: Any, signal: Signal) -> Verdict:
    """Say whether the user may keep this signal or put it away: the analyst, and who shared it with named persons."""
    is_own_red = signal.level == Level.RED and _is_own(user, signal)
    return all_of(YES if is_own_red else REVIEW.held_by(user, signal.theme.code), is_shared(signal))


def is_shared(signal: Signal) -> Verdict:
    """Say whether the signal is there for its readers: not taken back, and not waiting."""
    return all_of(needs(not signal.is_withdrawn, _("This signal was withdrawn.")), needs(not signal.is_waiting, WAITS))


def _is_own(user: Any, signal: Signal) -> bool:
    return signal.sharer_id == reader_of(user).person
