"""Adding a person from the command line: every refusal in plain words, and all or nothing."""

import secrets
import sys
from dataclasses import dataclass

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from knooppunt.accounts.models import User
from knooppunt.config.refusal import Refusal
from knooppunt.people import commands
from knooppunt.people.models import Organisation
from knooppunt.people.words import Layer, Role
from knooppunt.shared.clock import today
from knooppunt.topics.models import Theme


@dataclass(frozen=True)
class Newcomer:
    """Who comes in, and the seat they get."""

    email: str
    name: str
    organisation: str
    role: str
    layer: str = Layer.CIVIL
    theme: str = ""
    function: str = ""


def answer(given: str | None, question: str) -> str:
    """Give what was given as an option; else ask, where there is somebody to answer."""
    if given:
        return given
    if not sys.stdin.isatty():
        raise Refusal(_("Nothing was given for: {question}. See --help.").format(question=question))
    return input(f"{question}: ").strip() or answer(None, question)


def refuse_bad_email(email: str) -> None:
    """Refuse what is no e-mail address."""
    try:
        validate_email(email)
    except ValidationError:
        raise Refusal(_("{email} is not an e-mail address.").format(email=email)) from None


@transaction.atomic
def add(newcomer: Newcomer, password: str | None) -> str:
    """Add the person with their seat and account; give the password they log in with."""
    refuse_bad_email(newcomer.email)
    if User.objects.filter(email__iexact=newcomer.email).exists():
        raise Refusal(_("There is an account for {email} already.").format(email=newcomer.email))
    organisation = _organisation(newcomer.organisation)
    _refuse_unknown_words(newcomer)
    password = _good(password) if password else secrets.token_urlsafe(12)
    person = commands.add_person(by=None, name=newcomer.name, email=newcomer.email)
    seat = {"role": newcomer.role, "layer": newcomer.layer, "theme": newcomer.theme, "function": newcomer.function}
    commands.give_seat(by=None, person=person, organisation=organisation, start=today(), **seat)
    commands.open_account(by=None, person=person, password=password)
    return password


def _organisation(named: str) -> Organisation:
    found: Organisation | None = Organisation.objects.filter(Q(code=named) | Q(name__iexact=named)).first()
    if found is None:
        names = ", ".join(Organisation.objects.values_list("name", flat=True)[:12])
        raise Refusal(_("There is no organisation «{named}». There are: {names}.").format(named=named, names=names))
    return found


def _refuse_unknown_words(newcomer: Newcomer) -> None:
    if newcomer.role not in Role.values:
        raise Refusal(_("There is no role «{role}».").format(role=newcomer.role))
    if newcomer.theme and not Theme.objects.filter(code=newcomer.theme).exists():
        message = _("There is no theme «{theme}» yet. A theme comes with its plan: knooppunt plan import FILE.")
        raise Refusal(message.format(theme=newcomer.theme))


def _good(password: str) -> str:
    try:
        validate_password(password)
    except ValidationError as error:
        raise Refusal(" ".join(error.messages)) from None
    return password
