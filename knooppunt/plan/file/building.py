"""Plain data of the right shape to dataclasses, and back; driven by the types of the fields."""

import dataclasses
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, get_args, get_type_hints

from knooppunt.plan.file.things import Period, PlanFile, Promise, ThemeName
from knooppunt.plan.file.values import (
    amount_of,
    end_of,
    period_of,
    period_written,
    promise_of,
    promise_written,
    text_of,
    texts_of,
)

FORMAT = 1


def plan_file(document: Mapping[str, Any]) -> PlanFile:
    """Make the plan file of one document that has no problems."""
    names = tuple(ThemeName(code=str(code), name=text_of(name)) for code, name in document["themes"].items())
    rest = {key: value for key, value in document.items() if key not in ("format", "themes")}
    file: PlanFile = built(PlanFile, {**rest, "themes": []})
    return dataclasses.replace(file, themes=names)


def document_of(file: PlanFile) -> dict[str, Any]:
    """Give the plain data of a plan file; what equals its default is left out."""
    themes = {theme.code: theme.name for theme in file.themes}
    start: dict[str, Any] = {"format": FORMAT, "theme": file.theme, "themes": themes}
    rest = plain(dataclasses.replace(file, themes=()))
    return {**start, **{key: value for key, value in rest.items() if key not in ("theme", "themes")}}


def built(kind: Any, data: Mapping[str, Any]) -> Any:
    """Make a dataclass of this kind of plain data."""
    values: dict[str, Any] = {}
    for name, reader in _readers(kind).items():
        if reader is promise_of:
            values[name] = promise_of(data)
        elif name in data:
            values[name] = reader(data[name])
    return kind(**values)


READERS: dict[Any, Callable[[Any], Any]] = {
    str: text_of,
    int: int,
    bool: bool,
    tuple[str, ...]: texts_of,
    date: end_of,
    Decimal: amount_of,
    Period: period_of,
    Promise: promise_of,
}


@cache
def _readers(kind: Any) -> dict[str, Callable[[Any], Any]]:
    return {name: _reader(hint) for name, hint in get_type_hints(kind).items()}


def _reader(hint: Any) -> Callable[[Any], Any]:
    if hint in READERS:
        return READERS[hint]
    inner = get_args(hint)
    if type(None) in inner:
        return _reader(inner[0])
    if inner:
        return lambda items: tuple(built(inner[0], item) for item in items)
    return lambda item: built(hint, item)


def plain(thing: Any) -> dict[str, Any]:
    """Give the plain data of a dataclass; what equals its default is left out."""
    data: dict[str, Any] = {}
    for field in dataclasses.fields(thing):
        value = getattr(thing, field.name)
        if isinstance(value, Promise):
            data.update(promise_written(value))
        elif value != field.default:
            data[field.name] = _written(value)
    return data


def _written(value: Any) -> Any:
    if isinstance(value, Period):
        return period_written(value)
    if isinstance(value, tuple):
        return [_written(item) for item in value]
    if dataclasses.is_dataclass(value):
        return plain(value)
    return value
