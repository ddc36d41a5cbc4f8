"""The verbs of the agenda."""

from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from knooppunt.audit.recording import record
from knooppunt.gatherings import facts, permissions
from knooppunt.gatherings.models import AgendaItem, Gathering
from knooppunt.gatherings.models.agenda import subject_field
from knooppunt.people.models.reader import audience_ids
from knooppunt.shared.editing import save_if_unchanged
from knooppunt.shared.verdict import needs
from knooppunt.trends.models import Advice, Interpretation, Signal


@transaction.atomic
def put_on_agenda(
    *,
    by: Any,
    gathering: Gathering,
    title: str = "",
    question: str = "",
    about: Signal | Interpretation | Advice | None = None,
) -> AgendaItem:
    """Put a question, or something of trends that ``by`` may read, at the end of the agenda."""
    permissions.may_set_agenda(by, gathering).demand()
    subject = _subject(by, gathering, about) if about else {}
    last = gathering.agenda.aggregate(last=Max("order"))["last"] or 0
    item = AgendaItem.objects.create(gathering=gathering, order=last + 1, title=title, question=question, **subject)
    record(facts.AgendaItemAdded(item.pk, gathering=gathering.pk), by=by)
    return item


def _subject(by: Any, gathering: Gathering, about: Signal | Interpretation | Advice) -> dict[str, Any]:
    subject = {subject_field(about): about}
    needs(about.audience_id in audience_ids(by), _("You may only put on an agenda what you may read.")).demand()
    needs(not about.is_withdrawn, _("This was withdrawn, so it cannot go on an agenda.")).demand()
    needs(not gathering.agenda.filter(**subject).exists(), _("This is on this agenda already.")).demand()
    return subject


@transaction.atomic
def take_off_agenda(*, by: Any, item: AgendaItem) -> None:
    """Take an item off the agenda of a gathering that still has to come."""
    permissions.may_take_off(by, item).demand()
    record(facts.AgendaItemTakenOff(item.pk, gathering=item.gathering_id), by=by)
    item.delete()


@transaction.atomic
def move_agenda_item(*, by: Any, item: AgendaItem, up: bool) -> None:
    """Let an item change places with the one above or below it that ``by`` sees; at the end it stays."""
    permissions.may_move(by, item).demand()
    seen = AgendaItem.objects.visible_to(by).filter(gathering=item.gathering_id).values_list("pk", flat=True)
    order = [pk for pk in item.gathering.agenda.values_list("pk", flat=True) if pk in set(seen) | {item.pk}]
    place = order.index(item.pk)
    neighbour = place - 1 if up else place + 1
    if neighbour in range(len(order)):
        _swap(item.gathering, item.pk, order[neighbour])
    record(facts.AgendaItemMoved(item.pk, gathering=item.gathering_id), by=by)


def _swap(gathering: Gathering, one: int, other: int) -> None:
    """Give the whole agenda new numbers, with these two in the place of each other."""
    swapped = {one: other, other: one}
    items = {item.pk: item for item in gathering.agenda.all()}
    for place, pk in enumerate(items, 1):
        items[swapped.get(pk, pk)].order = place
    AgendaItem.objects.bulk_update(items.values(), ["order"])


@transaction.atomic
def record_decision(*, by: Any, item: AgendaItem, decision: str, version: int = 0) -> None:
    """Write down what was decided on an item, unless somebody did so since ``version``."""
    permissions.may_decide(by, item.gathering).demand()
    item.decision = decision
    save_if_unchanged(item, version or item.version, ["decision"])
    record(facts.DecisionRecorded(item.pk, gathering=item.gathering_id), by=by)


@transaction.atomic
def link_outcome(
    *, by: Any, item: AgendaItem, interpretation: Interpretation | None = None, advice: Advice | None = None
) -> None:
    """Say to which interpretation or advice an item led; what is not given stays as it was."""
    permissions.may_decide(by, item.gathering).demand()
    mine = audience_ids(by)
    for made in (interpretation, advice):
        needs(made is None or made.audience_id in mine, _("You may only link what you may read.")).demand()
    item.led_to_interpretation = interpretation or item.led_to_interpretation
    item.led_to_advice = advice or item.led_to_advice
    save_if_unchanged(item, item.version, ["led_to_interpretation", "led_to_advice"])
    record(facts.OutcomeLinked(item.pk, gathering=item.gathering_id), by=by)
