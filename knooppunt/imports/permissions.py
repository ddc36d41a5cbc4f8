"""Who may bring lists, and what may be done with one in each state: the right itself belongs to the kind of list."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from knooppunt.imports.kinds import kinds
from knooppunt.imports.models import List
from knooppunt.imports.words import State
from knooppunt.shared.verdict import YES, Verdict, all_of, needs, no


def may_bring(user: Any) -> Verdict:
    """Say whether the user may bring any kind of list."""
    verdicts = [kind.may(user) for kind in kinds]
    return next((verdict for verdict in verdicts if verdict), verdicts[0] if verdicts else no(_("There are no lists.")))


def _may(user: Any, found: List) -> Verdict:
    return YES if user is None else found.meaning.may(user)


def may_decide(user: Any, found: List) -> Verdict:
    """Say whether the user may check a list: name its columns, take it in or throw it away."""
    is_open = needs(found.state == State.SHOWN, _("This list does not wait for a check."))
    return all_of(_may(user, found), is_open)


def may_drop(user: Any, found: List) -> Verdict:
    """Say whether the user may throw a list away: as long as nothing of it was taken in."""
    is_open = found.state in {State.SHOWN, State.REFUSED} or (found.state == State.READING and found.is_interrupted)
    return all_of(_may(user, found), needs(is_open, _("Only a list that was not taken in can be thrown away.")))


def may_resume(user: Any, found: List) -> Verdict:
    """Say whether the user may let the work go on: when it was interrupted."""
    return all_of(_may(user, found), needs(found.is_interrupted, _("The work on this list was not interrupted.")))


def may_take_back(user: Any, found: List) -> Verdict:
    """Say whether the user may take a list back as a whole."""
    is_done = needs(found.state == State.DONE, _("Only a list that was taken in can be taken back."))
    is_kept = needs(
        found.batches.exclude(made={}).exists() or not found.new + found.changed,
        _("This list was taken in so long ago that it cannot be taken back."),
    )
    return all_of(_may(user, found), is_done, is_kept)
