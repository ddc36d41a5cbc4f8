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
from knooppunt.trends.models import Advice, Interpretation, Reply, Signal
from knooppunt.trends.words import Uptake

SHARE = right("trends.share", _("share a trend signal in their own theme"), NETWORK)
INTERPRET = right("trends.interpret", _("interpret signals"), [Role.ANALYST, Role.SPECIALIST, Role.PROJECT_LEADER])
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
    stands = needs(not signal.is_withdrawn, _("This signal was withdrawn."))
    return all_of(INTERPRET.held_by(user, signal.theme.code), stands)


def may_advise(user: Any, interpretation: Interpretation) -> Verdict:
    """Say whether the user may issue advice that follows from this interpretation."""
    stands = needs(not interpretation.is_withdrawn, _("This interpretation was withdrawn."))
    return all_of(ADVISE.held_by(user, interpretation.theme.code), stands)


def may_correct(user: Any, thing: Signal | Interpretation | Advice) -> Verdict:
    """Say whether the user may correct this: who wrote it may, as long as it stands."""
    stands = needs(not thing.is_withdrawn, _("This was withdrawn."))
    return all_of(needs(_is_own(user, thing), _("Only the person who wrote this can correct it.")), stands)


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
