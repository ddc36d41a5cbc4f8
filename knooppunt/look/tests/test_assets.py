"""What a page loads is little, and nothing in it leads outside or asks for unsafe rules."""

import gzip
import re
from pathlib import Path

import pytest

LOOK = Path(__file__).resolve().parent.parent
ROOT = LOOK.parent.parent
SHEETS = sorted((LOOK / "static" / "look").rglob("*.css"))
TEMPLATES = sorted((LOOK / "templates").rglob("*.html"))


def test_all_style_sheets_together_stay_under_40_kilobytes() -> None:
    if not (LOOK / "static" / "look" / "vendor").exists():
        pytest.skip("the vendored files are not here: run node vendor.mjs")
    assert sum(len(gzip.compress(path.read_bytes())) for path in SHEETS) < 40_000


def test_no_style_sheet_loads_from_elsewhere() -> None:
    assert [path.name for path in SHEETS if re.search(r"https?://|@import", path.read_text())] == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_template_has_inline_style_or_script(path: Path) -> None:
    assert not re.search(r"\sstyle=|<style|<script(?![^>]*\ssrc=)|\son[a-z]+=\"", path.read_text())


def test_the_lock_file_names_no_registry() -> None:
    lock = (ROOT / "package-lock.json").read_text()
    assert '"resolved"' not in lock
    assert set(re.findall(r"https?://([^/\"]+)", lock)) <= {"github.com", "opencollective.com"}


def test_every_class_of_a_level_a_state_and_a_series_has_its_rule() -> None:
    css = "".join(path.read_text() for path in SHEETS)
    names = ["level-clear", "level-green", "level-amber", "level-strict", "level-red", "tone-good", "tone-wait"]
    names += [f"series-{number}" for number in range(1, 6)] + [f"class-{number}" for number in range(6)]
    assert [name for name in names if f".{name}" not in css] == []
