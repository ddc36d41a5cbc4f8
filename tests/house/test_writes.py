"""Writes live in commands: nothing else changes a row."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.apps import apps

from tests.house.places import PRODUCT, handwritten, laid

ALWAYS = {
    "save", "create", "acreate", "get_or_create", "update_or_create", "bulk_create", "bulk_update", "save_m2m",
    "save_if_unchanged", "_raw_delete",
}  # fmt: skip
ON_RELATIONS = {"set", "add", "remove", "clear"}
WRITING_SQL = re.compile(r"^\s*(INSERT|UPDATE|DELETE|REPLACE|DROP|ALTER|CREATE|TRUNCATE)\s", re.IGNORECASE)
MAY_WRITE = {
    "accounts/models.py": "Django asks the manager of the accounts to make one",
    "audit/recording.py": "the audit line itself; every command writes it through here",
    "config/catalogue.py": "saves the file of translations, no row",
    "network/queries/taking.py": "saves a workbook in memory, no row",
    "people/models/person.py": "keeps the text by which a name is sorted equal to the name, however that is written",
    "shared/editing.py": "the tool with which commands write an edit",
}


def writes(root: Path, relations: set[str]) -> list[str]:
    """List the places outside commands, migrations and tests that change rows."""
    found = []
    for path in handwritten(root, ".py"):
        if not _is_command(path.relative_to(root)):
            found += [f"{path.relative_to(root)}:{line} {what}" for line, what in _writes_in(path, relations)]
    return found


def _is_command(path: Path) -> bool:
    rooms = set(path.parts)
    return path.name == "commands.py" or bool(rooms & {"commands", "tests", "demo"}) or path.as_posix() in MAY_WRITE


def _writes_in(path: Path, relations: set[str]) -> Iterator[tuple[int, str]]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call) and (verb := _verb(node, relations)):
            yield node.lineno, verb
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and WRITING_SQL.match(node.value):
            yield node.lineno, "SQL"


def _verb(call: ast.Call, relations: set[str]) -> str:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    is_method = isinstance(call.func, ast.Attribute)
    if name in ALWAYS or (is_method and _is_row_verb(name, call)):
        return name
    return name if name in ON_RELATIONS and _on_relation(call.func, relations) else ""


def _is_row_verb(name: str, call: ast.Call) -> bool:
    """Tell a queryset's update and delete from a dictionary's: rows are updated by keywords only."""
    by_keywords = bool(call.keywords) and not call.args
    return (name == "update" and by_keywords) or (name == "delete" and not call.args)


def _on_relation(func: ast.expr, relations: set[str]) -> bool:
    owner = func.value if isinstance(func, ast.Attribute) else None
    return isinstance(owner, ast.Attribute) and owner.attr in relations


def relations_of_the_house() -> set[str]:
    """Give the names under which models reach many others."""
    found: list[Any] = [relation for model in apps.get_models() for relation in model._meta.get_fields()]
    many = [relation for relation in found if relation.one_to_many or relation.many_to_many]
    return {relation.get_accessor_name() if relation.auto_created else relation.name for relation in many}


def test_only_commands_write() -> None:
    assert writes(PRODUCT, relations_of_the_house()) == []


def test_every_exception_is_still_needed() -> None:
    idle = [name for name in MAY_WRITE if not list(_writes_in(PRODUCT / name, set()))]
    assert idle == []


def test_a_view_that_writes_is_refused(tmp_path: Path) -> None:
    found = writes(laid("writes", tmp_path), {"themes"})
    assert found == [
        "trends/views.py:10 create", "trends/views.py:11 update", "trends/views.py:12 delete",
        "trends/views.py:13 save", "trends/views.py:14 set", "trends/views.py:15 SQL",
    ]  # fmt: skip


def test_dictionaries_and_sets_are_left_alone(tmp_path: Path) -> None:
    assert not [line for line in writes(laid("writes", tmp_path), {"themes"}) if "queries" in line]
