"""Closing the account of somebody who leaves."""

from django.contrib.auth.hashers import make_password
from django.db import transaction

from knooppunt.accounts.models import User
from knooppunt.privacy.queries.holdings import sessions_of
from knooppunt.privacy.relations import Relation, foreign, relations
from knooppunt.privacy.words import FORMER

NOWHERE = "former-{pk}@nowhere.invalid"  # the domain that never exists, RFC 2606


@transaction.atomic
def close_account(*, user: User) -> None:
    """Erase what an account says of its person: nobody logs in with it any more, and its sessions end at once.

    Called by the command that erases the person, which records the fact.
    """
    for session in sessions_of({user.pk}):
        session.delete()
    for model, field in foreign(User):
        model._base_manager.filter(**{field.name: user}).delete()
    for relation in relations(User):
        _let_go(relation, user.pk)
    user.name, user.email = FORMER, NOWHERE.format(pk=user.pk)
    user.password, user.is_active, user.last_login = make_password(None), False, None
    user.save(update_fields=["name", "email", "password", "is_active", "last_login"])


def _let_go(relation: Relation, pk: int) -> None:
    """Erase what is about the person behind an account; what they did for others keeps the number of the account."""
    is_theirs = relation.privacy.ends_with_person and relation.field.name in {"user", "owner"}
    if is_theirs:
        relation.rows({pk}).delete()
