"""What the register in use hands upward: people by their name, lists that wait for a colleague, and what ends when."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from knooppunt.network.commands import erase_export, forget_unanswered
from knooppunt.network.models import LIST, Export, KeyFigure
from knooppunt.network.permissions import AGREE
from knooppunt.network.words import ExportState
from knooppunt.people.models import Person, Seat
from knooppunt.people.models.reader import reader_of
from knooppunt.people.models.wording import words_in
from knooppunt.people.naming import plain
from knooppunt.people.queries.names import Named, sources
from knooppunt.shared.offers import Ask, AskRow, Retained, asks, retained


def people_named(user: Any, words: Sequence[str], size: int) -> list[Named]:
    """Give the people whom this reader may see with all of these words in their name."""
    seen = Seat.objects.seen_today(user).order_by()
    asked = words_in(plain(" ".join(words)))
    known = Person.objects.filter(Exists(seen.filter(person=OuterRef("pk"))), sort_name__has_words=asked)
    found = dict(known.order_by("sort_name", "pk").values_list("pk", "name")[:size])
    seats = seen.filter(person__in=found).select_related("organisation") if found else ()
    held = {seat.person_id: seat for seat in seats}
    return [_named(pk, name, held[pk]) for pk, name in found.items()]


def _named(pk: int, name: str, seat: Seat) -> Named:
    words = format_lazy("{what}, {where}", what=seat.function or seat.get_role_display(), where=seat.organisation.name)
    return Named(name, reverse("network:card", args=[pk]), words)


def _to_judge(user: Any) -> list[AskRow]:
    if not AGREE.held_by(user):
        return []
    waiting = Export.objects.filter(state=ExportState.ASKED).exclude(person=reader_of(user).person)
    words = _("{name} asks to take {number} contacts along")
    rows = waiting.select_related("person").defer("content")
    return [AskRow(format_lazy(words, name=one.person.name, number=one.number), one.get_absolute_url()) for one in rows]


def _ended(day: date) -> list[tuple[int, date]]:
    """Give the lists that are thirty days old, and those whose file nobody took within a day."""
    old = Q(asked_at__date__lt=day - timedelta(days=30))
    left = Q(content__isnull=False, ready_at__lt=timezone.now() - timedelta(days=1))
    return [(pk, asked.date()) for pk, asked in Export.objects.filter(old | left).values_list("pk", "asked_at")]


def _list_words(ids: set[int]) -> dict[int, StrOrPromise]:
    rows = Export.objects.filter(pk__in=ids).values_list("pk", "number")
    return {pk: format_lazy(_("A list of {number} contacts"), number=number) for pk, number in rows}


sources.append(people_named)
asks.add(Ask("network.exports", _("Lists to agree to"), _to_judge, 12))
retained.add(
    Retained("network.export", _("Lists of contacts that were taken along"), LIST, _ended, _list_words, erase_export,
             is_automatic=True)
)  # fmt: skip


_WAITS = timedelta(days=30)


def _unanswered(day: date) -> Iterable[tuple[int, date]]:
    rows = KeyFigure.objects.unanswered().filter(asked_on__lt=day - _WAITS)
    return [(pk, asked_on + _WAITS) for pk, asked_on in rows.values_list("pk", "asked_on")]


def _asked(pks: set[int]) -> dict[int, StrOrPromise]:
    return {one.pk: one.person.name for one in KeyFigure.objects.filter(pk__in=pks).select_related("person")}


retained.add(
    Retained(
        "network.key_figure", _("Somebody who was asked to be a key figure"), _("thirty days without an answer"),
        _unanswered, _asked, forget_unanswered, is_automatic=True,
    )
)  # fmt: skip
