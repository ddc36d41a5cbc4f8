"""What somebody decides about a list: what its columns are, that it comes in, goes on, goes back, or away."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from knooppunt.audit.recording import record
from knooppunt.imports import facts, permissions
from knooppunt.imports.commands.jobs import start_job
from knooppunt.imports.models import List, Source
from knooppunt.imports.words import State


@transaction.atomic
def name_columns(*, by: Any, found: List, codes: Sequence[str]) -> None:
    """Say what each column is, and have the list read again."""
    permissions.may_decide(by, _locked(found)).demand()
    found.codes, found.choices = list(codes), {}
    found.save(update_fields=["codes", "choices"])
    record(facts.ColumnsNamed(found.pk), by=by)
    start_job(found, State.READING)


@transaction.atomic
def confirm_list(*, by: Any, found: List, choices: Mapping[int, str]) -> None:
    """Let a list be taken in; ``choices`` says of a row that looks like something known what it is."""
    permissions.may_decide(by, _locked(found)).demand()
    found.choices = {str(row): choice for row, choice in choices.items()}
    found.done = found.new = found.changed = found.same = found.refused = 0
    found.save(update_fields=["choices", "done", "new", "changed", "same", "refused"])
    record(facts.ListConfirmed(found.pk), by=by)
    start_job(found, State.RUNNING)


@transaction.atomic
def resume_list(*, by: Any, found: List) -> None:
    """Let the work go on where it stopped."""
    permissions.may_resume(by, _locked(found)).demand()
    record(facts.ListResumed(found.pk), by=by)
    start_job(found, State(found.state))


@transaction.atomic
def take_back_list(*, by: Any, found: List) -> None:
    """Take back everything that a list made and changed, or nothing when somebody built on it since."""
    permissions.may_take_back(by, _locked(found)).demand()
    record(facts.ListTakenBack(found.pk), by=by)
    start_job(found, State.TAKING_BACK)


@transaction.atomic
def drop_list(*, by: Any, found: List) -> None:
    """Throw a list away that was not taken in."""
    permissions.may_drop(by, _locked(found)).demand()
    found.state, found.found, found.choices, found.ended_at = State.DROPPED, {}, {}, timezone.now()
    found.save(update_fields=["state", "found", "choices", "ended_at"])
    Source.objects.filter(list=found).delete()
    record(facts.ListDropped(found.pk), by=by)


def _locked(found: List) -> List:
    """Read the list again and hold it, so that two who decide at once do so one after the other."""
    found.refresh_from_db(from_queryset=List.objects.select_for_update())
    return found
