"""Who may share, interpret and advise, and take it back."""

from datetime import timedelta
from typing import Any

from django.utils.formats import date_format
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from knooppunt.people.models import Group, Organisation
from knooppunt.people.models.reader import reader_of
from knooppunt.people.permissions import NETWORK, right
from knooppunt.people.words import Role
from knooppunt.shared.clock import today
from knooppunt.shared.verdict import YES, Verdict, all_of, needs, no
from knooppunt.trends.models import Advice, Interpretation, Reading, Reply, Round, Signal
from knooppunt.trends.permissions.signal import (
    APPROVE,
    REVIEW,
    SECOND_LOOK,
    SORT,
    STRICTEST,
    is_no_mere_opinion,
    is_shared,
    may_look_second,
    may_review,
    may_share_at,
    may_sort,
    themes_to_approve_in,
    themes_to_review_in,
    themes_to_sort_in,
)
from knooppunt.trends.words import Uptake

__all__ = [
    "APPROVE",
    "REVIEW",
    "SECOND_LOOK",
    "SORT",
    "STRICTEST",
    "is_no_mere_opinion",
    "is_shared",
    "may_look_second",
    "may_review",
    "may_share_at",
    "may_sort",
    "themes_to_approve_in",
    "themes_to_review_in",
    "themes_to_sort_in",
]

_INTERPRETERS = [Role.ANALYST, Role.SPECIALIST, Role.PROJECT_LEADER]

SHARE = right("trends.share", _("share a trend signal in their own theme"), NETWORK)
INTERPRET = right("trends.interpret", _("interpret signals, alone or in a round with partners"), _INTERPRETERS)
CLOSE = right("trends.close", _("close an interpretation, and open it again"), _INTERPRETERS)
ADVISE = right("trends.advise", _("issue advice"), [Role.ANALYST, Role.SPECIALIST])
REPLY_TO_ADVICE = right("trends.reply", _("reply to advice for their own organisation or group"), NETWORK)
WITHDRAW = right("trends.withdraw", _("withdraw what somebody else shared"), [Role.ANALYST])
REMIND_AFTER = timedelta(days=7)


def may_share(user: Any) -> Verdict:
    """Say whether the user may share a signal: with a seat in some theme."""
    return needs(themes_to_share_in(user), SHARE.refusal())


def themes_to_share_in(user: Any) -> list[str]:
    """Give the codes of the themes in which the user may share."""
    return [code for code in sorted(reader_of(user).themes()) if SHARE.held_by(user, code)]


def themes_to_interpret_in(user: Any) -> list[str]:
    """Give the codes of the themes in which the user may interpret."""
    return [code for code in sorted(reader_of(user).themes()) if INTERPRET.held_by(user, code)]


def may_interpret(user: Any) -> Verdict:
    """Say whether the user may interpret signals at all."""
    return INTERPRET.held_by(user)


def may_interpret_signal(user: Any, signal: Signal) -> Verdict:
    """Say whether the user may interpret this signal."""
    return all_of(INTERPRET.held_by(user, signal.theme.code), is_shared(signal))


def may_advise(user: Any, interpretation: Interpretation) -> Verdict:
    """Say whether the user may issue advice that follows from this interpretation."""
    stands = needs(not interpretation.is_withdrawn, _("This interpretation was withdrawn."))
    return all_of(ADVISE.held_by(user, interpretation.theme.code), stands)


def may_correct(user: Any, thing: Signal | Interpretation | Advice) -> Verdict:
    """Say whether the user may correct this: who wrote it may, as long as it stands."""
    stands = needs(not thing.is_withdrawn, _("This was withdrawn."))
    is_closed = isinstance(thing, Interpretation) and thing.is_closed
    return all_of(
        needs(_is_own(user, thing), _("Only the person who wrote this can correct it.")),
        stands,
        needs(not is_closed, _("This interpretation is closed. Open it again first.")),
    )


