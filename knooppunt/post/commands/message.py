"""Writing a mail: it goes out when, and only when, the change that it tells of is kept."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from knooppunt.accounts.models import User
from knooppunt.audit.recording import record
from knooppunt.people.models import Person
from knooppunt.post import facts
from knooppunt.post.commands.delivery import deliver
from knooppunt.post.models import Message
from knooppunt.shared.verdict import needs

_LONGEST_SUBJECT = 150


@transaction.atomic
def send(*, by: User | None, person: Person, subject: str, text: str) -> Message:
    """Write a mail to a person; a job delivers it. Its text holds no protected content: a notice and a link."""
    needs(person.email, _("There is no e-mail address of this person in the register.")).demand()
    return _written(Message(person=person, address=person.email, subject=_one_line(subject), text=text), by)


@transaction.atomic
def send_to_address(*, address: str, subject: str, text: str) -> Message:
    """Write a mail to an address that need not be anybody's, such as one somebody forgot a password for."""
    return _written(Message(address=address, subject=_one_line(subject), text=text), None)


def _written(message: Message, by: User | None) -> Message:
    message.save(force_insert=True)
    record(facts.MailWritten(message.pk), by=by)
    deliver.enqueue(message.pk)
    return message


def _one_line(text: str) -> str:
    """Take the line ends out, so that no text can add a header."""
    return " ".join(str(text).split())[:_LONGEST_SUBJECT]
