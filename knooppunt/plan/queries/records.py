"""Things of a plan file as values of a record, and records as things of a plan file."""

import dataclasses
from typing import Any, get_args, get_origin

from knooppunt.plan.file.building import built, plain
from knooppunt.plan.file.things import Period, Promise, Text

RENAMED = {"deliverable": "is_deliverable"}


def values_of(thing: Any) -> dict[str, Any]:
    """Give the values of a record for a thing of a plan file, without what stands below it."""
    values: dict[str, Any] = {}
    for field in dataclasses.fields(thing):
        if not _is_below(field):
            values.update(_spelled(field.name, getattr(thing, field.name)))
    return values


def _is_below(field: dataclasses.Field[Any]) -> bool:
    return field.name != "texts" and get_origin(field.type) is tuple and get_args(field.type)[0] is not str


def _spelled(name: str, value: Any) -> dict[str, Any]:
    if name == "period":
        return {"start": value.start if value else None, "end": value.end if value else None}
    if isinstance(value, Promise):
        return dataclasses.asdict(value)
    if name == "texts":
        return {"texts": [plain(text) for text in value]}
    if isinstance(value, tuple):
        return {name: list(value)}
    return {RENAMED.get(name, name): value}


def thing_of(kind: Any, record: Any, **below: Any) -> Any:
    """Give the thing of a plan file for a record; ``below`` is what stands below it."""
    values = {field.name: _read(record, field.name) for field in dataclasses.fields(kind) if field.name not in below}
    return kind(**values, **below)


def _read(record: Any, name: str) -> Any:
    if name == "period":
        return Period(record.start, record.end) if record.start else None
    if name == "promise":
        return record.promise
    value = getattr(record, RENAMED.get(name, name))
    if name == "texts":
        return tuple(built(Text, text) for text in value)
    return tuple(value) if isinstance(value, list) else value
