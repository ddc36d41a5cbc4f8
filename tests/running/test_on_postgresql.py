"""The same server on PostgreSQL, in a database of its own; only where there is one (DATABASE_URL)."""

import json
import os
import secrets
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest
from psycopg import sql

from tests.running.browser import Browser
from tests.running.children import free_port, run, serving
from tests.running.conftest import DEMO, PASSWORD, make_region
from tests.running.test_faults import SHARE, ready_to_send

SERVER = os.environ.get("DATABASE_URL", "")
pytestmark = pytest.mark.skipif(not SERVER, reason="no PostgreSQL: DATABASE_URL is not set")


@pytest.fixture(scope="module")
def database() -> Iterator[str]:
    """An empty database, and its address."""
    name = f"knooppunt_{secrets.token_hex(4)}"
    with psycopg.connect(SERVER, autocommit=True) as server:
        server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        yield urlsplit(SERVER)._replace(path=f"/{name}").geturl()
        server.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


@pytest.fixture(scope="module")
def region(database: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder that goes with the database, in which a region was made."""
    data = tmp_path_factory.mktemp("postgresql")
    make_region(data, DATABASE_URL=database)
    return data


def count(database: str) -> int:
    """Give how many signals there are."""
    with psycopg.connect(database) as opened:
        found = opened.execute("SELECT count(*) FROM trends_signal").fetchone()
    return int(found[0]) if found else 0


def choices(database: str) -> dict[str, str]:
    """Give a place and a topic."""
    with psycopg.connect(database) as opened:
        area = opened.execute("SELECT id FROM people_area WHERE code = 'GM0479'").fetchone()
        topic = opened.execute("SELECT min(id) FROM topics_topic").fetchone()
    assert area
    assert topic
    return {"area": str(area[0]), "topic": str(topic[0])}


def test_all_is_well_on_postgresql(region: Path, database: str) -> None:
    with serving(region, DATABASE_URL=database) as child:
        assert json.loads(child.wait_until("/gezond/").body)["status"] == "ok"
        child.process.terminate()
        assert child.process.wait(6) == 0
    assert run(region, "verify", DATABASE_URL=database, **DEMO).returncode == 0


def test_a_form_that_is_sent_again_after_a_kill_does_its_work_once(region: Path, database: str) -> None:
    typed = {
        "what": "Op het plein is veel onrust.",
        "setting": "offline",
        "freedom": "other",
        "level": "GREEN",
        **choices(database),
    }
    with serving(region, DATABASE_URL=database, DJANGO_SETTINGS_MODULE="tests.running.deadly") as child:
        browser = Browser(child)
        browser.log_in("politie@example.org", PASSWORD)
        form = ready_to_send(browser, typed)
        (region / "die-before-the-answer").touch()
        with pytest.raises(OSError, match=r"."):
            browser.ask(SHARE, form)
        child.wait_until("/account/inloggen/")
        assert browser.ask(SHARE, form).status == 302
    assert count(database) == 1


def test_a_server_that_is_not_there_is_named(tmp_path: Path) -> None:
    address = f"postgresql://nobody@127.0.0.1:{free_port()}/nothing"
    started = run(tmp_path, "serve", DATABASE_URL=address, PORT=str(free_port()), **DEMO)
    assert started.returncode == 1
    assert "DATABASE_URL" in started.stderr
    assert "Traceback" not in started.stderr
