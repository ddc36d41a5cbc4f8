"""The verbs of doubles: two rows become one, and two again."""

from collections.abc import Collection
from typing import Any

from django.db import transaction
from django.db.models import F

from knooppunt.accounts.models import User
from knooppunt.audit.recording import record
from knooppunt.people import facts, permissions
from knooppunt.people.commands.moving import Step, move_all, move_back, move_words
from knooppunt.people.models import Apart, Merge, Organisation, OrganisationMerge, Person, PersonMerge, keys
from knooppunt.shared.clock import today

PERSON_FIELDS = ("name", "email", "phone")
ORGANISATION_FIELDS = ("name", "kind", "domain", "area")


@transaction.atomic
def merge_persons(*, by: Any, kept: Person, double: Person, take: Collection[str] = ()) -> PersonMerge:
    """Make two rows of one person one; ``take`` names the fields (name, email, phone) in which the double is right."""
    permissions.may_merge(by, kept, double).demand()
    fields = [name for name in PERSON_FIELDS if name in take]
    steps = [*_one_login(kept, double), *move_all(double, kept)]
    steps += move_words(keys.person(double.pk), keys.person(kept.pk))
    _put_away(double, kept, fields)
    merge = PersonMerge.objects.create(
        kept=kept, double=double, moves=steps, swapped=" ".join(fields), merged_on=today()
    )
    record(facts.PersonsMerged(kept.pk, double=double.pk, merge=merge.pk), by=by)
    return merge


@transaction.atomic
def merge_organisations(
    *, by: Any, kept: Organisation, double: Organisation, take: Collection[str] = ()
) -> OrganisationMerge:
    """Make two rows of one organisation one; ``take`` names the fields in which the double is right."""
    permissions.may_merge(by, kept, double).demand()
    fields = [name for name in ORGANISATION_FIELDS if name in take]
    steps = [*move_all(double, kept), *move_words(keys.organisation(double.pk), keys.organisation(kept.pk))]
    _put_away(double, kept, fields)
    merge = OrganisationMerge.objects.create(
        kept=kept, double=double, moves=steps, swapped=" ".join(fields), merged_on=today()
    )
    record(facts.OrganisationsMerged(kept.pk, double=double.pk, merge=merge.pk), by=by)
    return merge


@transaction.atomic
def undo_merge(*, by: Any, merge: Merge) -> None:
    """Let the double stand on its own again, with all that was its own."""
    permissions.may_undo_merge(by, merge).demand()
    kept, double = merge.kept, merge.double
    _put_away(double, kept, merge.swapped.split(), back=True)
    move_back(step for step in merge.moves if step["step"] != "login")
    _two_logins(kept, double, [step for step in merge.moves if step["step"] == "login"])
    merge.undone_on = today()
    merge.save(update_fields=["undone_on"])
    kind = facts.PersonMergeUndone if isinstance(merge, PersonMerge) else facts.OrganisationMergeUndone
    record(kind(kept.pk, double=double.pk, merge=merge.pk), by=by)


def _put_away(double: Any, kept: Any, swapped: list[str], *, back: bool = False) -> None:
    """Swap the values in which the other was right, and take the double out of sight (or bring it ``back``)."""
    for name in swapped:
        ours, theirs = getattr(kept, name), getattr(double, name)
        setattr(kept, name, theirs)
        setattr(double, name, ours)
    double.merged_into = None if back else kept
    kept.save(update_fields=swapped) if swapped else None
    double.save(update_fields=[*swapped, "merged_into"])
    type(kept).with_doubles.filter(pk__in=[kept.pk, double.pk]).update(version=F("version") + 1)


def _one_login(kept: Person, double: Person) -> list[Step]:
    """Keep one account: that of the kept person if there is one; the other can no longer log in."""
    user = double.user
    if user is None:
        return []
    if kept.user is None:
        _hand_login(user, double, kept)
        return [{"step": "login", "moved": user.pk}]
    was_active, user.is_active = user.is_active, False
    user.save(update_fields=["is_active"])
    return [{"step": "login", "closed": user.pk}] if was_active else []


def _two_logins(kept: Any, double: Any, steps: list[Step]) -> None:
    for step in steps:
        if "closed" in step:
            User.objects.filter(pk=step["closed"]).update(is_active=True)
        elif kept.user_id == step["moved"]:
            _hand_login(kept.user, kept, double)


def _hand_login(user: User, giver: Person, taker: Person) -> None:
    giver.user = None
    giver.save(update_fields=["user"])
    taker.user = user
    taker.save(update_fields=["user"])


@transaction.atomic
def keep_apart(*, by: Any, one: Person, other: Person) -> Apart:
    """Say that two persons who look alike are two, so that nobody has to look again."""
    permissions.may_merge(by, one, other).demand()
    first, second = sorted([one, other], key=lambda person: person.pk)
    apart, is_new = Apart.objects.get_or_create(one=first, other=second)
    if is_new:
        record(facts.PersonsKeptApart(first.pk, other=second.pk), by=by)
    return apart
