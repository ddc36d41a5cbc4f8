"""The verbs of key figures: asking, a yes, a no, and taking a yes back."""

from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from knooppunt.accounts.models import User
from knooppunt.audit.recording import record
from knooppunt.network import facts, permissions
from knooppunt.network.consent import CURRENT
from knooppunt.network.models import KeyFigure
from knooppunt.people.models import Person
from knooppunt.people.models.reader import reader_of
from knooppunt.post.commands import issue_link, send
from knooppunt.post.letter import address_of
from knooppunt.shared.clock import today

LINK, ASKED_FOR, AGREED_FOR = "key-figure", 30, 365


@transaction.atomic
def ask_key_figure(*, by: User, name: str, email: str) -> KeyFigure:
    """Ask somebody by mail; who was asked before is asked again, and nothing else is kept of them yet."""
    permissions.may_ask_key_figures(by).demand()
    person = Person.objects.filter(email__iexact=email).first() or _added(name, email)
    values = {"asked_by_id": reader_of(by).person, "asked_on": today(), "text_version": CURRENT}
    figure, _is_new = KeyFigure.objects.get_or_create(person=person, defaults=values)
    _mail(by, person, ASKED_FOR)
    record(facts.KeyFigureAsked(figure.pk, person=person.pk), by=by)
    return figure


def _added(name: str, email: str) -> Person:
    return Person.objects.create(name=name, email=email, origin=str(_("asked as a key figure")))


def _mail(by: User | None, person: Person, days: int) -> None:
    token = issue_link(by=by, person=person, purpose=LINK, days=days)
    text = _(
        "This is your personal page about being a key figure in Knooppunt.\n\n{url}\n\nThere you read what it means, "
        "say yes or no, and can take a yes back later. The link works for {days} days."
    ).format(url=address_of(reverse("network:consent", args=[token])), days=days)
    send(by=by, person=person, subject=_("Key figure in Knooppunt"), text=text)


@transaction.atomic
def give_consent(*, figure: KeyFigure, version: int, **values: Any) -> None:
    """Note a yes to this version of the text; ``values``: community, topic, area, as the key figure wrote them."""
    for name, value in {**values, "text_version": version, "answered_on": today()}.items():
        setattr(figure, name, value)
    figure.save()
    _mail(None, figure.person, AGREED_FOR)
    record(facts.ConsentGiven(figure.pk, version=version), by=None)


@transaction.atomic
def end_consent(*, figure: KeyFigure) -> None:
    """Note a no, or a yes that is taken back: nothing is kept but the line in the log."""
    was_given = figure.answered_on is not None
    kind = facts.ConsentWithdrawn if was_given else facts.ConsentRefused
    record(kind(figure.pk), by=None)
    _forget(figure)


@transaction.atomic
def forget_unanswered(*, by: Any, subject: int) -> None:
    """Forget who gave no answer."""
    for figure in KeyFigure.objects.unanswered().filter(pk=subject):
        record(facts.KeyFigureForgotten(figure.pk), by=by)
        _forget(figure)


def _forget(figure: KeyFigure) -> None:
    """Erase the asking, and the person too when they are here for nothing else."""
    person = figure.person
    figure.delete()
    if not (person.seats.exists() or person.user_id):
        person.delete()
