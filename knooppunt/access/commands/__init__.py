"""The verbs of getting in, by noun."""

from knooppunt.access.commands.invitation import accept_invitation, invite, withdraw_invitation

__all__ = ["accept_invitation", "invite", "withdraw_invitation"]
