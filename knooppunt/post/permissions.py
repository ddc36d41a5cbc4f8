"""Who sees the outgoing mail."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from knooppunt.people.permissions import right
from knooppunt.people.words import Role
from knooppunt.shared.verdict import Verdict

OUTGOING = right("post.outgoing", _("see whether mail was delivered, and try again"), [Role.ADMINISTRATOR])


def may_see_outgoing(user: Any) -> Verdict:
    """Say whether the user may see which mail went out."""
    return OUTGOING.held_by(user)
