"""One target with the list that its number counts."""

import pytest
from pytest_django import DjangoAssertNumQueries

from knooppunt.accounts.models import User
from knooppunt.plan.models import Plan
from knooppunt.plan.queries.rows import account_of
from knooppunt.plan.tests.factories import make_counted, target_of, tick
from knooppunt.plan.tests.ritual import Browse
from knooppunt.plan.tests.test_progress_page import page


def test_the_number_equals_its_rows(plan: Plan, anna: User, browse: Browse) -> None:
    made = [make_counted("gatherings.living_lab") for _ in range(3)]
    coming = make_counted("gatherings.living_lab", name="planned")
    target = target_of("LABS")
    account = account_of(target)
    assert len(account.done) == account.progress.done == 3
    assert len(account.planned) == account.progress.planned == 1
    text = page(browse, anna, target.get_absolute_url())
    assert "3 van 4" in text
    assert all(thing.name in text for thing in (*made, coming))


def test_every_number_of_the_plan_equals_its_rows(plan: Plan) -> None:
    for code in ("gatherings.webinar", "gatherings.theme_day", "trends.advice", "people.analyst"):
        make_counted(code, themes="ZV+CTER")
        make_counted(code, themes="ZV")
    for target in plan.targets.exclude(indicator="").exclude(indicator="by-hand").filter(each="", of=""):
        account = account_of(target_of(target.code))
        assert account.progress.done == len(account.done), target.code


def test_evidence_is_listed_with_what_is_missing_and_a_map(plan: Plan, carla: User, anna: User, browse: Browse) -> None:
    tick(carla, "ONDERSTEUNINGSAANBOD", "GM0479")
    text = page(browse, anna, target_of("ONDERSTEUNINGSAANBOD").get_absolute_url())
    assert "1 van 32 gemeenten" in text
    assert "GM0441" in text
    assert "Het is er" in text
    assert "Grenzen: CBS" in text


def test_a_stranger_does_not_find_it(plan: Plan, dirk: User, browse: Browse) -> None:
    assert browse(dirk).get(target_of("LABS").get_absolute_url()).status_code == 404


@pytest.mark.parametrize(("code", "queries"), [("LABS", 19), ("ONDERSTEUNINGSAANBOD", 17)])
def test_the_number_of_queries_is_fixed(
    plan: Plan, carla: User, browse: Browse, django_assert_num_queries: DjangoAssertNumQueries, code: str, queries: int
) -> None:
    client = browse(carla)
    for area in ("GM0479", "GM0448", "GM0405"):
        tick(carla, "ONDERSTEUNINGSAANBOD", area)
        make_counted("gatherings.living_lab", area=area)
    with django_assert_num_queries(queries):
        assert client.get(target_of(code).get_absolute_url()).status_code == 200
