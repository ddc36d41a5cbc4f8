"""Mailing somebody the personal link to their own data."""

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from django_tasks import task

from knooppunt.accounts.models import User
from knooppunt.people.models import Person
from knooppunt.post.commands import issue_link, send
from knooppunt.post.letter import address_of
from knooppunt.privacy.words import LINK, LINK_DAYS


def send_own_link(*, email: str) -> None:
    """Mail the personal link to whom this address belongs, in a job, so that an unknown address takes as long."""
    found = Person.objects.filter(email__iexact=email, left_on__isnull=True).values_list("pk", flat=True)
    mail_own_link.enqueue(sorted(found)[:5])


@task()
def mail_own_link(persons: list[int]) -> None:
    """Mail each of these their personal link."""
    for person in Person.objects.filter(pk__in=persons, left_on__isnull=True):
        _mail_link(person)


@transaction.atomic
def _mail_link(person: Person) -> None:
    text = _(
        "You asked for a link to your own data in Knooppunt.\n\n{url}\n\nThe link works for {days} days and is "
        "yours alone: do not send it on. Did you not ask for this? Then you need not do anything."
    ).format(url=personal_url(None, person), days=LINK_DAYS)
    send(by=None, person=person, subject=_("Your own data in Knooppunt"), text=text)


def personal_url(by: User | None, person: Person) -> str:
    """Make a personal link, and give its whole address."""
    token = issue_link(by=by, person=person, purpose=LINK, days=LINK_DAYS)
    return address_of(reverse("privacy:linked", args=[token]))
