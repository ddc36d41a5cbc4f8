"""The round of every day: whatever an app does daily is put in the queue once, whenever the worker is awake."""

import threading
import time

from django.db import DatabaseError, connection
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from knooppunt.shared.daily import daily

_LOOK_EVERY = 300.0


def keep_going_round() -> None:
    """Look every five minutes, from a thread of the worker, whether the round of today was made."""
    threading.Thread(target=_go_forever, name="round", daemon=True).start()


def _go_forever() -> None:
    while True:
        try:
            go_round()
        except DatabaseError:
            connection.close()
        time.sleep(_LOOK_EVERY)


def go_round() -> int:
    """Put in the queue what was not put there yet today; give how many tasks that were."""
    midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    names = [task.module_path for task in daily]
    done = DBTaskResult.objects.filter(task_path__in=names, enqueued_at__gte=midnight)
    waiting = [task for task in daily if task.module_path not in set(done.values_list("task_path", flat=True))]
    for task in waiting:
        task.enqueue()
    return len(waiting)
