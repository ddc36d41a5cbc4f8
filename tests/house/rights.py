"""Writes docs/rights.md from the code: ``python -m tests.house.rights``."""

import os
from collections.abc import Iterable
from importlib import import_module
from typing import Any

import django
import yaml
from django.conf import settings
from django.utils.translation import override

from tests.house.places import PRODUCT, ROOT

PAGE = ROOT / "docs" / "rights.md"
HEAD = """# Who may know, who may do

Written from the code by `python -m tests.house.rights`; a test keeps it fresh. A change of who may do what takes a
decision record in `adr/`. What somebody may do follows from the seats they have today, in the theme of the item.

## Who reads what

| level | readers |
|---|---|
| CLEAR | every seat; the public only after the separate verb *make public* |
| GREEN | every seat in the theme |
| AMBER | the own organisation, chosen groups and houses, the analyst of the theme, the specialist of the area |
| AMBER+STRICT | the own organisation and the analyst of the theme |
| RED | the persons who are named |

The administrator reads none of these by role, and somebody without a seat of today reads nothing at all. What one may
not know of is not there: the answer is 404, in lists, counts and search results too. What one may know of and may not
do is answered with 403 and the reason in words.

## What each role may do

Beside this table, some verbs belong to a person instead of a role: who shared a signal corrects and withdraws it, who
is named on a deliverable ticks it, an organiser holds the own gathering. Those conditions stand in `permissions.py`.
"""

LEVELS = """## How strictly a role may share a signal

A role shares up to its strictest level, and at every level that is wider. Where it says so, somebody else in the
circle, with the right `trends.approve`, looks at it first; nobody approves their own.
"""


def page() -> str:
    """Give the whole page."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()
    import_module(settings.ROOT_URLCONF)
    with override("en"):
        rights, levels = _table_of_rights(), _table_of_levels()
        return f"{HEAD}\n{rights}\n{LEVELS}\n{levels}\n## The cast of the demo\n\n{_table_of_cast()}"


def _table_of_rights() -> str:
    words = import_module("knooppunt.people.words")
    rights = import_module("knooppunt.people.permissions").rights
    rows = []
    for code in sorted(rights):
        holders = [str(role.label) for role in words.Role if role in rights[code].roles]
        rows.append([f"`{code}`", str(rights[code].words), _shortened(holders, len(words.Role), words)])
    return _table(["right", "may", "roles"], rows)


def _table_of_levels() -> str:
    words, trends = import_module("knooppunt.people.words"), import_module("knooppunt.trends.permissions")
    strictest = {role: trends.STRICTEST.get(role, words.Level.RED) for role in words.Role if role in trends.SHARE.roles}
    rows = []
    for level in words.Level:
        roles = [str(role.label) for role in strictest if strictest[role] == level]
        rows.append([level.value, ", ".join(roles) or "none", "yes" if level in trends.SECOND_LOOK else "no"])
    return _table(["level", "the strictest of", "somebody else looks first"], rows)


def _shortened(holders: list[str], number: int, words: Any) -> str:
    """Name the holders, or those left out when they are few."""
    if len(holders) <= number // 2:
        return ", ".join(holders)
    left_out = [str(role.label) for role in words.Role if str(role.label) not in holders]
    return f"every role but {', '.join(left_out)}" if left_out else "every role"


def _table_of_cast() -> str:
    words = import_module("knooppunt.people.words")
    people = yaml.safe_load((PRODUCT / "config/demo/content/persons.yaml").read_text())
    cast = [person for person in people if person.get("cast")]
    roles = {role.value: str(role.label) for role in words.Role}
    rows = [
        [f"`{person['cast']}`", roles[seat["role"]], seat["organisation"], seat.get("theme") or "none"]
        for person in cast
        for seat in person["seats"]
    ]
    return _table(["log in as", "role", "organisation", "theme"], rows)


def _table(head: list[str], rows: Iterable[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


if __name__ == "__main__":
    PAGE.write_text(page())
