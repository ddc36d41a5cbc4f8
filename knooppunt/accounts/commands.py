"""The verbs of accounts."""

from typing import Any

from allauth.mfa.models import Authenticator
from django.db import transaction
from django.utils import timezone

from knooppunt.accounts import facts
from knooppunt.accounts.models import Login, User
from knooppunt.audit.recording import record
from knooppunt.shared.fact import Fact


@transaction.atomic
def enter(*, user: User) -> None:
    """Note a login: what happened since the one before is new to this user."""
    entry = record(facts.LoggedIn(user.pk), by=user)
    user.seen_entry, user.login_entry = user.login_entry, entry.pk
    user.save(update_fields=["seen_entry", "login_entry"])
    Login.objects.filter(expire_date__lt=timezone.now()).delete()


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


@transaction.atomic
def end_login(*, by: Any, login: Login) -> None:
    """Log a browser out."""
    record(facts.LoginEnded(by.pk), by=by)
    login.delete()


@transaction.atomic
def end_logins(*, by: Any, user: Any, but: str | None = None) -> None:
    """Log an account out everywhere, but for the session with this key."""
    Login.objects.filter(user=user).exclude(session_key=but or "").delete()
    record(facts.LoginsEnded(user.pk), by=by)


@transaction.atomic
def note_change(*, user: User, kind: type[Fact]) -> None:
    """Note that somebody changed how their account is opened."""
    record(kind(user.pk), by=user)


@transaction.atomic
def remove_factors(*, by: User, user: User) -> None:
    """Take every second factor of an account away, and log it out everywhere; whoever asks has shown the right to."""
    Authenticator.objects.filter(user=user).delete()
    end_logins(by=by, user=user)
    record(facts.FactorsRemoved(user.pk), by=by)
