"""The rules of ruff that this house leans on bite."""

import json
import subprocess
import sys
from pathlib import Path

from tests.house.places import ROOT, TRESPASSES


def rules_broken(path: Path) -> set[str]:
    """Give the codes of the rules that a file breaks, by the settings of this repository."""
    ruff = str(Path(sys.executable).with_name("ruff"))
    name = ROOT / "knooppunt" / "trends" / path.name
    command = [ruff, "check", "--no-cache", "--output-format", "json", "--stdin-filename", str(name), "-"]
    ran = subprocess.run(  # noqa: S603 - our own command
        command, input=path.read_text(), cwd=ROOT, capture_output=True, text=True, check=False
    )
    return {found["code"] for found in json.loads(ran.stdout)}


def test_forbidden_imports_and_clocks_are_refused() -> None:
    assert {"TID251", "DTZ005", "PLC0415", "TID252"} <= rules_broken(TRESPASSES / "lint" / "signals.py")


def test_long_winded_functions_are_refused() -> None:
    assert {"C901", "PLR0913", "ANN001"} <= rules_broken(TRESPASSES / "lint" / "winding.py")


def test_each_opt_out_has_its_reason() -> None:
    lines = (ROOT / "pyproject.toml").read_text().split("[tool.ruff.lint]")[1].split("[tool.ruff.lint.flake8-self]")[0]
    opt_outs = [line for line in lines.splitlines() if line.startswith(('  "', '"', "'"))]
    assert opt_outs
    assert [line for line in opt_outs if "#" not in line and not _is_repeated(line)] == []


def _is_repeated(line: str) -> bool:
    """What holds for tests holds for their conftest."""
    return line.startswith('"conftest.py"')
