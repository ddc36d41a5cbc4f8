"""Makes lists for tests, by the product's own commands, and works on them as the job would."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any
from unittest.mock import patch

from knooppunt.imports import passes
from knooppunt.imports.commands import bring_list, confirm_list, jobs
from knooppunt.imports.kinds import kinds
from knooppunt.imports.models import List


class Killed(BaseException):
    """Stands in for the end of a worker."""


def work(found: List) -> List:
    """Do what waits for a list, as the worker would."""
    found.refresh_from_db()
    with suppress(Killed):
        jobs.work_on.func(found.pk, found.run)
    found.refresh_from_db()
    return found


def make_list(content: bytes, by: Any = None, name: str = "contacten.csv", kind: str = "contacts") -> List:
    """Bring a list and have it read."""
    known = kinds.get(kind)
    assert known
    return work(bring_list(by=by, kind=known, name=name, content=content))


def take_in(found: List, by: Any = None, choices: Mapping[int, str] | None = None) -> List:
    """Have a list that was read taken in."""
    confirm_list(by=by, found=found, choices=choices or {})
    return work(found)


@contextmanager
def stopping_after(batches: int, size: int = passes.BATCH) -> Iterator[None]:
    """Let the work end without a word after so many batches of this size."""
    judge = passes.batches

    def some(*args: Any) -> Iterator[Any]:
        for place, batch in enumerate(judge(*args)):
            if place == batches:
                raise Killed
            yield batch

    with patch.object(passes, "batches", some), patch.object(passes, "BATCH", size):
        yield
