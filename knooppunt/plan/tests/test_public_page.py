"""The plan and its progress for everybody, only after the project leader said so."""

from django.test import Client

from knooppunt.accounts.models import User
from knooppunt.plan import commands
from knooppunt.plan.models import Plan
from knooppunt.plan.tests.factories import make_counted, target_of, tick

ADDRESS = "/openbaar/jaarplan/2023/"


def published(plan: Plan, by: User) -> str:
    """Make the plan public and give its page as a passer-by sees it."""
    commands.adopt(by=by, plan=plan)
    commands.publish(by=by, plan=plan)
    answer = Client().get(ADDRESS)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def test_a_plan_that_was_not_published_is_not_there(plan: Plan, carla: User) -> None:
    assert Client().get(ADDRESS).status_code == 404
    commands.adopt(by=carla, plan=plan)
    assert Client().get(ADDRESS).status_code == 404


def test_it_counts_only_what_everybody_may_know(plan: Plan, carla: User) -> None:
    make_counted("gatherings.living_lab")
    make_counted("gatherings.living_lab", name="open")
    assert "<strong>1</strong> van 4" in published(plan, carla)


def test_it_tells_nothing_of_the_rows_behind_a_number(plan: Plan, carla: User) -> None:
    thing = make_counted("gatherings.living_lab", name="open")
    tick(carla, "ANIMATIE", what="Alleen voor het netwerk")
    text = published(plan, carla)
    assert thing.name not in text
    assert "Alleen voor het netwerk" not in text
    assert target_of("LABS").get_absolute_url() not in text


def test_a_small_number_of_trend_signals_is_not_told(plan: Plan, carla: User) -> None:
    make_counted("trends.signal", name="open")
    assert "Minder dan 5" in published(plan, carla)


def test_five_trend_signals_are_told(plan: Plan, carla: User) -> None:
    for _ in range(5):
        make_counted("trends.signal", name="open")
    assert "Minder dan" not in published(plan, carla)


def test_what_is_only_partly_public_is_not_called_behind(plan: Plan, carla: User) -> None:
    for _ in range(4):
        make_counted("gatherings.basic_training")
    text = published(plan, carla)
    assert "Loopt nog" in text
    assert "Achter</span>" not in text
