"""Every mail of the product waits in one queue, also those that packages write."""

from collections.abc import Sequence

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from knooppunt.post.commands import send_to_address


class QueueBackend(BaseEmailBackend):
    """Writes a mail down in the transaction at hand; a job delivers it when the mail server answers."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Queue each mail for each of its readers; give how many mails."""
        for one in email_messages:
            for address in one.recipients():
                send_to_address(address=address, subject=str(one.subject), text=str(one.body))
        return len(email_messages)
