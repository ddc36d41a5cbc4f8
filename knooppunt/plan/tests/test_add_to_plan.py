"""Adding an intended result and a target in the course of the year."""

import pytest

from knooppunt.accounts.models import User
from knooppunt.plan.models import Amendment, Part, Plan, Result, Target
from knooppunt.plan.models.amendment import Act
from knooppunt.plan.tests.ritual import Browse, keep_the_ritual, post

WHY = {"reason": "Dit kwam erbij"}


def labs() -> Result:
    """Give one result of the plan."""
    return Result.objects.get(code="LIVING-LABS")


def target_address() -> str:
    """Give the address where a target is added."""
    return f"/jaarplan/resultaat/{labs().pk}/streefwaarde-toevoegen/"


def test_adding_a_result_keeps_the_ritual(plan: Plan, anna: User, carla: User, dirk: User, browse: Browse) -> None:
    keep_the_ritual(browse, f"/jaarplan/plan/{plan.pk}/resultaat-toevoegen/", writer=carla, reader=anna, outsider=dirk)


def test_a_result_is_added_with_its_reason(plan: Plan, carla: User, browse: Browse) -> None:
    part = Part.objects.get(code="NETWERK")
    where = post(
        browse, carla, f"/jaarplan/plan/{plan.pk}/resultaat-toevoegen/", part=part.pk, title="Living labs", **WHY
    )
    added = Result.objects.get(code="LIVING-LABS-2")
    assert where.endswith("#LIVING-LABS-2")
    assert added.part == part
    assert Amendment.objects.get().act == Act.ADDED


def test_a_result_cannot_go_into_a_part_of_another_plan(plan: Plan, carla: User, browse: Browse) -> None:
    answer = browse(carla).post(
        f"/jaarplan/plan/{plan.pk}/resultaat-toevoegen/", {"part": 999_999, "title": "Iets", **WHY}
    )
    assert answer.context["form"].errors["part"]


def test_adding_a_target_keeps_the_ritual(plan: Plan, anna: User, carla: User, dirk: User, browse: Browse) -> None:
    keep_the_ritual(browse, target_address(), writer=carla, reader=anna, outsider=dirk)


@pytest.mark.parametrize(
    ("filled", "expected"),
    [
        ({"counted": "product", "due": "2023-12-01", "low": 4}, ("", None, None, "", True)),
        ({"counted": "by-hand", "low": 2, "high": 3, "unit": "scholen"}, ("by-hand", 2, 3, "scholen", False)),
        ({"counted": "gatherings.webinar", "low": 2}, ("gatherings.webinar", 2, None, "", False)),
    ],
)
def test_a_target_is_added(
    plan: Plan, carla: User, browse: Browse, filled: dict[str, object], expected: tuple[object, ...]
) -> None:
    post(browse, carla, target_address(), title="Nieuw aantal", **filled, **WHY)
    added = Target.objects.get(code="NIEUW-AANTAL")
    assert (added.indicator, added.low, added.high, added.unit, added.is_deliverable) == expected
    assert added.result == labs()


def test_what_is_counted_by_hand_needs_its_unit(plan: Plan, carla: User, browse: Browse) -> None:
    answer = browse(carla).post(target_address(), {"title": "Iets", "counted": "by-hand", "low": 2, **WHY})
    assert answer.context["form"].errors["unit"]


def test_adjusting_a_result_keeps_the_ritual(plan: Plan, anna: User, carla: User, dirk: User, browse: Browse) -> None:
    keep_the_ritual(browse, f"/jaarplan/resultaat/{labs().pk}/aanpassen/", writer=carla, reader=anna, outsider=dirk)


def test_the_words_of_a_result_change_and_what_stood_there_stays(plan: Plan, carla: User, browse: Browse) -> None:
    address = f"/jaarplan/resultaat/{labs().pk}/aanpassen/"
    post(browse, carla, address, title="Living labs online", text="", owner="", version=1, **WHY)
    assert labs().title == "Living labs online"
    assert Amendment.objects.get().changes["title"] == ["Living labs", "Living labs online"]
    conflict = browse(carla).post(address, {"title": "Te laat", "version": 1, **WHY})
    assert conflict.status_code == 409
