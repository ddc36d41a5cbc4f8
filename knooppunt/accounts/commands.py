"""The verbs of accounts."""

from typing import Any

from django.db import transaction

from knooppunt.accounts import facts
from knooppunt.accounts.models import User
from knooppunt.audit.recording import record


@transaction.atomic
def enter(*, user: User) -> None:
    """Note a login: what happened since the one before is new to this user."""
    entry = record(facts.LoggedIn(user.pk), by=user)
    user.seen_entry, user.login_entry = user.login_entry, entry.pk
    user.save(update_fields=["seen_entry", "login_entry"])


@transaction.atomic
def choose_language(*, by: Any, language: str) -> None:
    """Keep the language of the screens with the account, for every browser in which it logs in."""
    by.language = language
    by.save(update_fields=["language"])
    record(facts.LanguageChosen(by.pk), by=by)


@transaction.atomic
def note_guessing(*, email: str) -> None:
    """Note that logging in was refused after too many tries; the same work for an address that nobody has."""
    user = User.objects.filter(email__iexact=email).first()
    record(facts.LoginsRefused(user.pk if user else 0), by=None)


@transaction.atomic
def mark_seen(*, by: Any) -> None:
    """Note that the user has seen all that happened until now."""
    entry = record(facts.ChangesSeen(by.pk), by=by)
    by.seen_entry = entry.pk
    by.save(update_fields=["seen_entry"])


@transaction.atomic
def choose_password(*, user: User, password: str) -> None:
    """Give an account its first password, from which on somebody can log in with it."""
    user.set_password(password)
    user.save(update_fields=["password"])
    record(facts.PasswordChosen(user.pk), by=user)
