"""The command line answers in Dutch, also to what it does not know."""

from pathlib import Path

from tests.running.children import run


def test_an_unknown_command_is_refused_with_what_there_is(data: Path) -> None:
    answer = run(data, "onzin")
    assert answer.returncode == 1
    assert "Er is geen opdracht «onzin»." in answer.stderr
    assert all(f"  {verb} " in answer.stderr for verb in ("demo", "serve", "init", "user", "plan", "verify"))
    assert "Traceback" not in answer.stderr


def test_a_slip_of_the_finger_is_understood(data: Path) -> None:
    assert "Bedoelt u «serve»?" in run(data, "serv").stderr


def test_without_a_command_it_tells_what_it_can_do(data: Path) -> None:
    answer = run(data)
    assert answer.returncode == 0
    assert "Dit kan knooppunt:" in answer.stdout


def test_a_plan_for_an_empty_data_folder_is_refused_in_words(tmp_path: Path) -> None:
    answer = run(tmp_path, "plan", "export", "2023")
    assert answer.returncode == 1
    assert "Er is nog geen regio." in answer.stderr
    assert "Traceback" not in answer.stderr