def may_withdraw(user: Any, thing: Signal | Interpretation | Advice) -> Verdict:
    """Say whether the user may take this back: who wrote it may, and the analyst of the theme."""
    if thing.is_withdrawn:
        return no(_("This was withdrawn."))
    if _is_own(user, thing) or WITHDRAW.held_by(user, _theme(thing)):
        return YES
    return no(_("Only the person who wrote this and the analyst can withdraw it."))


def may_still_read(user: Any, thing: Signal | Interpretation | Advice) -> Verdict:
    """Say whether the text is shown: of what was withdrawn only to who wrote it."""
    return needs(not thing.is_withdrawn or _is_own(user, thing), _("This was withdrawn."))


def addressees_of(user: Any, advice: Advice) -> list[Group | Organisation]:
    """Give the addressees of advice for which this user can speak: a seat of today there, or a place in the group."""
    reader = reader_of(user)
    groups = advice.groups.filter(pk__in=reader.groups)
    return [*groups, *advice.organisations.filter(pk__in=reader.organisations())]


def to_reply_for(user: Any, advice: Advice) -> list[Group | Organisation]:
    """Give those of them that did not reply yet."""
    said = {one.addressee for one in advice.replies.select_related("organisation", "group")}
    return [one for one in addressees_of(user, advice) if one not in said]


def may_speak(user: Any, advice: Advice) -> Verdict:
    """Say whether the user may speak for an addressee of this advice."""
    ours = _("Only somebody of an organisation or group that it addresses can reply.")
    return all_of(REPLY_TO_ADVICE.held_by(user), _stands(advice), needs(addressees_of(user, advice), ours))


def may_reply(user: Any, advice: Advice) -> Verdict:
    """Say whether the user may reply to advice: for an addressee that did not yet."""
    once = _("Your reply was given already. You can change it.")
    return all_of(may_speak(user, advice), needs(to_reply_for(user, advice), once))


def may_change_reply(user: Any, reply: Reply) -> Verdict:
    """Say whether the user may change what an addressee replied: who could have replied may."""
    reader = reader_of(user)
    is_ours = reply.group_id in reader.groups or reply.organisation_id in reader.organisations()
    ours = _("Only somebody of the organisation or group that replied can change this.")
    return all_of(REPLY_TO_ADVICE.held_by(user), _stands(reply.advice), needs(is_ours, ours))


def may_tell_effect(user: Any, reply: Reply) -> Verdict:
    """Say whether the user may say what came of advice: where it was taken over, or in part."""
    taken = _("This advice was not taken over here, so nothing can have come of it.")
    return all_of(may_change_reply(user, reply), needs(reply.uptake != Uptake.NOT, taken))


def may_remind(user: Any, advice: Advice) -> Verdict:
    """Say whether the user may ask once more for replies: who wrote the advice and the analyst, once a week."""
    if not _is_own(user, advice) and not WITHDRAW.held_by(user, _theme(advice)):
        return no(_("Only the person who wrote this and the analyst can ask for replies."))
    again = advice.reminded_on + REMIND_AFTER if advice.reminded_on else None
    words = format_lazy(_("They were asked less than a week ago. You can ask again on {day}."), day=_day(again))
    return all_of(_stands(advice), needs(again is None or again <= today(), words))


def _day(day: Any) -> str:
    return date_format(day, "j F") if day else ""


def _stands(advice: Advice) -> Verdict:
    return needs(not advice.is_withdrawn, _("This advice was withdrawn."))


def _is_own(user: Any, thing: Signal | Interpretation | Advice) -> bool:
    writer = thing.sharer_id if isinstance(thing, Signal) else thing.author_id
    return writer == reader_of(user).person


def _theme(thing: Signal | Interpretation | Advice) -> str:
    return (thing.interpretation if isinstance(thing, Advice) else thing).theme.code


