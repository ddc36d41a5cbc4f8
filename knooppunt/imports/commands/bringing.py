"""Bringing a list: its file is kept, and read as a job."""

from typing import Any

from django.db import transaction

from knooppunt.audit.recording import record
from knooppunt.imports import facts
from knooppunt.imports.commands.jobs import marked, start_job
from knooppunt.imports.commands.working import write_list
from knooppunt.imports.kinds import Kind
from knooppunt.imports.models import List, Source
from knooppunt.imports.words import State


@transaction.atomic
def bring_list(*, by: Any, kind: Kind, name: str, content: bytes) -> List:
    """Keep a file as a list of this kind, to be read; nothing of it is in the register yet.

    ``by`` is nobody on the command line.
    """
    if by is not None:
        kind.may(by).demand()
    brought = List.objects.create(kind=kind.code, name=name[-150:], by=by)
    Source.objects.create(list=brought, content=content)
    record(facts.ListBrought(brought.pk), by=by)
    start_job(brought, State.READING)
    return brought


def bring_at_once(*, kind: Kind, name: str, content: bytes) -> List:
    """Bring a list and take it in without a job, for the command line; what is doubtful goes as is proposed.

    Interrupted, it can be resumed from its page like any other.
    """
    brought = _kept(kind, name, content)
    with marked(brought):
        write_list(brought)
    brought.refresh_from_db()
    return brought


@transaction.atomic
def _kept(kind: Kind, name: str, content: bytes) -> List:
    brought = List.objects.create(kind=kind.code, name=name[-150:], state=State.RUNNING, run=1)
    Source.objects.create(list=brought, content=content)
    record(facts.ListBrought(brought.pk), by=None)
    return brought
