"""Handing mail to the mail server, later again when it does not answer, and giving up after days."""

import smtplib
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django_tasks import task

from knooppunt.accounts.models import User
from knooppunt.audit.recording import record
from knooppunt.post import facts
from knooppunt.post.letter import letter
from knooppunt.post.models import Message, State
from knooppunt.post.permissions import may_see_outgoing

PAUSES = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 4 * 60, 12 * 60, 24 * 60))
_CLAIM = timedelta(minutes=10)
_NEVER = 500


@task()
def deliver(pk: int) -> None:
    """Hand one mail to the mail server; a mail that another job has in hands, or that is done, is left alone."""
    if _claim(pk):
        _attempt(Message.objects.get(pk=pk))


def _claim(pk: int) -> bool:
    """Take a mail in hands for some minutes, so that no lock is held while the mail server thinks."""
    now = timezone.now()
    due = Message.objects.waiting().filter(pk=pk, next_try_at__lte=now)
    return bool(due.update(tries=F("tries") + 1, next_try_at=now + _CLAIM))


def _attempt(message: Message) -> None:
    try:
        letter(message).send()
    except OSError as problem:  # a failing mail server is one too
        _fail(message, problem)
    else:
        _finish(message)


@transaction.atomic
def _finish(message: Message) -> None:
    message.state, message.sent_at, message.problem = State.SENT, timezone.now(), ""
    message.text = message.text if settings.IS_DEMO else ""  # it may hold a link, which is a key
    message.save(update_fields=["state", "sent_at", "problem", "text"])
    record(facts.MailSent(message.pk), by=None)


@transaction.atomic
def _fail(message: Message, problem: OSError) -> None:
    message.problem = type(problem).__name__
    if message.tries > len(PAUSES) or _is_final(problem):
        _give_up(message)
    else:
        _later(message, timezone.now() + PAUSES[message.tries - 1])


def _give_up(message: Message) -> None:
    message.state = State.GIVEN_UP
    message.save(update_fields=["state", "problem"])
    record(facts.MailGivenUp(message.pk), by=None)


def _later(message: Message, at: datetime) -> None:
    message.next_try_at = at
    message.save(update_fields=["next_try_at", "problem"])
    deliver.using(run_after=at).enqueue(message.pk)


def _is_final(problem: OSError) -> bool:
    """Tell whether the mail server says that this address does not exist, which tomorrow is as true."""
    refused = problem.recipients.values() if isinstance(problem, smtplib.SMTPRecipientsRefused) else ()
    return bool(refused) and all(code >= _NEVER for code, _words in refused)


@transaction.atomic
def try_again(*, by: Any, message: Message) -> None:
    """Try a mail again that had been given up."""
    may_see_outgoing(by).demand()
    now, given_up = timezone.now(), Message.objects.given_up().filter(pk=message.pk)
    if given_up.update(state=State.WAITING, tries=0, next_try_at=now):
        record(facts.MailTriedAgain(message.pk), by=by)
        deliver.enqueue(message.pk)


def resume() -> None:
    """Plan every mail that waits once more: a worker that was killed may have had it in hands."""
    for pk, at in Message.objects.waiting().values_list("pk", "next_try_at"):
        deliver.using(run_after=at).enqueue(pk)


@transaction.atomic
def forget_mail(*, by: User | None, before: datetime) -> int:
    """Erase to whom mail went that was written before this moment; what waits stays. Gives how many."""
    old = Message.objects.exclude(state=State.WAITING).filter(written_at__lt=before)
    named = old.exclude(person=None, address="", text="")
    newest = named.order_by("-pk").values_list("pk", flat=True).first()
    if newest is None:
        return 0
    count = named.update(person=None, address="", text="")
    record(facts.MailForgotten(newest), by=by)
    return count
