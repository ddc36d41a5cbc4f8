"""Large work in a process of its own, so that the memory it takes never becomes the server's."""

import multiprocessing
import signal
import sys
from collections.abc import Callable

from django.db import connections


def do_apart(work: Callable[[], None]) -> None:
    """Do the work in a child and wait for it; when it fails, fail with it."""
    connections.close_all()
    child = multiprocessing.get_context("fork").Process(target=_run, args=(work,))
    child.start()
    child.join()
    if child.exitcode:
        sys.exit(abs(child.exitcode))


def _run(work: Callable[[], None]) -> None:
    # Ctrl-C ends the work at once; the database undoes what was not finished.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    work()
