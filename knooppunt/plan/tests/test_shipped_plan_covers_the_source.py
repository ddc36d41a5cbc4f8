"""The shipped plan of 2023 holds every row of the source, and every number in it is a target."""

from collections.abc import Iterator
from typing import Any

import pytest

from knooppunt.plan.file.building import document_of
from knooppunt.plan.file.things import BY_HAND, Promise, Target
from knooppunt.plan.tests.plan_files import SHIPPED, files_of

ROWS = {
    f"{letter}{number:02}"
    for letter, most in (("P", 16), ("X", 5), ("L", 20), ("N", 16), ("I", 13))
    for number in range(1, most + 1)
}
ALL = "all"


def rows_of(value: Any) -> Iterator[str]:
    """Give every row that any piece of the document names."""
    if isinstance(value, list):
        for item in value:
            yield from rows_of(item)
    if isinstance(value, dict):
        yield from value.get("rows", [])
        for item in value.values():
            yield from rows_of(item)


@pytest.fixture(scope="module")
def targets() -> dict[str, Target]:
    (file,) = files_of(SHIPPED.read_text(encoding="utf-8"))
    return {target.code: target for target in file.plan.targets()}


def test_the_seventy_rows_are_in_the_file() -> None:
    (file,) = files_of(SHIPPED.read_text(encoding="utf-8"))
    assert len(ROWS) == 70
    assert set(rows_of(document_of(file))) == ROWS


def test_the_plan_has_three_subprojects_and_three_programme_goals() -> None:
    (file,) = files_of(SHIPPED.read_text(encoding="utf-8"))
    assert file.frame is not None
    assert (len(file.plan.parts), len(file.frame.goals)) == (3, 3)


@pytest.mark.parametrize(
    ("code", "row", "indicator", "promise"),
    [
        ("ONDERSTEUNINGSAANBOD", "L08", BY_HAND, Promise(low=100, is_share=True, of="municipality")),
        ("LOKAAL-BEELD", "L12", BY_HAND, Promise(low=1, each="safety_region")),
        ("BASISTRAININGEN", "L15", "gatherings.basic_training", Promise(low=4)),
        ("VERDIEPING", "L16", "gatherings.in_depth_training", Promise(low=2)),
        ("WEBINARS", "L17", "gatherings.webinar", Promise(low=6)),
        ("SCHOLEN", "L19", BY_HAND, Promise(low=3, high=3)),
        ("INFORMATIEPLEINEN", "N08", "gatherings.information_square", Promise(low=2)),
        ("LABS", "N09", "gatherings.living_lab", Promise(low=4)),
        ("EXPERTSESSIES", "N10", "gatherings.expert_session", Promise(low=4)),
        ("LESSEN", "N11", "knowledge.lesson_of_living_lab", Promise(low=4)),
        ("NETWERKDAGEN", "N07", "gatherings.network_day", Promise(low=1)),
        ("THEMADAG", "X02", "gatherings.theme_day", Promise(low=1)),
        ("INFOGRAPHIC-ONDERWERPEN", "N16", BY_HAND, Promise(low=2)),
        ("SPECIALIST-PER-HUIS", "P13", "people.specialist", Promise(low=1, each="house")),
        ("ANALIST", "L10", "people.analyst", Promise(low=1)),
    ],
)
def test_every_number_of_the_source_is_a_target(
    targets: dict[str, Target], code: str, row: str, indicator: str, promise: Promise
) -> None:
    target = targets[code]
    assert row in target.rows
    assert (target.indicator, target.promise) == (indicator, promise)


@pytest.mark.parametrize(
    ("code", "row", "due"),
    [
        ("ANIMATIE", "N14", "2023-12-31"),
        ("PODCAST", "N15", "2023-12-31"),
        ("INFOGRAPHIC", "N16", "2023-12-31"),
        ("CONVENANT-AF", "I10", "2023-10-31"),
        ("WERKPROCES-AF", "I04", "2023-12-31"),
        ("ONE-EVALUATIE", "I13", "2023-12-31"),
        ("BLAUWDRUK-AF", "L06", "2023-02-28"),
        ("ERVARINGEN", "L20", "2023-12-31"),
        ("COMMUNICATIEPLAN", "N13", "2023-12-31"),
        ("STRATEGIE-AF", "L07", "2023-12-31"),
        ("ONE-VASTE-PLEK", "I11", "2023-12-31"),
    ],
)
def test_every_product_of_the_source_is_ticked_by_somebody(
    targets: dict[str, Target], code: str, row: str, due: str
) -> None:
    target = targets[code]
    assert target.deliverable
    assert row in target.rows
    assert target.ticked_by
    assert str(target.due) == due


def test_the_covenant_waits_for_the_bill() -> None:
    (file,) = files_of(SHIPPED.read_text(encoding="utf-8"))
    results = {result.code: result for part in file.plan.parts for result in part.results}
    assert results["CONVENANT"].conditions == ("WET",)
