"""The verbs of several signals at once: on the agenda in one go, and what partners agreed on as what came of them."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from knooppunt.gatherings.commands.agenda import link_outcome, put_on_agenda
from knooppunt.gatherings.models import AgendaItem, Gathering
from knooppunt.shared.verdict import needs
from knooppunt.trends.models import Interpretation, Signal

_NOT_JOINT = _("Only what partners agreed on can be recorded like this.")
_NOT_HERE = _("This is not about a signal on this agenda.")


@transaction.atomic
def put_signals_on_agenda(*, by: Any, gathering: Gathering, signals: Iterable[Signal]) -> list[AgendaItem]:
    """Put several signals at the end of the agenda; those that are on it already stay where they are."""
    there = set(gathering.agenda.values_list("about_signal", flat=True))
    return [put_on_agenda(by=by, gathering=gathering, about=one) for one in signals if one.pk not in there]


@transaction.atomic
def record_agreed(*, by: Any, gathering: Gathering, interpretation: Interpretation) -> None:
    """Record an agreed reading as what came of every item that is about one of its signals."""
    needs(interpretation.joint_id, _NOT_JOINT).demand()
    about = AgendaItem.objects.visible_to(by).filter(gathering=gathering)
    items = list(about.filter(about_signal__in=interpretation.signals.all()).select_related("gathering"))
    needs(items, _NOT_HERE).demand()
    for item in items:
        link_outcome(by=by, item=item, interpretation=interpretation)
