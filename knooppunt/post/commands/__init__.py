"""The verbs of mail and personal links, by noun."""

from knooppunt.post.commands.delivery import deliver, forget_mail, resume, try_again
from knooppunt.post.commands.link import issue_link, revoke_links, use_link
from knooppunt.post.commands.message import send, send_to_address

__all__ = [
    "deliver",
    "forget_mail",
    "issue_link",
    "resume",
    "revoke_links",
    "send",
    "send_to_address",
    "try_again",
    "use_link",
]
