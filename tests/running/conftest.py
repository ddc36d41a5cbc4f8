"""A small region of one's own, made once, and a copy of it for each test."""

import os
import shutil
from pathlib import Path

import pytest

from tests.running.children import ROOT, run

REGION = ROOT / "knooppunt/config/regions/noord-holland.yaml"
FIRST = ("--name", "Beheer", "--email", "beheer@example.org", "--organisation", "Projectbureau")
PLAN = ROOT / "knooppunt/plan/plans/noord-holland-2023-cter.yaml"
OFFICER = (
    "--name", "Politie", "--email", "politie@example.org", "--organisation", "Projectbureau",
    "--role", "police", "--theme", "CTER",
)  # fmt: skip
DEMO = {"KNOOPPUNT_MODE": "demo"}
PASSWORD = "een-lang-genoeg-wachtwoord"


# On PostgreSQL only what is different there runs again.
collect_ignore_glob = ["test_[!o]*.py"] if os.environ.get("DATABASE_URL") else []


def make_region(data: Path, **settings: str) -> None:
    """Make a region with a plan and two persons, by the command line."""
    steps = (
        ("init", "--areas", str(REGION), *FIRST, "--password", PASSWORD),
        ("plan", "import", str(PLAN)),
        ("user", "add", *OFFICER, "--password", PASSWORD),
    )
    for step in steps:
        done = run(data, *step, **DEMO, **settings)
        assert done.returncode == 0, done.stderr


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = tmp_path_factory.mktemp("region")
    make_region(data)
    return data


@pytest.fixture
def data(made_once: Path, tmp_path: Path) -> Path:
    """A data folder with the region in it."""
    return shutil.copytree(made_once, tmp_path / "data")


@pytest.fixture(autouse=True)
def _loopback(socket_enabled: None) -> None:
    """Let these tests talk to their own children."""
