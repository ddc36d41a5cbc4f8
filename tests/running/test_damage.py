"""A damaged, newer, older or foreign database is refused in words, and never served (F13)."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.running.children import run, serving

PAGE = 4096
NAME = "knooppunt.sqlite3"


def refused(data: Path) -> str:
    """Start the server, see it refuse, and give the sentence."""
    started = run(data, "serve", KNOOPPUNT_MODE="demo", PORT="1")
    assert started.returncode == 1
    assert "Traceback" not in started.stderr
    return started.stderr


def change(data: Path, statement: str) -> None:
    """Change the database behind Knooppunt's back."""
    with closing(sqlite3.connect(data / NAME)) as opened:
        opened.execute(statement)
        opened.commit()


def flip(data: Path, place: int) -> None:
    """Turn one byte of the file around."""
    content = bytearray((data / NAME).read_bytes())
    content[place] ^= 0xFF
    (data / NAME).write_bytes(content)


def root_page(data: Path, name: str) -> int:
    """Give the place in the file where the tree of a table or index begins."""
    with closing(sqlite3.connect(data / NAME)) as opened:
        found = opened.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", [name]).fetchone()
    return (int(found[0]) - 1) * PAGE


def an_index(data: Path) -> str:
    """Give the name of an index that has rows."""
    with closing(sqlite3.connect(data / NAME)) as opened:
        rows = opened.execute("SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = 'audit_entry'")
        return str(rows.fetchone()[0])


def free_page(data: Path) -> int:
    """Give the place of the first page of the list of free pages."""
    change(data, "CREATE TABLE passing AS SELECT * FROM audit_entry, people_area")
    change(data, "DROP TABLE passing")
    return (int.from_bytes((data / NAME).read_bytes()[32:36], "big") - 1) * PAGE


PAGE_CLASSES: dict[str, Callable[[Path], int]] = {
    "header": lambda _data: 3,
    "schema": lambda _data: 100,
    "table": lambda data: root_page(data, "people_area"),
    "index": lambda data: root_page(data, an_index(data)),
    "free": lambda data: free_page(data) + 6,
}


@pytest.mark.parametrize("kind", PAGE_CLASSES)
def test_one_turned_byte_is_found_in_each_class_of_page(data: Path, kind: str) -> None:
    flip(data, PAGE_CLASSES[kind](data))
    said = refused(data)
    assert NAME in said
    assert "reservekopie" in said


def test_a_changed_letter_in_a_text_is_found_after_a_clean_stop(data: Path) -> None:
    with serving(data) as child:
        child.process.terminate()
        child.process.wait(6)
    content = (data / NAME).read_bytes()
    flip(data, content.index(b"Zaanstad"))
    assert "knooppunt.sqlite3.seal" in refused(data)


def test_a_stop_and_a_start_in_between_our_own_writing_is_no_damage(data: Path) -> None:
    with serving(data) as child:
        child.process.terminate()
        child.process.wait(6)
    added = ("--email", "x@example.org", "--name", "X", "--organisation", "Projectbureau", "--role", "partner")
    assert run(data, "user", "add", *added).returncode == 0
    with serving(data) as child:
        assert child.ask("/account/inloggen/").status == 200


def test_a_newer_database_is_refused(data: Path) -> None:
    change(data, "INSERT INTO django_migrations (app, name, applied) VALUES ('people', '0999_later', '2030-01-01')")
    assert "people.0999_later" in refused(data)


def test_an_older_database_is_refused_until_it_is_migrated(data: Path) -> None:
    change(data, "DELETE FROM django_migrations WHERE app = 'sessions'")
    change(data, "DROP TABLE django_session")
    assert "knooppunt migrate" in refused(data)
    assert run(data, "migrate").returncode == 0
    with serving(data) as child:
        assert child.ask("/account/inloggen/").status == 200


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    change(tmp_path, "CREATE TABLE recipes (name TEXT)")
    assert "DATA" in refused(tmp_path)


def test_verify_looks_at_everything(data: Path) -> None:
    assert run(data, "verify").returncode == 0
    change(data, "PRAGMA foreign_keys = OFF")
    change(data, "UPDATE people_area SET parent_id = 999999 WHERE code = 'GM0479'")
    assert run(data, "verify").returncode == 1
