"""What a schema cannot say: codes that are unique, references that lead somewhere, days inside the frame."""

import re
from collections.abc import Callable, Iterator
from itertools import chain

from django.utils.translation import gettext as _

from knooppunt.plan.file.day_rules import day_rules
from knooppunt.plan.file.lines import Lined, Path
from knooppunt.plan.file.problems import Problem
from knooppunt.plan.file.shape import did_you_mean
from knooppunt.plan.file.spots import Document, Spot
from knooppunt.plan.file.target_rules import target_rules

Said = Iterator[tuple[Path, str]]

CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}")


def rule_problems(document: Document, lined: Lined) -> Iterator[Problem]:
    """Give what is wrong with one document beyond its shape."""
    found = chain(_codes_are_unique(document, lined), *(rule(document) for rule in RULES))
    for path, words in found:
        yield Problem(lined.line(path), words)


def _coded(document: Document) -> list[Spot]:
    return [document.plan, document.frame, *document.programme_goals(), *document.things()]


def _codes_are_plain(document: Document) -> Said:
    for spot in _coded(document):
        code = spot.text("code")
        if code and not CODE.fullmatch(code):
            words = _("«%(code)s» cannot be a code: use letters, digits, dots, dashes, at most 40, no blanks.")
            yield (*spot.path, "code"), words % {"code": code}


def _codes_are_unique(document: Document, lined: Lined) -> Said:
    for spots in (document.programme_goals(), document.things()):
        known: dict[str, Spot] = {}
        for spot in spots:
            code = spot.text("code")
            if code and code in known:
                yield (*spot.path, "code"), _used_twice(code, known[code], lined)
            known.setdefault(code, spot)


def _used_twice(code: str, first: Spot, lined: Lined) -> str:
    title, line = first.text("title"), lined.line((*first.path, "code"))
    if title:
        return _("The code «%(code)s» is used twice; «%(title)s» has it too.") % {"code": code, "title": title}
    return _("The code «%(code)s» is used twice; line %(line)s has it too.") % {"code": code, "line": line}


def _own_theme_is_named(document: Document) -> Said:
    if document.theme and document.theme not in document.themes:
        words = _("The theme «%(theme)s» is not in the list of themes.") % {"theme": document.theme}
        yield (document.number, "theme"), words + did_you_mean(document.theme, document.themes)


def _themes_are_named(document: Document) -> Said:
    for spot in document.things("part", "result", "target"):
        for path, code in [*spot.codes("with_themes"), *spot.codes("lead")]:
            if code not in document.themes:
                words = _("The theme «%(theme)s» is not in the list of themes.") % {"theme": code}
                yield path, words + did_you_mean(code, document.themes)


def _lead_takes_part(document: Document) -> Said:
    for spot in document.things("part", "result", "target"):
        taking_part = {document.theme, *(code for _path, code in spot.codes("with_themes"))}
        lead = spot.text("lead")
        if lead and "with_themes" in spot.data and lead not in taking_part:
            words = _("«%(lead)s» leads this but is not one of the themes that do it together.")
            yield (*spot.path, "lead"), words % {"lead": lead}


def _references_lead_somewhere(document: Document) -> Said:
    for field, kinds, known in (
        ("goals", ("result",), _codes(document.things("goal"))),
        ("serves", ("part", "goal"), _codes(document.programme_goals())),
        ("conditions", ("part", "result", "target", "source"), _codes(document.things("condition"))),
        ("source", ("budget line",), _codes(document.things("source"))),
    ):
        for spot in document.things(*kinds):
            for path, code in spot.codes(field):
                if code not in known:
                    words = _("«%(field)s» names «%(code)s», which is not in this file.")
                    yield path, words % {"field": field, "code": code} + did_you_mean(code, known)


def _codes(spots: list[Spot]) -> set[str]:
    return {spot.text("code") for spot in spots}


def _continues_are_codes(document: Document) -> Said:
    for spot in [document.plan, *document.things()]:
        for path, reference in spot.codes("continues"):
            if not all(CODE.fullmatch(step) for step in reference.split("/", 1)):
                words = _("«%(reference)s» is not the code of something in an earlier plan: write CODE or PLAN/CODE.")
                yield path, words % {"reference": reference}


def _amounts_are_cents(document: Document) -> Said:
    for spot in document.things("source", "budget line"):
        if not re.fullmatch(r"(\d+(\.\d{1,2})?)?", _written(spot.data.get("amount", ""))):
            yield (*spot.path, "amount"), _("An amount has euros and at most two digits of cents.")


def _written(amount: object) -> str:
    return getattr(amount, "written", str(amount))


RULES: list[Callable[[Document], Said]] = [
    _codes_are_plain,
    _own_theme_is_named,
    _themes_are_named,
    _lead_takes_part,
    _references_lead_somewhere,
    _continues_are_codes,
    _amounts_are_cents,
    *target_rules,
    *day_rules,
]
