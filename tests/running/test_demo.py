"""``knooppunt demo`` in an empty folder: everything is made once, and somebody can log in (issue 2, section 2)."""

import time
from pathlib import Path

import pytest

from tests.running.browser import Browser
from tests.running.children import MAKING, PATIENCE, Child, start


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder in which the demo was started once, and stopped."""
    data = tmp_path_factory.mktemp("demo")
    child = start(data, "demo")
    try:
        wait_for_making(child)
        child.process.terminate()
        assert child.process.wait(PATIENCE) == 0
    finally:
        child.end()
    return data


def wait_for_making(child: Child) -> None:
    """Wait until the year is made and the address is told."""
    end = time.monotonic() + MAKING
    while "http://" not in child.log.read_text():
        assert child.process.poll() is None, child.log.read_text()
        assert time.monotonic() < end, child.log.read_text()
        time.sleep(0.1)


def test_it_tells_the_address_and_the_logins(made: Path) -> None:
    said = (made / "log").read_text()
    assert "http://localhost:" in said
    assert "projectleider@knooppunt.example" in said
    assert "knooppunt-demo" in said


def test_the_second_start_is_quick_and_the_whole_cast_can_log_in(made: Path) -> None:
    begun = time.monotonic()
    child = start(made, "demo")
    try:
        child.wait_until("/account/inloggen/")
        assert time.monotonic() - begun < 10
        for name in ("projectleider", "gemeente-texel", "beheer"):
            browser = Browser(child)
            browser.log_in(f"{name}@knooppunt.example", "knooppunt-demo")
            assert browser.ask("/").status == 200
    finally:
        child.end()


def test_a_making_that_is_broken_off_leaves_nothing_half_done(tmp_path: Path) -> None:
    child = start(tmp_path, "demo")
    end = time.monotonic() + PATIENCE
    while "demojaar" not in child.log.read_text() and time.monotonic() < end:
        time.sleep(0.05)
    time.sleep(1)
    child.end()
    again = start(tmp_path, "demo")
    try:
        wait_for_making(again)
        again.wait_until("/account/inloggen/")
    finally:
        again.end()
