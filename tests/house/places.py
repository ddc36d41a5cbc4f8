"""Where the code under check stands, and how to lay a trespass over a skeleton of it."""

import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
TRESPASSES = Path(__file__).resolve().parent / "trespasses"
PRODUCT = ROOT / "knooppunt"


def contracts() -> dict[str, dict[str, Any]]:
    """Give the import contracts of pyproject.toml by their id."""
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    return {contract["id"]: contract for contract in listed}


def floors() -> list[list[str]]:
    """Give the apps of each floor from the roof down, those to come included."""
    return [[name.strip(" ()") for name in layer.split("|")] for layer in contracts()["floors"]["layers"]]


def apps_that_stand() -> set[str]:
    """Give the apps that the contract says are built."""
    layers = contracts()["floors"]["layers"]
    return {name.strip() for layer in layers for name in layer.split("|") if "(" not in name}


def laid(trespass: str, tmp_path: Path) -> Path:
    """Lay a trespass out in a folder of its own."""
    return Path(shutil.copytree(TRESPASSES / trespass, tmp_path, dirs_exist_ok=True))


def skeleton(tmp_path: Path, trespass: str) -> Path:
    """Make a product of empty apps with this trespass laid over it."""
    for app in apps_that_stand():
        (tmp_path / "knooppunt" / app).mkdir(parents=True)
        (tmp_path / "knooppunt" / app / "__init__.py").touch()
    laid(trespass, tmp_path)
    for folder in (tmp_path / "knooppunt", *(tmp_path / "knooppunt").iterdir()):
        if folder.is_dir():
            (folder / "__init__.py").touch()
    return tmp_path


def handwritten(root: Path, *suffixes: str) -> Iterator[Path]:
    """Give the files that somebody wrote by hand: no migrations, nothing vendored or compiled."""
    left_out = {"migrations", "vendor", "trespasses", "node_modules", ".venv", "build"}
    for suffix in suffixes:
        for path in sorted(root.rglob(f"*{suffix}")):
            if not left_out & set(path.relative_to(root).parts):
                yield path
