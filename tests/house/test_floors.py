"""The floors, the storeys inside an app and the wall: what the import contracts say, and that they bite."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.places import ROOT, apps_that_stand, contracts, floors, skeleton


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the contracts of this repository over the package in ``folder``."""
    command = [
        str(Path(sys.executable).with_name("lint-imports")),
        "--no-cache",
        "--config",
        str(ROOT / "pyproject.toml"),
    ]
    return subprocess.run(  # noqa: S603 - our own command
        command, cwd=folder, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False
    )


def test_the_house_keeps_its_contracts() -> None:
    ran = lint(ROOT)
    assert ran.returncode == 0, ran.stdout


@pytest.mark.parametrize(
    ("trespass", "contract", "clue"),
    [
        ("upward_import", "floors", "knooppunt.trends is not allowed to import knooppunt.gatherings"),
        ("floorless_app", "floors", "knooppunt.attic"),
        ("storey_climb", "storeys", "knooppunt.trends.commands -> knooppunt.trends.views"),
        ("over_the_wall", "wall", "knooppunt.desk.queries imports knooppunt.casework.models"),
    ],
)
def test_a_trespass_is_refused(tmp_path: Path, trespass: str, contract: str, clue: str) -> None:
    ran = lint(skeleton(tmp_path, trespass))
    assert ran.returncode == 1, ran.stdout + ran.stderr
    said = " ".join(ran.stdout.split())
    assert clue in said
    assert f"{contracts()[contract]['name']} BROKEN" in said


def test_an_untouched_skeleton_is_not_refused(tmp_path: Path) -> None:
    (tmp_path / "knooppunt").mkdir()
    for app in apps_that_stand():
        (tmp_path / "knooppunt" / app).mkdir()
        (tmp_path / "knooppunt" / app / "__init__.py").touch()
    (tmp_path / "knooppunt" / "__init__.py").touch()
    ran = lint(tmp_path)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def drawn(page: str) -> list[list[str]]:
    """Read the floors back from the plan drawn in the page: one list of apps for each line of imports."""
    plan = re.search(r"```text\n(.*?)```", page, re.DOTALL)
    assert plan, "no plan is drawn"
    rows = []
    for line in plan[1].splitlines():
        found = re.match(r"\s*(?:\d|·)\s+(.+?)(?:\s{2,}.*)?$", line)
        if found:
            rows.append([name.strip(" ()▓") for name in found[1].split("|")])
    return rows


def test_the_drawn_plan_equals_the_contract() -> None:
    assert drawn((ROOT / "docs" / "house.md").read_text()) == floors()


def test_a_plan_that_was_not_redrawn_is_seen() -> None:
    page = (ROOT / "docs" / "house.md").read_text()
    assert drawn(page.replace("gatherings", "meetings", 1)) != floors()
