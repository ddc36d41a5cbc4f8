"""The real web server: Granian with its web workers, and the job worker beside them."""

import contextlib
import ctypes
import gc
import os
import sqlite3
from functools import partial
from importlib import import_module
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.db import connections
from django.urls import get_resolver
from granian.constants import Interfaces
from granian.http import HTTP1Settings
from granian.log import LogLevels
from granian.server import Server

from knooppunt.config import health, integrity, seal
from knooppunt.config.jobs import JobWorker, end_with_parent

THREADS = 4
_ARENA_MAX = -8  # the number of this setting in glibc; elsewhere there is no such setting


def run(*, workers: int, announce: str) -> None:
    """Serve until told to stop, then leave the database closed and sealed."""
    _open_database()
    _load()
    jobs = JobWorker()
    server = _server(workers)
    server.on_startup(lambda: print(announce, flush=True))  # noqa: T201 - the command line speaks to whoever started it
    server.on_startup(jobs.start)
    server.on_shutdown(jobs.stop)
    try:
        server.serve(target_loader=partial(_application, os.getpid()), wrap_loader=False)
    finally:
        _close_database()


def _server(workers: int) -> Any:
    return Server(
        "knooppunt.config.wsgi:application",
        address=settings.HOST,
        port=settings.PORT,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=THREADS,
        http1_settings=HTTP1Settings(header_read_timeout=10_000),
        log_level=LogLevels.error,
        respawn_failed_workers=True,
        workers_kill_timeout=3,
    )


def _application(parent: int) -> Any:
    end_with_parent(parent)
    return import_module("knooppunt.config.wsgi").application


def _load() -> None:
    """Load all code before the workers split off, so that they share its memory and answer at once."""
    import_module("knooppunt.config.wsgi")
    get_resolver().url_patterns  # noqa: B018 - reading it imports every view
    connections.close_all()
    _share_one_heap()
    gc.collect()
    gc.freeze()


def _share_one_heap() -> None:
    """Let all threads use one heap: they wait for each other anyway, and a heap for each costs 8 MB a worker."""
    with contextlib.suppress(AttributeError, OSError):
        ctypes.CDLL(None).mallopt(_ARENA_MAX, 1)


def _open_database() -> None:
    call_command("createcachetable", verbosity=0)
    health.beat()  # the job worker starts with the server: it gets as long to speak as after any other beat
    path = integrity.file_of_database()
    if path:
        seal.lift(path)


def _close_database() -> None:
    connections.close_all()
    path = integrity.file_of_database()
    if path is None:
        return
    with contextlib.suppress(sqlite3.Error):
        last = sqlite3.connect(path, timeout=1)
        last.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        last.close()
        seal.close(path)
