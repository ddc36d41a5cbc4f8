"""Whether database, migrations and job worker are well."""

from datetime import datetime, timedelta

from django.core.cache import cache
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

BEAT_KEY = "knooppunt.worker.beat"
BEAT_EVERY = timedelta(seconds=20)
BEAT_MAY_LAG = timedelta(seconds=90)


def all_checks() -> dict[str, str]:
    """Give each check with ``ok`` or what is wrong."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        return {"database": "ok", "migrations": _migrations(), "worker": _worker()}
    except DatabaseError:
        return {"database": "unreachable"}


def beat() -> None:
    """Let the job worker say that it lives."""
    cache.set(BEAT_KEY, timezone.now().isoformat(), timeout=86_400)


def _migrations() -> str:
    executor = MigrationExecutor(connection)
    return "missing" if executor.migration_plan(executor.loader.graph.leaf_nodes()) else "ok"


def _worker() -> str:
    last = cache.get(BEAT_KEY)
    is_alive = last and timezone.now() - datetime.fromisoformat(last) < BEAT_MAY_LAG
    return "ok" if is_alive else "silent"
