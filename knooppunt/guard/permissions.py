"""Who may see what was let through the brake."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from knooppunt.people.permissions import right
from knooppunt.people.words import Role
from knooppunt.shared.verdict import Verdict

OVERSEE = right("guard.oversee", _("see what was let through the personal-data brake, and why"), [Role.PRIVACY_OFFICER])


def may_oversee(user: Any) -> Verdict:
    """Say whether the user may see what was let through."""
    return OVERSEE.held_by(user)