def may_close(user: Any, interpretation: Interpretation) -> Verdict:
    """Say whether the user may close this interpretation; with what, the command asks."""
    return all_of(
        CLOSE.held_by(user, interpretation.theme.code),
        needs(not interpretation.is_withdrawn, _("This interpretation was withdrawn.")),
        needs(not interpretation.is_closed, _("This interpretation is closed already.")),
    )


def may_reopen(user: Any, interpretation: Interpretation) -> Verdict:
    """Say whether the user may open this interpretation again."""
    return all_of(
        CLOSE.held_by(user, interpretation.theme.code),
        needs(not interpretation.is_withdrawn, _("This interpretation was withdrawn.")),
        needs(interpretation.is_closed, _("This interpretation is open.")),
    )


def may_dissent(user: Any, interpretation: Interpretation) -> Verdict:
    """Say whether the user may write where they read it otherwise: who gave a reading, for two weeks."""
    gave = interpretation.joint_id and Reading.objects.given_by(user).filter(joint=interpretation.joint_id).exists()
    return all_of(
        needs(gave, _("Only who gave a reading in the joint interpretation can add dissent.")),
        needs(not interpretation.is_withdrawn, _("This interpretation was withdrawn.")),
        needs(today() <= interpretation.dissent_until, _("The two weeks in which dissent can be added have passed.")),
    )


def may_give(user: Any, joint: Round) -> Verdict:
    """Say whether the user may give a reading, or correct their own: as long as they saw none of the others."""
    has_seen = not joint.is_blind and Reading.objects.given_by(user).filter(joint=joint).exists()
    return all_of(
        _takes_part(user, joint),
        needs(not Round.objects.agreed().filter(pk=joint.pk).exists(), _AGREED),
        needs(joint.is_blind or not _opened(user, joint), _("You opened the table, so you no longer read blind.")),
        needs(not has_seen, _("The table is open: readings stay as they were given.")),
    )


def may_open_table(user: Any, joint: Round) -> Verdict:
    """Say whether the user may lay the readings side by side: when all were given, or the day has passed."""
    given = {reading.person_id for reading in joint.readings.all()}
    asked = {person.pk for person in joint.audience.persons.all()} - {joint.opener_id}
    return all_of(
        _takes_part(user, joint),
        needs(_opened(user, joint), _("Only the person who opened this joint interpretation can do this.")),
        needs(joint.is_blind, _("The table is open already.")),
        needs(given, _("Nobody has given a reading yet.")),
        needs(asked <= given or joint.has_passed, _("Not everybody gave a reading yet, and the day has not passed.")),
    )


def may_agree(user: Any, joint: Round) -> Verdict:
    """Say whether the user may write the agreed reading: at the table, who may interpret and sees all readings."""
    sees = _opened(user, joint) or Reading.objects.given_by(user).filter(joint=joint).exists()
    return all_of(
        _takes_part(user, joint),
        INTERPRET.held_by(user, joint.theme.code),
        needs(not joint.is_blind, _("First the readings are laid side by side.")),
        needs(sees, _("First give your own reading.")),
        needs(not Round.objects.agreed().filter(pk=joint.pk).exists(), _AGREED),
    )


def may_stop(user: Any, joint: Round) -> Verdict:
    """Say whether the user may stop a round that led to nothing."""
    return all_of(
        _takes_part(user, joint),
        needs(_opened(user, joint), _("Only the person who opened this joint interpretation can do this.")),
        needs(not Round.objects.agreed().filter(pk=joint.pk).exists(), _AGREED),
    )


_AGREED = _("There is an agreed reading already.")


def _takes_part(user: Any, joint: Round) -> Verdict:
    """Say whether a round that still runs is known to the user, with all its signals."""
    return all_of(
        needs(not joint.is_withdrawn, _("This joint interpretation was stopped.")),
        needs(Round.objects.visible_to(user).filter(pk=joint.pk).exists(), _("You were not invited to this.")),
    )


def _opened(user: Any, joint: Round) -> bool:
    return joint.opener_id == reader_of(user).person
