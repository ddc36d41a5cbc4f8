"""The verbs of marks: say what one's organisation does with an item, and take a request for help up."""

from typing import Any

from django.db import transaction

from knooppunt.audit.recording import record
from knooppunt.catalogue import facts, permissions
from knooppunt.catalogue.models import Item, Mark
from knooppunt.catalogue.words import Choice
from knooppunt.people.models import Organisation
from knooppunt.shared.clock import today
from knooppunt.shared.editing import save_if_unchanged
from knooppunt.shared.verdict import all_of


@transaction.atomic
def mark_item(*, by: Any, item: Item, organisation: Organisation, version: int = 0, **fields: Any) -> Mark:
    """Say what an organisation does with an item, in the place of what it said before.

    ``fields``: choice, why, may_be_asked. Raises ``Conflict`` when a colleague said something else since ``version``.
    """
    all_of(permissions.may_mark(by, item), permissions.may_mark_for(by, organisation)).demand()
    mark, is_new = Mark.objects.get_or_create(
        **{item.slot: item}, organisation=organisation, defaults={**fields, **_asking(None, fields)}
    )
    if not is_new:
        values = {**fields, **_asking(mark, fields)}
        for name, value in values.items():
            setattr(mark, name, value)
        save_if_unchanged(mark, version, values)
    record(facts.MarkSet(mark.pk), by=by)
    return mark


def _asking(mark: Mark | None, fields: dict[str, Any]) -> dict[str, Any]:
    """Give what follows from the choice: a new request is open, and only who uses something can be asked about it."""
    wants_help = fields["choice"] == Choice.WANT_HELP
    is_used = fields["choice"] == Choice.USED
    follows: dict[str, Any] = {"changed_on": today(), "may_be_asked": is_used and fields.get("may_be_asked", False)}
    if wants_help and not (mark and mark.is_open_request):
        follows |= {"asked_on": today(), "taken_up_on": None, "taken_up_by": None}
    return follows


@transaction.atomic
def take_up(*, by: Any, mark: Mark) -> None:
    """Say that one's organisation helps: the request waits for nobody any more."""
    permissions.may_take_up(by, mark).demand()
    mark.taken_up_on, mark.taken_up_by = today(), permissions.acting_for(by, mark.item)
    mark.save(update_fields=["taken_up_on", "taken_up_by"])
    record(facts.HelpTakenUp(mark.pk), by=by)
