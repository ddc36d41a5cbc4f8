"""What belongs beside a fact: said while a form is read, written with the first fact that its command records."""

from collections.abc import Callable
from contextvars import ContextVar
from typing import Any

from knooppunt.audit.models import Entry

Write = Callable[[Entry, Any], None]
_said: ContextVar[dict[str, Write] | None] = ContextVar("said_beside", default=None)


def forget() -> None:
    """Begin a request with nothing said."""
    _said.set({})


def say(key: str, write: Write) -> None:
    """Let ``write`` run with the first fact to come; said again under this key, the later one counts."""
    _said.set({**(_said.get() or {}), key: write})


def take_back(key: str) -> None:
    """Unsay what was said under this key."""
    _said.set({known: write for known, write in (_said.get() or {}).items() if known != key})


def write_beside(entry: Entry, by: Any) -> None:
    """Write what was said, once, in the transaction of the fact."""
    said = _said.get() or {}
    _said.set({})
    for write in said.values():
        write(entry, by)
