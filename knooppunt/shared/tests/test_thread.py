"""The thread, over stages made up for the test."""

from dataclasses import dataclass
from typing import Any

import pytest

from knooppunt.shared import thread
from knooppunt.shared.offers import Registry, Row, Stage, Strand

LINKS = {1: {11, 12}, 2: {12}}
MORE = {11: {21}, 12: {22}}


@dataclass
class Item:
    """Something on the thread."""

    pk: int


@pytest.fixture(autouse=True)
def story(monkeypatch: pytest.MonkeyPatch) -> None:
    stages: Registry[Stage] = Registry()
    for order, code in enumerate(("signal", "reading", "lesson")):
        stages.add(Stage(code, code, order, _visible, lambda item: Row(str(item.pk), None, None, "")))
    strands = [_strand("signal", "reading", LINKS), _strand("reading", "lesson", MORE)]
    monkeypatch.setattr(thread, "stages", stages)
    monkeypatch.setattr(thread, "strands", strands)


def _visible(user: Any, ids: set[int]) -> list[Item]:
    return [Item(pk) for pk in sorted(ids) if pk not in user]


def _strand(earlier: str, later: str, links: dict[int, set[int]]) -> Strand:
    def forward(ids: set[int]) -> set[tuple[int, int]]:
        return {(here, there) for here in ids for there in links.get(here, ())}

    def backward(ids: set[int]) -> set[int]:
        return {here for here, there in links.items() if there & ids}

    return Strand(earlier, later, forward, backward)


def labels(code: str, pk: int, hidden: frozenset[int] = frozenset()) -> dict[str, list[str]]:
    return {step.code: [row.label for row in step.rows] for step in thread.thread_of(hidden, code, pk)}


def test_it_goes_forward_to_the_end() -> None:
    assert labels("signal", 1) == {"signal": ["1"], "reading": ["11", "12"], "lesson": ["21", "22"]}


def test_it_goes_back_to_the_start() -> None:
    assert labels("lesson", 22) == {"signal": ["1", "2"], "reading": ["12"], "lesson": ["22"]}


def test_it_goes_both_ways_from_the_middle_without_turning_round() -> None:
    assert labels("reading", 11) == {"signal": ["1"], "reading": ["11"], "lesson": ["21"]}


def test_what_lies_behind_a_hidden_item_stays_hidden() -> None:
    assert labels("signal", 1, frozenset({11})) == {"signal": ["1"], "reading": ["12"], "lesson": ["22"]}
    assert labels("lesson", 21, frozenset({11})) == {"signal": [], "reading": [], "lesson": ["21"]}


def test_the_item_itself_is_marked() -> None:
    steps = thread.thread_of(frozenset(), "reading", 11)
    assert [step.is_current for step in steps] == [False, True, False]


def became(ids: set[int], hidden: frozenset[int] = frozenset()) -> dict[int, list[str]]:
    """Give what came of each signal, as one list of labels."""
    found = thread.became_of(hidden, "signal", ids)
    return {pk: [row.label for step in steps for row in step.rows] for pk, steps in found.items()}


def test_of_several_items_each_gets_what_came_of_it_and_nothing_else() -> None:
    assert became({1, 2, 3}) == {1: ["11", "12", "21", "22"], 2: ["12", "22"], 3: []}


def test_what_came_of_a_hidden_item_stays_hidden_for_each() -> None:
    assert became({1, 2}, frozenset({12})) == {1: ["11", "21"], 2: []}
    assert became({1, 2}, frozenset({1})) == {2: ["12", "22"]}
