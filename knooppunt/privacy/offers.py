"""What own data hands upward: what ends when, and what waits on the desk."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.db import models
from django.urls import reverse
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django_stubs_ext import StrOrPromise

from knooppunt.people.models import Person
from knooppunt.privacy import commands
from knooppunt.privacy.commands.ending import erase_row
from knooppunt.privacy.models import Asking, Inspection, Leaving, Petition
from knooppunt.privacy.permissions import may_ask_again, may_watch
from knooppunt.privacy.queries import term
from knooppunt.privacy.queries.dues import rounds
from knooppunt.privacy.queries.freshness import contacts
from knooppunt.privacy.queries.watch import counts, open_petitions
from knooppunt.privacy.words import COOLING_OFF, TWO_YEARS
from knooppunt.shared.clock import months_before
from knooppunt.shared.offers import Ask, AskRow, Retained, asks, retained
from knooppunt.shared.privacy import SEAT


def _names(pks: set[int]) -> dict[int, StrOrPromise]:
    rows = Person.with_doubles.filter(pk__in=pks).prefetch_related("seats__organisation")
    return {one.pk: format_lazy("{name} ({places})", name=one.name, places=_places(one)) for one in rows}


def _places(person: Person) -> str:
    return ", ".join(sorted({seat.organisation.name for seat in person.seats.all()})) or "–"


def _left(day: date) -> Iterable[tuple[int, date]]:
    rows = Leaving.objects.standing().filter(asked_on__lt=day - timedelta(days=COOLING_OFF))
    return [(one.pk, one.until) for one in rows]


def _leavers(pks: set[int]) -> dict[int, StrOrPromise]:
    rows = Leaving.objects.filter(pk__in=pks).select_related("person")
    return {one.pk: one.person.name for one in rows}


retained.add(Retained("people.person", _("Person in the register"), SEAT, term.ended, _names, commands.erase_person))
retained.add(
    Retained(
        "privacy.leaving", _("Person who wanted to leave"), _("two weeks after they asked for it"), _left, _leavers,
        commands.finish_leaving, is_automatic=True,
    )
)  # fmt: skip


def _offer_rows(code: str, label: StrOrPromise, model: type[models.Model], day_field: str) -> None:
    """Let rows of a model end two years after the day in this field."""

    def ended(day: date) -> Iterable[tuple[int, date]]:
        rows = model._default_manager.filter(**{f"{day_field}__lt": months_before(day, term.TERM)})
        return [(pk, term.after(on)) for pk, on in rows.values_list("pk", day_field)]

    def words(pks: set[int]) -> dict[int, StrOrPromise]:
        return {pk: f"{label} {pk}" for pk in pks}

    def erase(*, by: Any, subject: int) -> None:
        erase_row(model=model, subject=subject)

    retained.add(Retained(code, label, TWO_YEARS, ended, words, erase, is_automatic=True))


_offer_rows("privacy.petition", _("Request about own data"), Petition, "asked_on")
_offer_rows("privacy.asking", _("Yearly question whether the data is right"), Asking, "asked_on")
_offer_rows("privacy.inspection", _("Look at the data by the privacy officer"), Inspection, "opened_on")


def _petitions(user: Any) -> list[AskRow]:
    rows = open_petitions(user)
    return [AskRow(f"{one.get_wish_display()} ({one.person.name})", one.get_absolute_url(), one.due) for one in rows]


def _dues(user: Any) -> list[AskRow]:
    number = counts().waiting if may_watch(user) else 0
    words = ngettext("Decide about {number} that has ended", "Decide about {number} that have ended", number)
    return [AskRow(words.format(number=number), reverse("privacy:dues"))] if number else []


def _clock(user: Any) -> list[AskRow]:
    if not (may_watch(user) and rounds().jumped):
        return []
    return [AskRow(_("The clock jumped, so nothing is erased: look whether it is right"), reverse("privacy:dues"))]


def _stale(user: Any) -> list[AskRow]:
    number = contacts().stale().count() if may_ask_again(user) else 0
    words = ngettext(
        "{number} contact was not confirmed in time", "{number} contacts were not confirmed in time", number
    )
    return [AskRow(words.format(number=number), reverse("privacy:freshness"))] if number else []


asks.add(Ask("privacy.petition", _("Requests about own data"), _petitions, 15))
asks.add(Ask("privacy.clock", _("The clock"), _clock, 16))
asks.add(Ask("privacy.due", _("What has ended"), _dues, 17))
asks.add(Ask("privacy.stale", _("Fresh contacts"), _stale, 60))
