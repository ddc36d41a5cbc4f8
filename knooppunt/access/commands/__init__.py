"""The verbs of getting in, by noun."""

from knooppunt.access.commands.invitation import accept_invitation, invite, withdraw_invitation
from knooppunt.access.commands.reset import ask_reset, confirm_reset, refuse_reset

__all__ = ["accept_invitation", "ask_reset", "confirm_reset", "invite", "refuse_reset", "withdraw_invitation"]
