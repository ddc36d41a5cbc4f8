"""Inviting people of the register to make their account."""

from typing import Any

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from knooppunt.access import facts, permissions
from knooppunt.access.queries import INVITATION
from knooppunt.accounts.commands import choose_password
from knooppunt.accounts.models import User
from knooppunt.audit.recording import record
from knooppunt.people.commands import open_account
from knooppunt.people.models import Person
from knooppunt.post.commands import issue_link, revoke_links, send, use_link
from knooppunt.post.letter import address_of
from knooppunt.post.models import SignedLink

DAYS = 14


@transaction.atomic
def invite(*, by: Any, person: Person) -> None:
    """Invite a person by mail; an earlier invitation ends."""
    permissions.may_invite_person(by, person).demand()
    record(facts.Invited(person.pk), by=by)
    revoke_links(by=by, person=person, purpose=INVITATION)
    token = issue_link(by=by, person=person, purpose=INVITATION, days=DAYS)
    with override(settings.LANGUAGE_CODE):
        send(by=by, person=person, subject=_("Your invitation for Knooppunt"), text=_letter(person, token))


def _letter(person: Person, token: str) -> str:
    address = address_of(reverse("access:accept", args=[token]))
    return render_to_string("access/mail/invitation.txt", {"person": person, "address": address, "days": DAYS})


@transaction.atomic
def withdraw_invitation(*, by: Any, person: Person) -> None:
    """Take the open invitation of a person back."""
    permissions.may_invite(by).demand()
    record(facts.InvitationWithdrawn(person.pk), by=by)
    revoke_links(by=by, person=person, purpose=INVITATION)


@transaction.atomic
def accept_invitation(*, link: SignedLink, password: str) -> User | None:
    """Make the account of an invited person; nobody when somebody was ahead with the same link."""
    if not use_link(link) or not permissions.may_be_invited(link.person):
        return None
    user = _account(link.person, password)
    record(facts.InvitationAccepted(link.person.pk, user=user.pk), by=user)
    return user


def _account(person: Person, password: str) -> User:
    if person.user is None:
        return open_account(by=None, person=person, password=password)
    choose_password(user=person.user, password=password)
    return person.user
