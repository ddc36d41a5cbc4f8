"""YAML to plain data that remembers on which line everything stands."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml
from django.utils.translation import gettext as _

from knooppunt.plan.file.problems import Problem

Path = tuple[str | int, ...]

MOST_CHARACTERS = 2_000_000
MOST_LEVELS = 60


class Fraction(float):
    """A number with a point that remembers how it was written, so that 1.10 is not 1.1."""

    written: str = ""


class PlanLoader(yaml.SafeLoader):
    """Knows numbers, true, false and null; everything else is text, also a date and the word «no»."""


PlanLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("tag:yaml.org,2002:null", r"~|null|", ["~", "n", ""]),
    ("tag:yaml.org,2002:bool", r"true|false", ["t", "f"]),
    ("tag:yaml.org,2002:int", r"0|-?[1-9][0-9]{0,14}", list("-0123456789")),
    ("tag:yaml.org,2002:float", r"-?[0-9]{1,15}\.[0-9]{1,15}", list("-0123456789")),
):
    PlanLoader.add_implicit_resolver(tag, re.compile(rf"^(?:{pattern})$"), first)


@dataclass(slots=True)
class Lined:
    """Plain data of every document, the line of every path in it, and what could not be read."""

    documents: list[Any] = field(default_factory=list)
    lines: dict[Path, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def line(self, path: Path) -> int:
        """Give the line of the nearest thing on this path that stands in the file."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def lined(text: str) -> Lined:
    """Read the text of a plan file, which may hold several documents."""
    outcome = Lined()
    if len(text) > MOST_CHARACTERS:
        outcome.problems.append(Problem(1, _("This file is too large to be a plan.")))
        return outcome
    try:
        nodes = [node for node in yaml.compose_all(text, Loader=PlanLoader) if node is not None]
    except (yaml.YAMLError, RecursionError) as fault:
        outcome.problems.append(_unreadable(fault))
        return outcome
    for number, node in enumerate(nodes):
        outcome.documents.append(_Walk(outcome).value(node, (number,)))
    return outcome


def _unreadable(fault: Exception) -> Problem:
    mark = getattr(fault, "problem_mark", None)
    if isinstance(fault, RecursionError):
        return Problem(1, _("This file is nested too deep to be a plan."))
    line = mark.line + 1 if mark else 1
    return Problem(line, _("This is not valid YAML here. Look at the indentation, the quotes and the colons."))


class _Walk:
    """Turns the nodes of one document into plain data."""

    def __init__(self, outcome: Lined) -> None:
        self.outcome = outcome
        self.seen: set[int] = set()

    def value(self, node: yaml.Node, path: Path) -> Any:
        self.outcome.lines.setdefault(path, node.start_mark.line + 1)
        if id(node) in self.seen:
            return self.fault(node, _("References with & and * are not used in a plan file: write it out."))
        self.seen.add(id(node))
        if len(path) > MOST_LEVELS:
            return self.fault(node, _("This file is nested too deep to be a plan."))
        if isinstance(node, yaml.MappingNode):
            return dict(self.pairs(node, path))
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*path, place)) for place, item in enumerate(node.value)]
        return _scalar(node)

    def pairs(self, node: yaml.MappingNode, path: Path) -> Iterator[tuple[str, Any]]:
        known: dict[str, int] = {}
        for key_node, value_node in node.value:
            key, line = str(key_node.value), key_node.start_mark.line + 1
            if key in known:
                words = _("«%(key)s» stands here twice; it stood on line %(line)s already.")
                self.fault(key_node, words % {"key": key, "line": known[key]})
                continue
            known[key] = self.outcome.lines[(*path, key)] = line
            value = self.value(value_node, (*path, key))
            if value is not None:
                yield key, value

    def fault(self, node: yaml.Node, words: str) -> None:
        self.outcome.problems.append(Problem(node.start_mark.line + 1, words))


def _scalar(node: yaml.Node) -> Any:
    text = str(node.value)
    read = READ.get(node.tag.rpartition(":")[2], str)
    try:
        return read(text)
    except ValueError:
        return text


def _fraction(text: str) -> Fraction:
    number = Fraction(text)
    number.written = text
    return number


READ: dict[str, Callable[[str], Any]] = {
    "null": lambda _text: None,
    "bool": lambda text: text == "true",
    "int": int,
    "float": _fraction,
}
