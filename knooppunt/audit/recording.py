"""Recording a fact: its audit line and its listeners' jobs, in the transaction of the change itself."""

from typing import Any

from django.db import IntegrityError, transaction
from django_tasks import task

from knooppunt.audit.beside import write_beside
from knooppunt.audit.models import Entry
from knooppunt.audit.replay import AlreadyDone, claim, first_entry
from knooppunt.shared.fact import Fact, listeners, rebuild


def record(fact: Fact, *, by: Any) -> Entry:
    """Write what happened and by whom; ``by`` is a user, or nobody for the product itself.

    Raises ``AlreadyDone`` when the form at hand had done its work before.
    """
    entry = _write(Entry(actor=getattr(by, "pk", None), kind=fact.name(), subject=fact.subject, ids=fact.ids()))
    for place in range(len(listeners[fact.name()])):
        tell.enqueue(fact.name(), fact.subject, fact.ids(), place)
    write_beside(entry, by)
    return entry


def _write(entry: Entry) -> Entry:
    entry.token = claim()
    try:
        with transaction.atomic():
            entry.save(force_insert=True)
    except IntegrityError:
        done = first_entry(entry.token)
        if done is None:
            raise
        raise AlreadyDone(done) from None
    return entry


@task()
def tell(kind: str, subject: int, ids: dict[str, Any], place: int) -> None:
    """Run one listener of a fact, as a job."""
    listeners[kind][place](rebuild(kind, subject, ids))
