"""A worker that is killed in the middle of a list, and a file of a gigabyte (F1, I3)."""

import os
import signal
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from urllib.request import Request

import pytest

from tests.running.browser import Browser
from tests.running.children import Child, serving
from tests.running.conftest import PASSWORD
from tests.running.test_large_bodies import GIGABYTE, MEGABYTE, resident, stream

BRING = "/lijsten/nieuw/"
COUNT, PATIENCE = 10_000, 120
HEAD = "Naam;E-mail;Telefoon;Organisatie;Gemeente;Functie\n"
KEPT = """
SELECT person.name, person.email, person.phone, person.origin, organisation.name, seat.role, seat.function, seat.start
FROM people_seat seat JOIN people_person person ON person.id = seat.person_id
JOIN people_organisation organisation ON organisation.id = seat.organisation_id ORDER BY 2, 1, 5, 7
"""


def contacts() -> bytes:
    """Give ten thousand contacts; every tenth row is a second seat of the row before."""
    rows = []
    for number in range(COUNT):
        who = number - (number % 10 == 9)
        name = "".join("abcdefghij"[int(digit)] for digit in str(who))
        house = f"Stichting {'ABCDEFGHIJ'[number % 7]}molen"
        rows.append(f"Persoon {name.capitalize()}berg;p{who}@a.example;06{who:08};{house};Zaanstad;Adviseur\n")
    return (HEAD + "".join(rows)).encode()


def asked(data: Path, question: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(data / "knooppunt.sqlite3", timeout=10)) as opened:
        return opened.execute(question).fetchall()


def until(holds: Callable[[], object]) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, "waited too long"
        time.sleep(0.02)


def bring(child: Child, browser: Browser) -> str:
    """Send the file, wait until it is shown, and give the address of its page."""
    fields = browser.form(BRING, {"kind": "contacts"})
    parts = [
        f'--b\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n' for name, value in fields.items()
    ]
    head = '--b\r\nContent-Disposition: form-data; name="file"; filename="c.csv"\r\nContent-Type: text/csv\r\n\r\n'
    body = "".join([*parts, head]).encode() + contacts() + b"\r\n--b--\r\n"
    kind = {"Content-Type": "multipart/form-data; boundary=b"}
    place = browser.send(Request(f"http://127.0.0.1:{child.port}{BRING}", body, kind)).headers["Location"]
    until(lambda: "Deze lijst inlezen" in browser.ask(place).body.decode())
    return str(place)


def press(browser: Browser, place: str, verb: str) -> None:
    assert browser.ask(f"{place}{verb}/", browser.form(place, {})).status == 302


def is_done(data: Path) -> bool:
    return asked(data, "SELECT state FROM imports_list ORDER BY id DESC LIMIT 1") == [("done",)]


def written(data: Path) -> int:
    [(count,)] = asked(data, "SELECT count(*) FROM imports_batch")
    return int(str(count))


@pytest.fixture(scope="module")
def whole(made_once: Path, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[object, ...]]:
    """What an uninterrupted run leaves behind."""
    return end_of_a_run(copied(made_once, tmp_path_factory.mktemp("whole")), killed_after=())


def copied(source: Path, target: Path) -> Path:
    for name in ("knooppunt.sqlite3", "secret.key"):
        (target / name).write_bytes((source / name).read_bytes())
        (target / name).chmod(0o600)
    return target


def end_of_a_run(data: Path, killed_after: tuple[int, ...]) -> list[tuple[object, ...]]:
    """Take the list in; after so many batches the worker is killed, and the work resumed by its page."""
    with serving(data) as child:
        browser = Browser(child)
        browser.log_in("beheer@example.org", PASSWORD)
        place = bring(child, browser)
        press(browser, place, "overnemen")
        for batches in killed_after:
            until(lambda batches=batches: written(data) >= batches)  # type: ignore[misc]  # bound now
            os.kill(child.job_worker(), signal.SIGKILL)
            assert len(asked(data, KEPT)) - 1 <= COUNT
            until(lambda: "Onderbroken" in browser.ask(place).body.decode())
            press(browser, place, "hervatten")
        until(lambda: is_done(data))
    return asked(data, KEPT)


@pytest.mark.parametrize("killed_after", [(2,), (5,), (8,), (1, 3)], ids=str)
def test_a_killed_worker_goes_on_to_the_same_end(
    made_once: Path, tmp_path: Path, whole: list[tuple[object, ...]], killed_after: tuple[int, ...]
) -> None:
    assert end_of_a_run(copied(made_once, tmp_path), killed_after) == whole
    assert len(whole) > COUNT


def test_a_gigabyte_is_refused_where_files_are_brought(data: Path) -> None:
    with serving(data) as child:
        before = resident(child.web_worker())
        head = f"Content-Type: multipart/form-data; boundary=b\r\nContent-Length: {GIGABYTE}"
        line, taken = stream(child, head, b"x" * 65_536, BRING)
        after = resident(child.web_worker())
    assert " 413 " in line
    assert taken < 8 * MEGABYTE
    assert after - before < 16 * MEGABYTE
