"""The verbs of lists that are taken along."""

from typing import Any

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task

from knooppunt.accounts.models import User
from knooppunt.audit.recording import record
from knooppunt.network import facts, permissions
from knooppunt.network.models import Export
from knooppunt.network.queries.directory import Wish
from knooppunt.network.queries.taking import file_of, question_of, taken
from knooppunt.network.words import ExportState
from knooppunt.people.models import Person
from knooppunt.people.models.reader import reader_of
from knooppunt.people.words import Role
from knooppunt.post.commands import send


@transaction.atomic
def ask_export(*, by: Any, wish: Wish, form: str) -> Export:
    """Ask to take a list along: a short one is ready at once, a long one waits for a colleague who agrees."""
    permissions.may_export(by).demand()
    person = Person.objects.get(pk=reader_of(by).person)
    number = taken(by, wish).count()
    export = Export.objects.create(
        person=person, question=question_of(wish), form=form, number=number, state=ExportState.ASKED
    )
    record(facts.ExportAsked(export.pk, rows=number), by=by)
    if number <= settings.EXPORT_ROWS:
        _make(export, by)
    if Export.objects.of_this_hour(person.pk).count() == permissions.MOST_AN_HOUR:
        _warn_keepers()
    return export


def _make(export: Export, reader: User) -> None:
    export.content, export.ready_at, export.state = file_of(reader, export), timezone.now(), ExportState.READY
    export.save(update_fields=["content", "ready_at", "state"])


def _warn_keepers() -> None:
    """Tell those who keep the register that somebody takes many lists along; not who."""
    keepers = Person.objects.filter(seats__role=Role.ADMINISTRATOR, user__isnull=False).exclude(email="").distinct()
    text = _("Somebody took 20 lists of contacts along within an hour. Look here: {link}")
    link = f"{settings.ORIGIN}{reverse('network:exports')}"
    for keeper in keepers:
        send(by=None, person=keeper, subject=_("Many lists of contacts were taken along"), text=text.format(link=link))


@transaction.atomic
def agree_export(*, by: Any, export: Export) -> None:
    """Agree to a long list; a job makes the file."""
    permissions.may_judge(by, export).demand()
    export.state, export.judge_id = ExportState.AGREED, reader_of(by).person
    export.save(update_fields=["state", "judge"])
    record(facts.ExportAgreed(export.pk, rows=export.number), by=by)
    make_file.enqueue(export.pk)


@task()
def make_file(pk: int) -> None:
    """Make the file of a list that was agreed to; done twice it is made once."""
    with transaction.atomic():
        export = Export.objects.select_for_update().get(pk=pk)
        asker = User.objects.filter(person=export.person_id).first()
        if export.state == ExportState.AGREED and asker:
            _make(export, asker)


@transaction.atomic
def refuse_export(*, by: Any, export: Export) -> None:
    """Refuse a long list."""
    permissions.may_judge(by, export).demand()
    export.state, export.judge_id = ExportState.REFUSED, reader_of(by).person
    export.save(update_fields=["state", "judge"])
    record(facts.ExportRefused(export.pk), by=by)


@transaction.atomic
def take_export(*, by: Any, export: Export) -> bytes:
    """Take the file, once."""
    export = Export.objects.select_for_update().get(pk=export.pk)
    permissions.may_take(by, export).demand()
    content = bytes(export.content or b"")
    export.content, export.state = None, ExportState.TAKEN
    export.save(update_fields=["content", "state"])
    record(facts.ExportTaken(export.pk, rows=export.number), by=by)
    return content


@transaction.atomic
def erase_export(*, by: Any, subject: int) -> None:
    """Let a list go whose time has come, with its file."""
    if Export.objects.filter(pk=subject).delete()[0]:
        record(facts.ExportErased(subject), by=by)
