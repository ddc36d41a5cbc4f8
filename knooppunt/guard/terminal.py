"""The brake at the terminal: reads texts line by line and prints, for each, where personal data stands in it."""

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

from knooppunt.guard.find import find

USAGE = 'knooppunt guard FILE|-    JSON lines {"text": …}, or plain lines; one JSON line is printed for each'
_TROUBLE = 2


def main(arguments: list[str]) -> int:
    """Read the file that is named, or what is piped in for ``-``; give the exit code."""
    if len(arguments) != 1 or arguments[0] in {"-h", "--help"}:
        sys.stderr.write(f"{USAGE}\n")
        return _TROUBLE
    if arguments[0] == "-":
        return _answer(sys.stdin.buffer)
    try:
        with Path(arguments[0]).open("rb") as file:
            return _answer(file)
    except OSError as trouble:
        sys.stderr.write(f"knooppunt guard: {trouble.strerror}: {arguments[0]}\n")
        return _TROUBLE


def _answer(lines: BinaryIO) -> int:
    try:
        for line in answers(lines):
            sys.stdout.buffer.write(line)
            sys.stdout.buffer.flush()
    except BrokenPipeError:
        sys.stderr.close()
    return 0


def answers(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Give one line of JSON for each line, in order."""
    for line in lines:
        asked = _read(line.decode("utf-8", "replace").removesuffix("\n").removesuffix("\r"))
        text = asked.get("text")
        found = find(text) if isinstance(text, str) else []
        spans = [{"start": one.start, "end": one.end, "kind": one.kind.value} for one in found]
        told = json.dumps({**asked, "spans": spans}, ensure_ascii=False)
        yield told.encode("utf-8", "backslashreplace") + b"\n"


def _read(line: str) -> dict[str, Any]:
    """Read a line as an object, which keeps its keys also when it has no text; whatever is none is a plain text."""
    line = line.removeprefix("\ufeff")
    try:
        asked = json.loads(line) if line.lstrip().startswith("{") else None
    except (ValueError, RecursionError):
        asked = None
    return asked if isinstance(asked, dict) else {"text": line}
