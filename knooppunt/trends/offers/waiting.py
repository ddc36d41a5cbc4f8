"""What waits for somebody around a signal: a second look, an intake, a correction, the end of its term."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from knooppunt.people.models.reader import reader_of
from knooppunt.shared.offers import Ask, AskRow, asks
from knooppunt.trends.models import Signal
from knooppunt.trends.queries import lists
from knooppunt.trends.queries.second_look import to_look_at

SHOWN = 5


def _some(found: QuerySet[Signal], verb: str, label: StrOrPromise, place: str) -> list[AskRow]:
    """Give the first few that wait, and the way to all of them when there are more."""
    waits = list(found.only("pk", "title")[: SHOWN + 1])
    rows = [AskRow(one.title, reverse(verb, args=[one.pk])) for one in waits]
    return [*rows[:SHOWN], AskRow(label, reverse(place))] if rows[SHOWN:] else rows


def _to_look_at(user: Any) -> list[AskRow]:
    label = _("All signals that wait for a second pair of eyes")
    return _some(to_look_at(user).select_related(None), "trends:look_second", label, "trends:to_look_at")


def _to_sort(user: Any) -> list[AskRow]:
    return _some(lists.unsorted(user), "trends:sort", _("All signals that wait for their intake"), "trends:to_sort")


def _to_review(user: Any) -> list[AskRow]:
    found = lists.due(user).select_related(None)
    return _some(found, "trends:review", _("All signals at the end of their term"), "trends:to_review")


def _sent_back(user: Any) -> list[AskRow]:
    own = Signal.objects.visible_to(user).filter(sharer=reader_of(user).person, withdrawn_on__isnull=True)
    waits = own.filter(intended__isnull=False, sent_back_on__isnull=False).order_by("pk")
    return [AskRow(one.title, one.get_absolute_url()) for one in waits.only("pk", "title")[:SHOWN]]


asks.add(Ask("trends.look", _("Signals that wait for a second pair of eyes"), _to_look_at, 12))
asks.add(Ask("trends.sent_back", _("Your signals that were sent back"), _sent_back, 14))
asks.add(Ask("trends.sort", _("Signals that wait for their intake"), _to_sort, 16))
asks.add(Ask("trends.review", _("Signals at the end of their term"), _to_review, 40))
