"""What happens every day by itself: an app adds its task here, and the job worker enqueues each once a day."""

from typing import Any

from django_tasks.base import Task

daily: list[Task[Any, Any]] = []


def every_day(task: Task[Any, Any]) -> Task[Any, Any]:
    """Let this task run once a day; a day on which the product did not run is not made up for."""
    daily.append(task)
    return task
