"""The thread: from what partners notice to what is counted, back and forward from one item."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django_stubs_ext import StrOrPromise

from knooppunt.shared.offers import Row, Stage, Strand, stages, strands


@dataclass(frozen=True)
class Step:
    """One stage of a thread with what this reader may see of it."""

    code: str
    label: StrOrPromise
    rows: list[Row]
    is_current: bool


def thread_of(user: Any, code: str, pk: int) -> list[Step]:
    """Give every stage in the order of the story, with the rows that lead to or come from this item.

    A branch ends where the reader may not see on: what lies behind a hidden item stays hidden.
    """
    start = _shown(user, stages.get(code), {pk})
    onward, back = _walk(user, code, start, forward=True), _walk(user, code, start, forward=False)
    found = {stage.code: {**onward[stage.code], **back[stage.code]} for stage in _in_order()}
    shown = (stage for stage in _in_order() if found[stage.code] or not stage.is_optional)
    return [Step(stage.code, stage.label, list(found[stage.code].values()), stage.code == code) for stage in shown]


def _in_order() -> list[Stage]:
    return sorted(stages, key=lambda stage: stage.order)


def _walk(user: Any, code: str, start: dict[int, Row], *, forward: bool) -> dict[str, dict[int, Row]]:
    """Go one way from a stage to the end; all that leads to a stage is known before its rows are asked for."""
    found: dict[str, dict[int, Row]] = defaultdict(dict, {code: start})
    for stage in _in_order() if forward else reversed(_in_order()):
        reached = [_reached(strand, stage.code, found, forward=forward) for strand in strands]
        ids = {pk for way in reached for pk in way}
        found[stage.code].update(_shown(user, stage, ids))
    return found


def _reached(strand: Strand, code: str, found: dict[str, dict[int, Row]], *, forward: bool) -> Iterable[int]:
    here, there = (strand.earlier, strand.later) if forward else (strand.later, strand.earlier)
    if there != code or not found[here]:
        return ()
    ids = set(found[here])
    return {later for _earlier, later in strand.forward(ids)} if forward else strand.backward(ids)


def became_of(user: Any, code: str, ids: set[int], until: int | None = None) -> dict[int, list[Step]]:
    """Give for each of these items the later stages that came of it, in as many queries as for one.

    ``until`` is the order of the last stage that is asked for.
    """
    shown: dict[str, dict[int, Row]] = {code: _shown(user, stages.get(code), ids)}
    origins: dict[str, dict[int, set[int]]] = {code: {pk: {pk} for pk in shown[code]}}
    for stage in _in_order():
        led = _led_to(stage.code, origins) if until is None or stage.order <= until else {}
        if led:
            shown[stage.code] = _shown(user, stage, set(led))
            origins[stage.code] = {pk: led[pk] for pk in shown[stage.code]}
    return {pk: _steps_from(pk, shown, origins)[1:] for pk in shown[code]}


def _led_to(code: str, origins: dict[str, dict[int, set[int]]]) -> dict[int, set[int]]:
    """Give what of this stage comes of what was found before it, each with the items at which it all began."""
    led: dict[int, set[int]] = defaultdict(set)
    for strand in strands:
        begun = origins.get(strand.earlier) if strand.later == code else None
        for earlier, later in strand.forward(set(begun)) if begun else ():
            led[later] |= (begun or {})[earlier]
    return led


def _steps_from(origin: int, shown: dict[str, dict[int, Row]], origins: dict[str, dict[int, set[int]]]) -> list[Step]:
    found = [
        (stage, [row for pk, row in shown.get(stage.code, {}).items() if origin in origins[stage.code][pk]])
        for stage in _in_order()
    ]
    return [Step(stage.code, stage.label, rows, is_current=False) for stage, rows in found if rows]


def _shown(user: Any, stage: Stage | None, ids: set[int]) -> dict[int, Row]:
    if stage is None or not ids:
        return {}
    return {item.pk: stage.step(item) for item in stage.visible(user, ids)}
