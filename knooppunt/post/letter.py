"""What a mail looks like when it leaves: plain text, neutral, from one address, answered by no machine."""

from email.utils import parseaddr
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage, get_connection

from knooppunt.post.models import Message


def letter(message: Message) -> EmailMessage:
    """Make the mail, ready to be handed to the mail server."""
    host = urlsplit(settings.ORIGIN).hostname or "localhost"
    return EmailMessage(
        message.subject,
        message.text,
        settings.DEFAULT_FROM_EMAIL,
        [parseaddr(message.address)[1]],
        headers={
            "Message-ID": f"<{message.pk}.{message.written_at:%Y%m%d%H%M%S}@{host}>",  # the same when sent twice
            "List-Id": f"Knooppunt <knooppunt.{host}>",
            "Auto-Submitted": "auto-generated",
            "X-Auto-Response-Suppress": "All",
        },
        connection=get_connection(settings.MAIL_TRANSPORT),
    )


def address_of(path: str) -> str:
    """Give the whole address of a page of ours, as it may stand in a mail: never from what a request says."""
    return f"{settings.ORIGIN}{path}"
