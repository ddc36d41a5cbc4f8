"""Who may do what with action perspectives."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from knooppunt.catalogue.models import ActionPerspective
from knooppunt.people.permissions import right
from knooppunt.people.words import Role
from knooppunt.shared.verdict import Verdict, all_of, needs

_KEEPERS = [Role.ANALYST, Role.SPECIALIST, Role.PROJECT_LEADER]
KEEP = right("catalogue.keep", _("add, correct and withdraw action perspectives"), _KEEPERS)


def may_add(user: Any) -> Verdict:
    """Say whether the user may add an action perspective."""
    return KEEP.held_by(user)


def may_correct(user: Any, perspective: ActionPerspective) -> Verdict:
    """Say whether the user may correct this one."""
    stands = needs(not perspective.is_withdrawn, _("This action perspective was withdrawn."))
    return all_of(KEEP.held_by(user), stands)


def may_withdraw(user: Any, perspective: ActionPerspective) -> Verdict:
    """Say whether the user may withdraw this one."""
    return may_correct(user, perspective)
