"""The verbs of items: add, correct, check, withdraw; for every kind the same."""

from collections.abc import Iterable
from typing import Any, TypeVar

from django.db import transaction

from knooppunt.audit.recording import record
from knooppunt.catalogue import facts, permissions
from knooppunt.catalogue.models import ActionPerspective, Item, Revision, TargetGroup
from knooppunt.catalogue.models.item import in_a_year
from knooppunt.catalogue.words import Deed
from knooppunt.people.commands import audience
from knooppunt.people.models import Audience, Organisation
from knooppunt.people.models.reader import reader_of
from knooppunt.people.words import Level
from knooppunt.search.commands import forget, let_find
from knooppunt.shared.clock import today
from knooppunt.shared.editing import save_if_unchanged
from knooppunt.topics.models import Topic

Kept = TypeVar("Kept", bound=Item)
_RELATED = ("topics", "target_groups")


@transaction.atomic
def add_item(
    *, by: Any, kind: type[Kept], topics: Iterable[Topic], level: Level = Level.CLEAR,
    target_groups: Iterable[TargetGroup] = (), **fields: Any,
) -> Kept:  # fmt: skip
    """Add an item of this kind; ``fields``: title and the fields of the kind.

    What may be left out: organisation (the owner, else one's own), function, intervention, evidence, source,
    source_link and checked_on (when somebody last looked whether it still holds, else today).
    """
    permissions.may_add(by).demand()
    owner = fields.pop("organisation", None) or _home(by)
    permissions.may_share_at(by, Level(level), owner).demand()
    checked_on = fields.pop("checked_on", None) or today()
    made = kind(
        **fields, organisation=owner, audience=_readers(by, Level(level), owner), checked_on=checked_on,
        check_by=in_a_year(checked_on),
    )  # fmt: skip
    made.save(force_insert=True)
    made.topics.set(topics)
    made.target_groups.set(target_groups)
    let_find(made.slot, made)
    _remember(by, made, Deed.ADDED)
    record(facts.DEEDS[made.slot].added(made.pk), by=by)
    return made


def add_perspective(
    *, by: Any, topics: Iterable[Topic], level: Level = Level.CLEAR, **fields: Any
) -> ActionPerspective:
    """Add an action perspective; ``fields``: title, what, for_whom, intervention, and what every item may have."""
    return add_item(by=by, kind=ActionPerspective, topics=topics, level=level, **fields)


def _home(by: Any) -> Organisation:
    organisation: Organisation = reader_of(by).home(permissions.theme_of(by)).organisation
    return organisation


def _readers(by: Any, level: Level, owner: Organisation) -> Audience:
    theme = permissions.theme_of(by)
    return audience(level, [theme] if theme else [], organisation=owner, area=owner.area)


def _remember(by: Any, item: Item, deed: Deed, why: str = "") -> None:
    Revision.objects.create(
        **{item.slot: item}, deed=deed, why=why, organisation=permissions.acting_for(by, item), on=today()
    )


@transaction.atomic
def correct_item(*, by: Any, item: Item, version: int, why: str = "", **fields: Any) -> None:
    """Correct an item as it was read; its readers stay the same. ``why`` stands in its history."""
    permissions.may_correct(by, item).demand()
    permissions.may_change_owner(by, item, fields.get("organisation")).demand()
    related = {name: fields.pop(name) for name in _RELATED if name in fields}
    for name, value in fields.items():
        setattr(item, name, value)
    save_if_unchanged(item, version, fields)
    for name, things in related.items():
        getattr(item, name).set(things)
    let_find(item.slot, item)
    _remember(by, item, Deed.CORRECTED, why)
    record(facts.DEEDS[item.slot].corrected(item.pk), by=by)


@transaction.atomic
def check_item(*, by: Any, item: Item, why: str = "") -> None:
    """Say that an item was looked at and still holds, for a year from today."""
    permissions.may_check(by, item).demand()
    item.checked_on, item.check_by = today(), in_a_year()
    item.save(update_fields=["checked_on", "check_by"])
    _remember(by, item, Deed.CHECKED, why)
    record(facts.DEEDS[item.slot].checked(item.pk), by=by)


@transaction.atomic
def withdraw_item(*, by: Any, item: Item, why: str) -> None:
    """Take an item back; what points at it stays."""
    permissions.may_withdraw(by, item).demand()
    item.withdrawn_on, item.withdrawn_why = today(), why
    item.save(update_fields=["withdrawn_on", "withdrawn_why"])
    forget(item.slot, item.pk)
    _remember(by, item, Deed.WITHDRAWN, why)
    record(facts.DEEDS[item.slot].withdrawn(item.pk), by=by)
