"""Erasing a person: nobody is left who could be named, and every count stays as it was."""

from typing import Any

from django.db import models, transaction

from knooppunt.accounts.models import User
from knooppunt.audit.recording import record
from knooppunt.people.commands import end_seat
from knooppunt.people.models import Membership, Person, Seat
from knooppunt.privacy import facts
from knooppunt.privacy.commands.account import close_account
from knooppunt.privacy.relations import Relation, plain_fields, relations, same_person
from knooppunt.privacy.words import FORMER
from knooppunt.search.commands import forget
from knooppunt.shared.clock import today
from knooppunt.shared.offers import searchables


@transaction.atomic
def erase_person(*, by: User | None, subject: int) -> None:
    """Erase what names a person, as each model's statement on privacy says; the rows that count stay, without a name.

    This cannot be undone. What hung on the person opens as a hand-over, since their seats end here.
    """
    person = Person.with_doubles.select_for_update().get(pk=subject)
    pks = same_person(person)
    _end_places(pks)
    for relation in relations(Person):
        _let_go(relation, pks)
    _let_nobody_find(pks)
    for one in Person.with_doubles.filter(pk__in=pks).select_related("user"):
        _make_nameless(one)
    record(facts.PersonLeft(person.pk), by=by)


def _end_places(pks: set[int]) -> None:
    """End the seats and memberships of today; what had not begun ends on the day it would have."""
    for seat in Seat.objects.filter(person__in=pks).exclude(end__lte=today()):
        end_seat(by=None, seat=seat, last_day=max(today(), seat.start or today()))
    rows = Membership.objects.filter(person__in=pks)
    rows.exclude(end__lte=today()).update(end=today())


def _let_go(relation: Relation, pks: set[int]) -> None:
    """Erase the rows that end with the person, and of the others the personal texts."""
    rows = relation.rows(pks)
    if relation.privacy.ends_with_person:
        rows.delete() if relation.is_theirs else None
    elif relation.is_about:
        blanks = {one.name: _blank(one) for one in plain_fields(relation.model)}
        rows.update(**blanks) if blanks else None


def _let_nobody_find(pks: set[int]) -> None:
    """Take the person out of the index, under every name by which an app declared persons there."""
    for kind in searchables:
        for pk in pks if kind.rows().model is Person else ():
            forget(kind.code, pk)


def _make_nameless(person: Person) -> None:
    if person.user is not None:
        close_account(user=person.user)
    blanks: dict[str, Any] = {one.name: _blank(one) for one in plain_fields(Person)}
    values = {**blanks, "name": FORMER, "origin": "", "confirmed_on": None, "left_on": today(), "user": None}
    Person.with_doubles.filter(pk=person.pk).update(**values)


def _blank(one: models.Field[Any, Any]) -> Any:
    """Give what a field holds when it holds nothing."""
    if one.null:
        return None
    return one.get_default() if one.has_default() else ""
