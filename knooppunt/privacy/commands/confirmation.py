"""The yearly question whether somebody's data is right."""

from django.db import transaction
from django.utils.translation import gettext as _
from django_tasks import task

from knooppunt.accounts.models import User
from knooppunt.audit.recording import record
from knooppunt.people.commands import confirm_person
from knooppunt.people.models import Person
from knooppunt.post.commands import send
from knooppunt.privacy import facts, permissions
from knooppunt.privacy.commands.link import personal_url
from knooppunt.privacy.models import Asking
from knooppunt.privacy.queries.freshness import to_ask
from knooppunt.privacy.words import LINK_DAYS
from knooppunt.shared.clock import today
from knooppunt.shared.daily import every_day


@every_day
@task()
def ask_to_confirm() -> None:
    """Ask today's share of those whose year is over."""
    for person in to_ask():
        _ask(None, person)


@transaction.atomic
def ask_again(*, by: User, person: Person) -> None:
    """Ask somebody once more, now."""
    permissions.may_ask_again(by).demand()
    _ask(by, person)


@transaction.atomic
def _ask(by: User | None, person: Person) -> None:
    asking = Asking.objects.create(person=person, asked_on=today())
    url = personal_url(by, person)
    text = _(
        "Once a year we ask whether what Knooppunt holds of you is still right.\n\n{url}\n\nOpen the link and press "
        "«It is right», or correct it there. You need no password. The link works for {days} days and is yours alone."
    ).format(url=url, days=LINK_DAYS)
    send(by=by, person=person, subject=_("Is your data in Knooppunt still right?"), text=text)
    record(facts.ConfirmationAsked(asking.pk, person=person.pk), by=by)


@transaction.atomic
def confirm_own(*, by: User | None, person: Person, is_corrected: bool = False) -> None:
    """Note that somebody's data is right, and with that the question answered."""
    confirm_person(by=by, person=person)
    Asking.objects.filter(person=person, answered_on__isnull=True).update(
        answered_on=today(), is_corrected=is_corrected
    )
