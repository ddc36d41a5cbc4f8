"""The settings of a real installation pass Django's own checks for it (A21)."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.places import ROOT


def deploy_check(data: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run Django's deployment check as production would."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("KNOOPPUNT_", "DJANGO_"))}
    environment = {**kept, "DATA": str(data), "KNOOPPUNT_ORIGIN": "https://knooppunt.example", **settings}
    code = (
        "import os, sys; os.environ['DJANGO_SETTINGS_MODULE'] = sys.argv.pop(1);"
        "from django.core.management import execute_from_command_line as run; run(sys.argv)"
    )
    module = settings.get("MODULE", "knooppunt.config.settings")
    command = [sys.executable, "-c", code, module, "check", "--deploy", "--fail-level", "WARNING"]
    return subprocess.run(  # noqa: S603 - our own command
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


def test_production_passes_the_deployment_check(tmp_path: Path) -> None:
    ran = deploy_check(tmp_path)
    assert ran.returncode == 0, ran.stderr


def test_settings_that_are_not_safe_are_refused(tmp_path: Path) -> None:
    (tmp_path / "loose.py").write_text(
        "from knooppunt.config.settings import *\nSESSION_COOKIE_SECURE = False\nSECURE_HSTS_SECONDS = 0\n"
    )
    ran = deploy_check(tmp_path, MODULE="loose", PYTHONPATH=str(tmp_path))
    assert ran.returncode != 0
    assert "security.W004" in ran.stderr
    assert "security.W012" in ran.stderr


@pytest.mark.parametrize(("name", "value"), [("KNOOPPUNT_DAY", "2023-09-18"), ("KNOOPPUNT_SECRET_KEY", "short")])
def test_production_refuses_what_only_a_demo_may_have(tmp_path: Path, name: str, value: str) -> None:
    ran = deploy_check(tmp_path, **{name: value})
    assert ran.returncode != 0
    assert name in ran.stderr
