"""``plan import`` and ``plan export`` on the command line."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import translation

from knooppunt.plan.models import Plan
from knooppunt.plan.tests.factories import make_region
from knooppunt.plan.tests.plan_files import SHIPPED, files_of, text_of


def run(*words: str) -> str:
    """Give what the command prints."""
    out = StringIO()
    call_command("plan", *words, stdout=out)
    return out.getvalue()


def test_importing_says_which_plan_was_read(db: None, counting: None) -> None:
    make_region()
    assert "CTER-2023" in run("import", str(SHIPPED))
    assert Plan.objects.get().code == "CTER-2023"


def test_a_bad_file_is_told_line_by_line(db: None, counting: None, tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text(text_of("minimal.yaml").replace("year: 2025", "year: later").replace("title: Samen", "titel: Samen"))
    told = StringIO()
    with translation.override("en"), pytest.raises(SystemExit) as stopped:
        call_command("plan", "import", str(bad), stderr=told)
    assert told.getvalue().splitlines() == [
        f"{bad}:7: A whole number is expected here.",
        f"{bad}:9: «title» is missing here.",
        f"{bad}:10: There is no field «titel» here. Do you mean «title»?",
    ]
    assert stopped.value.code == 1


def test_a_file_that_is_not_there_is_said(db: None, tmp_path: Path) -> None:
    with pytest.raises(CommandError):
        run("import", str(tmp_path / "none.yaml"))


def test_exporting_prints_what_was_imported(plan: Plan) -> None:
    assert files_of(run("export", "2023")) == files_of(SHIPPED.read_text(encoding="utf-8"))


def test_exporting_one_theme(plan: Plan, tmp_path: Path) -> None:
    other = tmp_path / "cyber.yaml"
    other.write_text(text_of("cyber-2023.yaml").split("---")[0])
    run("import", str(other))
    assert [file.theme for file in files_of(run("export", "2023"))] == ["CTER", "CYBER"]
    assert [file.theme for file in files_of(run("export", "2023", "--theme", "CYBER"))] == ["CYBER"]


def test_exporting_a_year_without_a_plan_is_said(db: None) -> None:
    with pytest.raises(CommandError):
        run("export", "1999")
