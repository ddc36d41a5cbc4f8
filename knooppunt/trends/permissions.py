"""Who may share, interpret and advise, and take it back."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from knooppunt.people.models.reader import reader_of
from knooppunt.people.permissions import NETWORK, right
from knooppunt.people.words import Role
from knooppunt.shared.verdict import YES, Verdict, all_of, needs, no
from knooppunt.trends.models import Advice, Interpretation, Signal

SHARE = right("trends.share", _("share a trend signal in their own theme"), NETWORK)
INTERPRET = right("trends.interpret", _("interpret signals"), [Role.ANALYST, Role.SPECIALIST, Role.PROJECT_LEADER])
ADVISE = right("trends.advise", _("issue advice"), [Role.ANALYST, Role.SPECIALIST])
WITHDRAW = right("trends.withdraw", _("withdraw what somebody else shared"), [Role.ANALYST])


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


def _is_own(user: Any, thing: Signal | Interpretation | Advice) -> bool:
    writer = thing.sharer_id if isinstance(thing, Signal) else thing.author_id
    return writer == reader_of(user).person


def _theme(thing: Signal | Interpretation | Advice) -> str:
    return (thing.interpretation if isinstance(thing, Advice) else thing).theme.code
