"""Recording facts, and forms that are sent twice."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import uuid4

import pytest
from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django_tasks_db.models import DBTaskResult

from knooppunt.audit import replay
from knooppunt.audit.models import Entry
from knooppunt.audit.recording import record
from knooppunt.audit.replay import AlreadyDone
from knooppunt.shared import fact
from knooppunt.shared.fact import Fact, on

pytestmark = pytest.mark.django_db


@dataclass(frozen=True)
class LampLit(Fact):
    """A lamp was lit."""

    room: int
    sentence: ClassVar = "lit a lamp"


def test_a_fact_leaves_its_line_with_ids_only(anna: AbstractBaseUser) -> None:
    entry = record(LampLit(3, room=7), by=anna)
    assert (entry.actor, entry.subject, entry.ids, entry.sentence) == (anna.pk, 3, {"room": 7}, "lit a lamp")


def test_what_is_undone_leaves_no_line() -> None:
    with transaction.atomic():
        record(LampLit(3, room=7), by=None)
        transaction.set_rollback(True)
    assert not Entry.objects.filter(kind=LampLit.name()).exists()


def test_the_same_form_does_its_work_once() -> None:
    token = uuid4()
    replay._token.set(token)
    first = record(LampLit(3, room=7), by=None)
    replay._token.set(token)
    with pytest.raises(AlreadyDone) as caught:
        record(LampLit(4, room=7), by=None)
    assert caught.value.entry == first
    assert Entry.objects.filter(kind=LampLit.name()).count() == 1


def test_one_form_may_record_several_facts() -> None:
    replay._token.set(uuid4())
    record(LampLit(3, room=7), by=None)
    record(LampLit(4, room=7), by=None)
    assert Entry.objects.filter(kind=LampLit.name()).count() == 2


def test_a_listener_becomes_a_job_in_the_same_transaction(monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[LampLit] = []
    monkeypatch.setitem(fact.listeners, LampLit.name(), [])
    on(LampLit)(heard.append)
    record(LampLit(3, room=7), by=None)
    job = DBTaskResult.objects.get()
    job.task.call(*job.task_result.args, **job.task_result.kwargs)
    assert heard == [LampLit(3, room=7)]
