"""Starts the installed command as a child, and talks to it as a stranger would."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PATIENCE = 20.0
MAKING = 240.0
_OURS = ("KNOOPPUNT_", "DJANGO_", "DATA", "PORT", "HOST", "DEBUG")


@dataclass(frozen=True)
class Answer:
    """What came back: status, headers, body."""

    status: int
    headers: Message
    body: bytes


@dataclass
class Child:
    """A running server, with its data folder."""

    process: subprocess.Popen[str]
    port: int
    data: Path
    log: Path

    def ask(self, path: str, **headers: str) -> Answer:
        """Get a page."""
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as response:  # noqa: S310 - the same
                return Answer(response.status, response.headers, response.read())
        except urllib.error.HTTPError as error:
            return Answer(error.code, error.headers, error.read())

    def wait_until(self, path: str, status: int = 200, *, patience: float = PATIENCE) -> Answer:
        """Ask again until the answer has this status."""
        end = time.monotonic() + patience
        while time.monotonic() < end and self.process.poll() is None:
            try:
                answer = self.ask(path)
            except OSError:
                time.sleep(0.02)
                continue
            if answer.status == status:
                return answer
            time.sleep(0.1)
        message = f"no {status} from {path}:\n{self.log.read_text()}"
        raise AssertionError(message)

    def children(self) -> dict[int, str]:
        """Give the processes that the server started, with their command lines."""
        return children_of(self.process.pid)

    def job_worker(self) -> int:
        """Give the process that runs the jobs."""
        return next(pid for pid, command in self.children().items() if " work " in command)

    def web_worker(self) -> int:
        """Give the process that answers the web."""
        return next(pid for pid, command in self.children().items() if " work " not in command)

    def end(self) -> None:
        """Kill what still runs."""
        ours = [self.process.pid, *self.children()]
        for pid in ours:
            _kill(pid)
        self.process.wait(PATIENCE)


def children_of(parent: int) -> dict[int, str]:
    """Give the children of a process, with their command lines."""
    found = {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
            command = (entry / "cmdline").read_text().replace("\0", " ")
        except OSError:
            continue
        if int(fields[1]) == parent and fields[0] != "Z":
            found[int(entry.name)] = command
    return found


def _kill(pid: int) -> None:
    try:
        os.kill(pid, 9)
    except ProcessLookupError:
        return


def free_port() -> int:
    """Give a port on which nobody answers."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def environment(data: Path, **more: str) -> dict[str, str]:
    """Give the environment of a child: nothing of ours but what is named; SQLite unless told otherwise."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_OURS) and name != "DATABASE_URL"}
    return {**kept, "DATA": str(data), **more}


def run(data: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run one command to its end, with nobody at the keyboard."""
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "knooppunt.config.command", *arguments],
        cwd=ROOT,
        env=environment(data, **more),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


@contextmanager
def serving(data: Path, *arguments: str, **more: str) -> Iterator[Child]:
    """Start a server in demo mode and wait for its first answer; kill it in the end."""
    child = start(data, *arguments, **more)
    try:
        child.wait_until("/account/inloggen/", patience=MAKING if "demo" in arguments else PATIENCE)
        yield child
    finally:
        child.end()


def start(data: Path, *arguments: str, **more: str) -> Child:
    """Start a server without waiting for it."""
    port, log = free_port(), data / "log"
    settings = {"KNOOPPUNT_MODE": "demo", "PORT": str(port), **more}
    with log.open("w") as file:
        process = subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, "-m", "knooppunt.config.command", *(arguments or ("serve",))],
            cwd=ROOT,
            env=environment(data, **settings),
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=subprocess.STDOUT,
            text=True,
        )
    return Child(process, port, data, log)
