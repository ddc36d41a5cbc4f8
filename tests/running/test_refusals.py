"""Production refuses every setting that is not safe, one plain sentence each (A21)."""

import shutil
from pathlib import Path

import pytest

from tests.running.children import ROOT, run, start
from tests.running.conftest import REGION

SAFE = {"KNOOPPUNT_ORIGIN": "https://knooppunt.example"}
LONG = "0123456789abcdefghij" * 4


def refused(data: Path, **settings: str) -> str:
    """Serve for production with these settings, see it refuse, and give the sentences."""
    started = run(data, "serve", PORT="1", **settings)
    assert started.returncode == 1
    assert "Traceback" not in started.stderr
    return started.stderr


UNSAFE = {
    "no address": ({"KNOOPPUNT_ORIGIN": ""}, "KNOOPPUNT_ORIGIN"),
    "plain http": ({"KNOOPPUNT_ORIGIN": "http://knooppunt.example"}, "KNOOPPUNT_ORIGIN"),
    "debugging": ({"DEBUG": "1"}, "DEBUG"),
    "a known key": ({"KNOOPPUNT_SECRET_KEY": "django-insecure-" + LONG}, "KNOOPPUNT_SECRET_KEY"),
    "a short key": ({"KNOOPPUNT_SECRET_KEY": "short"}, "KNOOPPUNT_SECRET_KEY"),
    "a poor key": ({"KNOOPPUNT_SECRET_KEY": "a" * 60}, "KNOOPPUNT_SECRET_KEY"),
    "a fixed clock": ({"KNOOPPUNT_DAY": "2023-09-18"}, "KNOOPPUNT_DAY"),
    "an unknown mode": ({"KNOOPPUNT_MODE": "fast"}, "KNOOPPUNT_MODE"),
    "an open address": ({"HOST": "0.0.0.0"}, "HOST"),  # noqa: S104 - it must be refused
}


@pytest.mark.parametrize("name", UNSAFE)
def test_production_refuses(data: Path, name: str) -> None:
    settings, word = UNSAFE[name]
    assert word in refused(data, **{**SAFE, **settings})


def test_production_refuses_a_key_that_others_can_read(data: Path) -> None:
    (data / "secret.key").chmod(0o644)
    assert "chmod 600" in refused(data, **SAFE)


def test_production_refuses_the_accounts_of_the_demo(data: Path) -> None:
    cast = ("--email", "fg@knooppunt.example", "--name", "FG", "--organisation", "Projectbureau", "--role", "partner")
    assert run(data, "user", "add", *cast).returncode == 0
    assert "DATA" in refused(data, **SAFE)


def test_the_demo_stays_on_this_machine(data: Path) -> None:
    assert "HOST" in refused(data, KNOOPPUNT_MODE="demo", HOST="0.0.0.0")  # noqa: S104 - it must be refused


def test_production_starts_with_safe_settings_and_sends_plain_http_away(data: Path) -> None:
    child = start(data, KNOOPPUNT_MODE="production", **SAFE)
    try:
        child.wait_until("/gezond/", 400)
        answer = child.ask("/gezond/", Host="knooppunt.example")
        assert answer.status in {200, 503}
        secure = child.ask("/account/inloggen/", Host="knooppunt.example", **{"X-Forwarded-Proto": "https"})
        assert secure.status == 200
        assert secure.headers["Strict-Transport-Security"]
    finally:
        child.end()


def test_a_region_is_never_made_over_another(data: Path) -> None:
    first = ("--name", "B", "--email", "b@example.org", "--organisation", "B")
    second = run(data, "init", "--areas", str(REGION), *first)
    assert second.returncode == 1
    assert "DATA" in second.stderr


def test_init_asks_for_what_is_missing_and_says_so_when_nobody_answers(tmp_path: Path) -> None:
    asked = run(tmp_path, "init", "--areas", str(REGION))
    assert asked.returncode == 1
    assert "--help" in asked.stderr


def test_a_file_that_is_no_region_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path / "areas.yaml")
    first = ("--name", "B", "--email", "b@example.org", "--organisation", "B")
    made = run(tmp_path, "init", "--areas", str(tmp_path / "areas.yaml"), *first)
    assert made.returncode == 1
    assert "Traceback" not in made.stderr
    assert not (tmp_path / "knooppunt.sqlite3").exists()


ADDED = ("--name", "Ans", "--organisation", "projectbureau", "--role", "partner")


@pytest.mark.parametrize(
    ("options", "word"),
    [
        (("--email", "beheer@example.org", *ADDED), "beheer@example.org"),
        (("--email", "geen adres", *ADDED), "geen adres"),
        (("--email", "a@example.org", *ADDED, "--organisation", "Nergens"), "Nergens"),
        (("--email", "a@example.org", *ADDED, "--theme", "XYZ"), "XYZ"),
        (("--email", "a@example.org", *ADDED, "--password", "kort"), "12"),
    ],
)
def test_somebody_who_cannot_be_added_is_refused_in_words(data: Path, options: tuple[str, ...], word: str) -> None:
    added = run(data, "user", "add", *options)
    assert added.returncode == 1
    assert word in added.stderr
    assert "Traceback" not in added.stderr


def test_a_port_that_is_no_port_is_refused_in_words(data: Path) -> None:
    refusal = run(data, "serve", PORT="abc").stderr
    assert "PORT" in refusal
    assert "Traceback" not in refusal
