"""Whether plain data has the shape of the schema, and what is wrong in words."""

import json
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from functools import cache
from pathlib import Path as FilePath
from typing import Any

from django.utils.translation import gettext as _
from jsonschema import Draft202012Validator

from knooppunt.plan.file.lines import Lined, Path
from knooppunt.plan.file.problems import Problem

SCHEMA = FilePath(__file__).with_name("schema.json")


@cache
def validator() -> Draft202012Validator:
    """Give the validator of the schema, made once."""
    return Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


def shape_problems(number: int, lined: Lined) -> Iterator[Problem]:
    """Give what is wrong with the shape of one document."""
    for error in validator().iter_errors(lined.documents[number]):
        path: Path = (number, *error.absolute_path)
        for place, words in WORDS.get(str(error.validator), _other)(error):
            yield Problem(lined.line((*path, *place)), words)


def did_you_mean(word: str, known: Any) -> str:
    """Give a sentence that names the nearest known word, or nothing."""
    near = get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return " " + _("Do you mean «%(word)s»?") % {"word": near[0]} if near else ""


Said = Iterator[tuple[Path, str]]


def _missing(error: Any) -> Said:
    name = next(name for name in error.validator_value if f"'{name}'" == error.message.split(" is a required")[0])
    yield (), _("«%(field)s» is missing here.") % {"field": name}


def _unknown_field(error: Any) -> Said:
    known = error.schema["properties"]
    for name in error.instance:
        if name not in known:
            yield (name,), _("There is no field «%(field)s» here.") % {"field": name} + did_you_mean(name, known)


def _wrong_type(error: Any) -> Said:
    wanted = error.validator_value
    kinds = wanted if isinstance(wanted, list) else [wanted]
    names = {
        "array": _("a list"),
        "object": _("a group of fields"),
        "string": _("a text"),
        "integer": _("a whole number"),
        "number": _("a number"),
        "boolean": _("true or false"),
    }
    yield (), _("%(what)s is expected here.") % {"what": names[kinds[0]].capitalize()}


def _not_a_choice(error: Any) -> Said:
    choices = ", ".join(map(str, error.validator_value))
    words = _("«%(given)s» is not possible here. Choose from: %(choices)s.")
    yield (), words % {"given": error.instance, "choices": choices}


def _wrong_format(error: Any) -> Said:
    words = _("This file says format %(given)s; this version reads format %(known)s.")
    yield (), words % {"given": error.instance, "known": error.validator_value}


def _too_small(error: Any) -> Said:
    words = _("%(given)s is too small: it must be %(least)s or more.")
    yield (), words % {"given": error.instance, "least": error.validator_value}


def _too_large(error: Any) -> Said:
    words = _("%(given)s is too large: it can be %(most)s at most.")
    yield (), words % {"given": error.instance, "most": error.validator_value}


def _not_a_share(error: Any) -> Said:
    yield (), _("«%(given)s» is neither a whole number nor a percentage such as 80%%.") % {"given": error.instance}


def _not_a_pair(_error: Any) -> Said:
    yield (), _("Write a range as two numbers: [2, 4].")


def _empty(_error: Any) -> Said:
    yield (), _("Something must stand here.")


def _other(error: Any) -> Said:
    yield (), error.message


WORDS: dict[str, Callable[[Any], Said]] = {
    "required": _missing,
    "additionalProperties": _unknown_field,
    "type": _wrong_type,
    "enum": _not_a_choice,
    "const": _wrong_format,
    "minimum": _too_small,
    "maximum": _too_large,
    "pattern": _not_a_share,
    "minItems": _not_a_pair,
    "maxItems": _not_a_pair,
    "minProperties": _empty,
}
