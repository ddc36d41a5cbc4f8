"""``/gezond/`` turns red within two minutes when the job worker stops (F19)."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from knooppunt.config import health

ADDRESS = "/gezond/"
TWO_MINUTES = timedelta(minutes=2)


@pytest.mark.django_db
def test_a_worker_that_just_spoke_is_well() -> None:
    health.beat()
    answer = Client().get(ADDRESS)
    assert answer.status_code == 200
    assert answer.json() == {"status": "ok", "database": "ok", "migrations": "ok", "worker": "ok"}


@pytest.mark.django_db
def test_a_worker_that_was_silent_for_two_minutes_is_not() -> None:
    cache.set(health.BEAT_KEY, (timezone.now() - TWO_MINUTES).isoformat())
    answer = Client().get(ADDRESS)
    assert answer.status_code == 503
    assert answer.json()["status"] == "error"
    assert answer.json()["worker"] == "silent"


def test_a_living_worker_speaks_often_enough() -> None:
    assert health.BEAT_EVERY * 2 < health.BEAT_MAY_LAG
    assert health.BEAT_EVERY + health.BEAT_MAY_LAG < TWO_MINUTES
