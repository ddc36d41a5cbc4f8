"""The real server: it starts, keeps its workers alive, and stops cleanly."""

import json
import os
import re
import signal
import time
from pathlib import Path

import pytest

from tests.running.children import Answer, Child, run, serving, start

FEW_SECONDS = 6


def ends(pid: int) -> bool:
    """Tell whether a process is gone within a few seconds."""
    end = time.monotonic() + FEW_SECONDS
    while time.monotonic() < end:
        if not Path(f"/proc/{pid}/cmdline").exists() or not Path(f"/proc/{pid}/cmdline").read_text():
            return True
        time.sleep(0.05)
    return False


def another(child: Child, kind: str, old: int) -> int:
    """Wait for the successor of a worker that died."""
    end = time.monotonic() + FEW_SECONDS
    while time.monotonic() < end:
        try:
            found: int = getattr(child, kind)()
        except StopIteration:
            found = old
        if found != old:
            return found
        time.sleep(0.05)
    raise AssertionError(child.log.read_text())


def test_all_is_well_soon_after_the_start(data: Path) -> None:
    begun = time.monotonic()
    with serving(data) as child:
        assert time.monotonic() - begun < FEW_SECONDS
        found = json.loads(child.wait_until("/gezond/").body)
    assert found == {"status": "ok", "database": "ok", "migrations": "ok", "worker": "ok"}


def first_answer(child: Child, path: str) -> Answer:
    """Ask until there is an answer, whatever it says."""
    end = time.monotonic() + FEW_SECONDS
    while time.monotonic() < end:
        try:
            return child.ask(path)
        except OSError:
            time.sleep(0.02)
    raise AssertionError(child.log.read_text())


def test_the_very_first_answer_is_well(data: Path) -> None:
    child = start(data)
    try:
        assert first_answer(child, "/gezond/").status == 200
    finally:
        child.end()


def test_no_process_takes_more_than_its_share_of_memory(data: Path) -> None:
    with serving(data) as child:
        for _ in range(20):
            child.ask("/stijl/")
        status = Path(f"/proc/{child.web_worker()}/status").read_text()
    resident = re.search(r"VmRSS:\s+(\d+) kB", status)
    assert resident
    assert int(resident[1]) < 110 * 1024


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_it_stops_cleanly(data: Path, sign: signal.Signals) -> None:
    with serving(data) as child:
        workers = list(child.children())
        child.process.send_signal(sign)
        assert child.process.wait(FEW_SECONDS) == 0, child.log.read_text()
    assert all(ends(pid) for pid in workers)
    assert (data / "knooppunt.sqlite3.seal").exists()
    assert not (data / "knooppunt.sqlite3-wal").exists()
    assert "Traceback" not in child.log.read_text()


def test_nothing_stays_behind_when_the_server_is_killed(data: Path) -> None:
    with serving(data) as child:
        workers = list(child.children())
        child.process.kill()
        assert all(ends(pid) for pid in workers)


def test_a_job_worker_that_dies_is_started_again(data: Path) -> None:
    with serving(data) as child:
        child.wait_until("/gezond/")
        old = child.job_worker()
        os.kill(old, signal.SIGKILL)
        assert another(child, "job_worker", old) != old
        assert child.ask("/gezond/").status == 200


def test_a_web_worker_that_dies_is_started_again(data: Path) -> None:
    with serving(data) as child:
        old = child.web_worker()
        os.kill(old, signal.SIGKILL)
        assert another(child, "web_worker", old) != old
        child.wait_until("/account/inloggen/")


def test_files_come_compressed_and_may_be_kept_for_good(data: Path) -> None:
    with serving(data) as child:
        page = child.ask("/account/inloggen/").body.decode()
        address = re.search(r'href="(/static/[^"]+\.css)"', page)
        assert address
        answer = child.ask(address[1], **{"Accept-Encoding": "gzip"})
    assert answer.status == 200
    assert "immutable" in answer.headers["Cache-Control"]
    assert answer.headers["Content-Encoding"] == "gzip"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_a_taken_port_is_refused_in_words(data: Path) -> None:
    with serving(data) as child:
        second = run(data, "serve", KNOOPPUNT_MODE="demo", PORT=str(child.port))
    assert second.returncode == 1
    assert str(child.port) in second.stderr
    assert "Traceback" not in second.stderr


def test_an_empty_folder_is_refused_in_words(tmp_path: Path) -> None:
    child = start(tmp_path)
    assert child.process.wait(FEW_SECONDS) == 1
    assert "knooppunt init" in child.log.read_text()
