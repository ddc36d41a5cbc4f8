"""Everything that points at one row moves to another, and back: found through the models, so that apps to come count.

What was done is a list of steps in plain ids. A row that says the same as one already there is folded into that one:
the step keeps the row itself, so that it can stand again.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django.apps import apps
from django.core import serializers
from django.db.models import Field, ManyToOneRel, Model, Q, QuerySet, UniqueConstraint

from knooppunt.people.models import AudienceKey, Merge
from knooppunt.people.models.period import Periodic

Step = dict[str, Any]
_FILLED = ("function", "duty")


def move_all(double: Model, kept: Model) -> list[Step]:
    """Let every row that points at ``double`` point at ``kept``; give what was done, in order."""
    return [step for relation in _relations(type(double)) for step in _move(relation, double, kept)]


def move_words(was: str, becomes: str) -> list[Step]:
    """Let the audiences that one word opens be opened by another."""
    opened = AudienceKey.objects.filter(word=becomes).values("audience")
    twins = list(AudienceKey.objects.filter(word=was, audience__in=opened))
    steps = [_taken_out(row) for row in twins]
    ids = list(AudienceKey.objects.filter(word=was).values_list("pk", flat=True))
    AudienceKey.objects.filter(pk__in=ids).update(word=becomes)
    return [*steps, _moved(AudienceKey, "word", ids, was, becomes)] if ids else steps


def move_back(steps: Iterable[Step]) -> None:
    """Undo steps, the last one first."""
    for step in reversed(list(steps)):
        _UNDO[step["step"]](step)


def _all(model: type[Model]) -> QuerySet[Any]:
    """Give every row, also those that a model keeps out of sight."""
    return QuerySet(model)


def _relations(model: type[Model]) -> Iterator[Any]:
    for relation in model._meta.get_fields(include_hidden=True):
        pointer: Any = relation
        if isinstance(relation, ManyToOneRel) and not issubclass(pointer.related_model, Merge):
            yield pointer


def _move(relation: Any, double: Model, kept: Model) -> Iterator[Step]:
    model, field = relation.related_model, relation.field
    ids = []
    for row in _all(model).filter(**{field.name: double}).order_by("pk"):
        twin = _twin(row, field, kept)
        if twin is None:
            ids.append(row.pk)
        else:
            yield from _fold(row, twin)
    if ids:
        _all(model).filter(pk__in=ids).update(**{field.attname: kept.pk})
        yield _moved(model, field.attname, ids, double.pk, kept.pk)


def _moved(model: type[Model], column: str, ids: list[int], was: Any, becomes: Any) -> Step:
    return {
        "step": "moved", "model": model._meta.label, "column": column, "ids": ids, "was": was, "becomes": becomes
    }  # fmt: skip


def _twin(row: Any, field: Field[Any, Any], kept: Model) -> Any:
    """Give the row of ``kept`` that already says what this row would say there."""
    for names, condition in _identities(row, field):
        same = {name: getattr(row, name) for name in names if name != field.name} | {field.name: kept}
        rows = _all(type(row)).filter(condition, **same)
        for twin in rows.exclude(pk=row.pk).order_by("pk"):
            if not isinstance(row, Periodic) or row.overlaps(twin):
                return twin
    return None


def _identities(row: Any, field: Field[Any, Any]) -> Iterator[tuple[tuple[str, ...], Q]]:
    """Give the sets of fields that may not, or need not, stand twice with the same values."""
    if field.unique:
        yield (field.name,), Q()
    rules = [rule for rule in row._meta.constraints if isinstance(rule, UniqueConstraint)]
    for rule in rules:
        if field.name in rule.fields and _all(type(row)).filter(rule.condition or Q(), pk=row.pk).exists():
            yield tuple(rule.fields), rule.condition or Q()
    yield from ((tuple(names), Q()) for names in row._meta.unique_together if field.name in names)
    if isinstance(row, Periodic) and field.name in row.same_when:
        yield row.same_when, Q()


def _fold(row: Any, twin: Any) -> Iterator[Step]:
    if isinstance(row, Periodic):
        yield from _widen(row, twin)
    yield from move_all(row, twin)
    yield _taken_out(row)


def _taken_out(row: Any) -> Step:
    kept = json.loads(serializers.serialize("json", [row]))
    row.delete()
    return {"step": "folded", "rows": kept}


def _widen(row: Any, twin: Any) -> Iterator[Step]:
    """Let the twin hold for both periods, and know what only the row knew."""
    wider = {"start": _first(row.start, twin.start), "end": _last(row.end, twin.end)}
    wider |= {name: getattr(row, name) for name in _FILLED if getattr(row, name, "") and not getattr(twin, name)}
    was = {name: getattr(twin, name) for name in wider}
    if was != wider:
        for name, value in wider.items():
            setattr(twin, name, value)
        twin.save(update_fields=list(wider))
        words = {name: (_plain(was[name]), _plain(wider[name])) for name in wider}
        yield {"step": "widened", "model": twin._meta.label, "id": twin.pk, "values": words}


def _first(one: date | None, other: date | None) -> date | None:
    return min(one, other) if one and other else None


def _last(one: date | None, other: date | None) -> date | None:
    return max(one, other) if one and other else None


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _move_rows_back(step: Step) -> None:
    rows = _all(apps.get_model(step["model"])).filter(pk__in=step["ids"])
    rows.filter(**{step["column"]: step["becomes"]}).update(**{step["column"]: step["was"]})


def _stand_again(step: Step) -> None:
    for row in serializers.deserialize("python", step["rows"]):
        row.save()


def _narrow_again(step: Step) -> None:
    rows = _all(apps.get_model(step["model"])).filter(pk=step["id"])
    for name, (was, became) in step["values"].items():
        rows.filter(**{name: became} if became is not None else {f"{name}__isnull": True}).update(**{name: was})


_UNDO = {"moved": _move_rows_back, "folded": _stand_again, "widened": _narrow_again}
