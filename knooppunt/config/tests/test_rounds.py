"""What happens every day by itself."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.utils import timezone
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from knooppunt.config import rounds
from knooppunt.shared.daily import daily, every_day


@task()
def sweep() -> None:
    """Do nothing, every day."""


@pytest.fixture
def _only_sweeping(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    kept = list(daily)
    daily.clear()
    every_day(sweep)
    yield
    daily[:] = kept


@pytest.mark.django_db
@pytest.mark.usefixtures("_only_sweeping")
def test_a_daily_task_is_put_in_the_queue_once_a_day() -> None:
    assert rounds.go_round() == 1
    assert rounds.go_round() == 0
    DBTaskResult.objects.update(enqueued_at=timezone.now() - timedelta(days=1, minutes=1))
    assert rounds.go_round() == 1
    assert DBTaskResult.objects.filter(task_path=sweep.module_path).count() == 2
