"""The text of a plan file to plan files, or to everything that is wrong with it."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from knooppunt.plan.file.building import plan_file
from knooppunt.plan.file.lines import Lined, lined
from knooppunt.plan.file.problems import Problem
from knooppunt.plan.file.rules import rule_problems
from knooppunt.plan.file.shape import shape_problems
from knooppunt.plan.file.spots import Document, Known
from knooppunt.plan.file.things import PlanFile


@dataclass(frozen=True, slots=True)
class Outcome:
    """The plan files that were read; or none of them, and the problems."""

    files: tuple[PlanFile, ...]
    problems: tuple[Problem, ...]


def read(text: str, known: Known) -> Outcome:
    """Read a plan file of one or more documents; one problem anywhere and nothing is given."""
    source = lined(text)
    problems = [*source.problems, *_problems(source, known)]
    if problems:
        return Outcome((), tuple(sorted(set(problems))))
    return Outcome(tuple(plan_file(document) for document in source.documents), ())


def _problems(source: Lined, known: Known) -> Iterator[Problem]:
    if not source.documents and not source.problems:
        yield Problem(1, _("This file is empty."))
    for number, data in enumerate(source.documents):
        yield from shape_problems(number, source)
        if isinstance(data, dict):
            yield from rule_problems(Document(number, data, known), source)
    yield from _double_plans(source)


def _double_plans(source: Lined) -> Iterator[Problem]:
    seen: set[str] = set()
    for number, data in enumerate(source.documents):
        plan = data.get("plan") if isinstance(data, dict) else None
        code = str(plan.get("code", "")) if isinstance(plan, dict) else ""
        if code and code in seen:
            line = source.line((number, "plan", "code"))
            yield Problem(line, _("The plan «%(code)s» stands in this file twice.") % {"code": code})
        seen.add(code)
