"""Who may look at the data of others, answer requests and decide what is erased."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from knooppunt.people.models import Person
from knooppunt.people.models.reader import reader_of
from knooppunt.people.permissions import may_register, right
from knooppunt.people.words import Role
from knooppunt.privacy.models import Due, Petition
from knooppunt.privacy.words import Wish
from knooppunt.shared.verdict import YES, Verdict, all_of, needs

WATCH = right(
    "privacy.watch",
    _("see what is held of a person, with a reason, answer requests about it and decide what is erased"),
    [Role.PRIVACY_OFFICER],
)


def may_watch(user: Any) -> Verdict:
    """Say whether the user may look at the data of others and decide what is erased."""
    return WATCH.held_by(user)


def may_answer_some(user: Any) -> Verdict:
    """Say whether the user may answer requests at all."""
    return YES if may_register(user) else may_watch(user)


def may_answer(user: Any, petition: Petition) -> Verdict:
    """Say whether the user may answer this request: the administrator answers what is to be corrected."""
    is_correction = petition.wish == Wish.CORRECTION
    is_open = needs(petition.answered_on is None, _("This request was answered already."))
    return all_of(may_answer_some(user) if is_correction else may_watch(user), is_open)


def may_manage_own(person: Person | None) -> Verdict:
    """Say whether somebody is in the register, so that there is something to correct and to leave."""
    return needs(person, _("You have an account, but you do not stand in the register. Ask the administrator."))


def is_own(user: Any, person: Person) -> bool:
    """Tell whether this is the user's own person."""
    return person.user_id == user.pk or reader_of(user).person == person.pk


def may_approve(user: Any, due: Due) -> Verdict:
    """Say whether the user may let this be erased."""
    is_open = needs(due.erased_on is None and due.approved_on is None, _("This was decided already."))
    return all_of(may_watch(user), is_open)


def may_hold(user: Any, due: Due) -> Verdict:
    """Say whether the user may keep this for a while."""
    return all_of(may_watch(user), needs(due.erased_on is None, _("This was erased already.")))


def may_ask_again(user: Any) -> Verdict:
    """Say whether the user may ask somebody again whether their data is right."""
    return may_register(user)
