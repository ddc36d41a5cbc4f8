"""Hand-written files, functions and the tools of floor 0 stay short."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.house.places import PRODUCT, ROOT, handwritten, laid

FILE, FUNCTION, TOOL = 300, 40, 800


def long_files(root: Path) -> list[str]:
    """List the hand-written files of 300 lines and more."""
    paths = handwritten(root, ".py", ".html", ".css", ".js", ".mjs")
    return [f"{path.relative_to(root)}: {count} lines" for path in paths if (count := _lines(path)) >= FILE]


def long_functions(root: Path) -> list[str]:
    """List the functions of more than 40 lines."""
    return [
        f"{path.relative_to(root)}:{node.lineno} {node.name}: {length} lines"
        for path in handwritten(root, ".py")
        for node in _functions(path)
        if (length := (node.end_lineno or node.lineno) - node.lineno + 1) > FUNCTION
    ]


def _functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _lines(path: Path) -> int:
    return len(path.read_text().splitlines())


def code_of(app: str) -> int:
    """Count the written lines of Python of a tool of floor 0: no tests, no samples for the style page, no blanks."""
    paths = handwritten(PRODUCT / app, ".py")
    counted = [path for path in paths if "tests" not in path.parts and path.stem != "samples"]
    return sum(bool(line.strip()) for path in counted for line in path.read_text().splitlines())


def test_no_file_is_long() -> None:
    assert long_files(ROOT) == []


def test_no_function_is_long() -> None:
    assert long_functions(ROOT) == []


def test_shared_stays_small() -> None:
    assert code_of("shared") <= TOOL


def test_look_stays_small() -> None:
    assert code_of("look") <= TOOL


def test_a_file_of_300_lines_is_refused(tmp_path: Path) -> None:
    (tmp_path / "long.py").write_text("x = 1\n" * FILE)
    (tmp_path / "short.html").write_text("<p>\n" * (FILE - 1))
    assert long_files(tmp_path) == ["long.py: 300 lines"]


def test_a_function_of_41_lines_is_refused(tmp_path: Path) -> None:
    assert long_functions(laid("long_function", tmp_path)) == ["speech.py:4 speech: 41 lines"]
