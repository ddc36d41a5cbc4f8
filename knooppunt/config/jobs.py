"""The job worker as a child of the server: started and stopped with it, restarted when it dies."""

import os
import signal
import subprocess
import sys
import threading
import time

from django.db import DatabaseError, connection

from knooppunt.config import health

_PAUSE = 1.0
_PATIENCE = 3.0


class JobWorker:
    """Keeps one worker process alive until it is told to stop."""

    def __init__(self) -> None:
        self._stopping = threading.Event()
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the process and the thread that waits for its end."""
        self._process = self._spawn()
        threading.Thread(target=self._keep, name="job-worker", daemon=True).start()

    def _spawn(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "knooppunt.config.command", "work", "--server", str(os.getpid())]
        # A session of its own: Ctrl-C on the terminal reaches the server, which then stops its worker in order.
        return subprocess.Popen(command, stdin=subprocess.DEVNULL, start_new_session=True)  # noqa: S603 - our own program

    def _keep(self) -> None:
        while self._process and not self._stopping.is_set():
            self._process.wait()
            self._stopping.wait(_PAUSE)
            with self._lock:
                if not self._stopping.is_set():
                    self._process = self._spawn()

    def stop(self) -> None:
        """Ask the process to stop, and end it when it does not."""
        with self._lock:
            self._stopping.set()
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def keep_beating() -> None:
    """Let the worker say that it lives, from a thread, for as long as its process lives."""
    threading.Thread(target=_beat_forever, name="beat", daemon=True).start()


def _beat_forever() -> None:
    while True:
        try:
            health.beat()
        except DatabaseError:
            connection.close()
        time.sleep(health.BEAT_EVERY.total_seconds())


def end_with_parent(parent: int) -> None:
    """Let this process end when the one that started it is gone, however and however early that happened."""
    threading.Thread(target=_watch, args=(parent,), name="parent", daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(0.5)
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(_PATIENCE)
    os._exit(1)
