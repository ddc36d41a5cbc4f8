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
def mark_seen(*, by: Any) -> None:
    """Note that the user has seen all that happened until now."""
    entry = record(facts.ChangesSeen(by.pk), by=by)
    by.seen_entry = entry.pk
    by.save(update_fields=["seen_entry"])
