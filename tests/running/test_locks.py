"""The repository names no package registry: pins and hashes only."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.running.children import ROOT

# Put together from pieces, so that this file does not hold what it looks for.
HOSTS = re.compile(
    "|".join((r"pypi\." + "org", r"pythonhosted\." + "org", r"registry\.npmjs\." + "org", r"yarnpkg\." + "com"))
)


def named(files: list[Path]) -> list[str]:
    """List the files that name a registry."""
    return [str(file) for file in files if file.is_file() and HOSTS.search(file.read_text(errors="replace"))]


def test_no_file_names_a_registry() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S607 - git, wherever it is
    assert named([ROOT / name for name in listed.stdout.split("\0") if name]) == []


def test_a_lock_file_with_a_registry_is_refused(tmp_path: Path) -> None:
    trespass = tmp_path / "package-lock.json"
    trespass.write_text('{"resolved": "https://registry.' + 'npmjs.org/x.tgz"}')
    assert named([trespass]) == [str(trespass)]


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt", "requirements-build.txt"])
def test_every_pin_has_its_hashes_and_no_address(name: str) -> None:
    text = (ROOT / name).read_text()
    assert "://" not in text
    pins = [pin for pin in re.split(r"\n(?=\w)", text) if "==" in pin]
    assert pins
    assert [pin for pin in pins if "--hash=sha256:" not in pin] == []
