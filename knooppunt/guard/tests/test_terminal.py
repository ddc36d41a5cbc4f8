"""The brake at the terminal."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from knooppunt.guard.terminal import answers, main


def told(*lines: bytes) -> list[dict[str, object]]:
    return [json.loads(line) for line in answers(lines)]


def test_json_lines_keep_their_other_keys() -> None:
    (line,) = told(b'{"id": 7, "text": "bel 0612345678"}\n')
    assert line == {"id": 7, "text": "bel 0612345678", "spans": [{"start": 4, "end": 14, "kind": "phone"}]}


@pytest.mark.parametrize("asked", [{"id": 7, "body": "x"}, {"id": 7, "text": None}, {"id": 7, "text": 5}, {}])
def test_an_object_without_a_text_keeps_its_keys(asked: dict[str, object]) -> None:
    (line,) = told(json.dumps(asked).encode() + b"\n")
    assert line == {**asked, "spans": []}


def test_plain_lines_are_texts_and_places_are_code_points() -> None:
    (line,) = told("😀 Fatima El Amrani\n".encode())
    assert line["spans"] == [{"start": 2, "end": 18, "kind": "person"}]


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\n",
        b"{\n",
        b'{"text": 5}\n',
        b"[1]\n",
        b'{"a": "b"}\n',
        b"\xff\xfe\n",
        b'{"text": "\\ud800"}\n',
        b"{" * 5000,
    ],
)
def test_odd_lines_get_a_line(line: bytes) -> None:
    (answer,) = told(line)
    assert answer["spans"] == []


def test_a_megabyte_is_one_line() -> None:
    (answer,) = told(b"rustig op het plein. " * 50_000)
    assert answer["spans"] == []


def test_the_command_answers_without_a_database(tmp_path: Path) -> None:
    asked = [sys.executable, "-m", "knooppunt.config.command", "guard", "-"]
    answer = subprocess.run(asked, input=b"bel 0612345678\nniets\n", capture_output=True, check=True, cwd=tmp_path)  # noqa: S603 - our own program
    assert [len(json.loads(line)["spans"]) for line in answer.stdout.splitlines()] == [1, 0]
    assert answer.stderr == b""
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_not_there_is_said(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main([str(tmp_path / "nergens")]) == 2
    assert main([]) == 2
    assert "nergens" in capsys.readouterr().err
