"""A server that is killed while somebody sends a form, and a database that is busy (F2, F5)."""

import sqlite3
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.running.browser import Browser
from tests.running.children import Answer, Child, serving
from tests.running.conftest import PASSWORD

SHARE = "/trends/delen/"
PARALLEL = 8


def rows(data: Path) -> tuple[int, int]:
    """Give how many signals there are, and how many audit lines say that one was shared."""
    with closing(sqlite3.connect(data / "knooppunt.sqlite3")) as opened:
        signals = opened.execute("SELECT count(*) FROM trends_signal").fetchone()[0]
        lines = opened.execute("SELECT count(*) FROM audit_entry WHERE kind = 'trends.SignalShared'").fetchone()[0]
    return signals, lines


def first_of(data: Path, table: str) -> str:
    """Give the id of a row of a table."""
    with closing(sqlite3.connect(data / "knooppunt.sqlite3")) as opened:
        return str(opened.execute(f"SELECT id FROM {table} WHERE code LIKE 'GM%' OR code LIKE 'pol-%'").fetchone()[0])  # noqa: S608 - a table by name


@pytest.fixture
def typed(data: Path) -> dict[str, str]:
    """What somebody types to share a signal."""
    choices = {"area": first_of(data, "people_area"), "topic": first_of(data, "topics_topic")}
    return {
        "what": "Op het plein is veel onrust.",
        "setting": "offline",
        "freedom": "other",
        "level": "GREEN",
        **choices,
    }


def ready_to_send(browser: Browser, typed: dict[str, str]) -> dict[str, str]:
    """Go to the page that shows who will read it, and give its form."""
    written = browser.form(SHARE, {**typed, "step": "readers"})
    form = browser.form(SHARE, {**typed, "step": "send"}, posted=written)
    assert form["replay_token"]
    return form


@contextmanager
def somebody(data: Path, **settings: str) -> Iterator[tuple[Child, Browser]]:
    """Serve, with a police officer logged in."""
    with serving(data, **settings) as child:
        browser = Browser(child)
        browser.log_in("politie@example.org", PASSWORD)
        yield child, browser


@pytest.mark.parametrize("place", ["die-at-the-audit-line", "die-before-the-answer"])
def test_a_form_that_is_sent_again_after_a_kill_does_its_work_once(
    data: Path, typed: dict[str, str], place: str
) -> None:
    with somebody(data, DJANGO_SETTINGS_MODULE="tests.running.deadly") as (child, browser):
        form = ready_to_send(browser, typed)
        (data / place).touch()
        with pytest.raises(OSError, match=r"."):
            browser.ask(SHARE, form)
        child.wait_until("/account/inloggen/")
        assert rows(data) == ((0, 0) if place == "die-at-the-audit-line" else (1, 1))
        again = browser.ask(SHARE, form)
        assert again.status == 302
        assert browser.ask(again.headers["Location"]).status == 200
    assert rows(data) == (1, 1)


def test_forms_wait_for_a_writer_of_three_seconds(data: Path, typed: dict[str, str]) -> None:
    with somebody(data) as (_child, browser):
        forms = [ready_to_send(browser, typed) for _ in range(PARALLEL)]
        with writing(data, 3.0), ThreadPoolExecutor(PARALLEL) as pool:
            answers = list(pool.map(lambda form: browser.ask(SHARE, form), forms))
    assert {answer.status for answer in answers} <= {302, 503}
    assert rows(data) == (shared(answers), shared(answers))
    assert shared(answers) > 0


def shared(answers: list[Answer]) -> int:
    """Count the forms that did their work."""
    return sum(answer.status == 302 for answer in answers)


@contextmanager
def writing(data: Path, seconds: float) -> Iterator[None]:
    """Hold the only place to write for some seconds."""
    begun = threading.Event()
    writer = threading.Thread(target=_hold, args=(data, seconds, begun))
    writer.start()
    begun.wait()
    yield
    writer.join()


def _hold(data: Path, seconds: float, begun: threading.Event) -> None:
    with closing(sqlite3.connect(data / "knooppunt.sqlite3", timeout=5, isolation_level=None)) as opened:
        opened.execute("BEGIN IMMEDIATE")
        begun.set()
        time.sleep(seconds)
        opened.execute("ROLLBACK")
