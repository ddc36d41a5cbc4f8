"""A million trend signals, and how long the newest page of any reader takes in the database.

Prints milliseconds per kind of reader: median and worst of a number of tries.
"""

import statistics
import time
from collections.abc import Callable
from datetime import date
from typing import Any

from django.db import connection

from bench import filling, region
from knooppunt.accounts import demo
from knooppunt.accounts.models import User
from knooppunt.people.feed import newest_ids, on_days
from knooppunt.people.models import Area, Audience
from knooppunt.shared.clock import months_before, today
from knooppunt.topics.models import Topic
from knooppunt.trends.models import Signal
from knooppunt.trends.months import Months, month_of
from knooppunt.trends.queries.feed import of_family
from knooppunt.trends.words import SHOWING

COUNT, LIMIT = 1_000_000, 5.0
TRIES, SIZE = 60, 26
Job = Callable[[User], list[int]]


def main(count: str = str(COUNT)) -> None:
    """Fill the database and print the table of times."""
    region.load_people()
    filling.fill(int(count), region.texts())
    print(f"{connection.vendor}: {Signal.objects.count():,} signals, {Audience.objects.count()} audiences")
    print(f"{'database ms of a page, limit ' + str(LIMIT):34} {'median':>8} {'worst':>8}")
    for name in demo.CAST:
        _report(name)


def _report(name: str) -> None:
    reader = User.objects.get(email=demo.email(name))
    for job, run in _jobs().items():
        times = sorted(_timed(run, reader) for _ in range(TRIES))
        median = statistics.median(times)
        print(f"{name:22} {job:11} {median:8.2f} {times[-1]:8.2f}{'' if median <= LIMIT else '  over'}")


def _jobs() -> dict[str, Job]:
    topic = Topic.objects.values_list("pk", flat=True).earliest("pk")
    place = Area.objects.municipalities().values_list("pk", flat=True).latest("pk")
    month = month_of(months_before(today(), 8))
    deep = Signal.objects.values_list("pk", flat=True).latest("pk") // 2
    return {
        "newest": lambda who: newest_ids(Signal, who, size=SIZE),
        "halfway": lambda who: newest_ids(Signal, who, size=SIZE, before=deep),
        "one topic": lambda who: newest_ids(Signal, who, size=SIZE, topic_id=topic),
        "a place": lambda who: newest_ids(Signal, who, size=SIZE, area_id=place),
        "both": lambda who: newest_ids(Signal, who, size=SIZE, topic_id=topic, area_id=place),
        "family": lambda who: newest_ids(Signal, who, size=SIZE, topic_id=of_family("online")),
        "online": lambda who: newest_ids(Signal, who, size=SIZE, setting=SHOWING["online"]),
        "a month": lambda who: newest_ids(Signal, who, size=SIZE, **_in(month)),
        "all four": lambda who: newest_ids(
            Signal, who, size=SIZE, topic_id=topic, area_id=place, setting=SHOWING["online"], **_in(month)
        ),
    }


def _in(month: date) -> dict[str, Any]:
    return on_days(Signal, "shared_on", month, Months(month, month).end)


def _timed(run: Job, reader: User) -> float:
    """Time all that one page's ids take, the reader's audiences included, in milliseconds."""
    fresh = User.objects.get(pk=reader.pk)
    start = time.perf_counter()
    run(fresh)
    return (time.perf_counter() - start) * 1000
