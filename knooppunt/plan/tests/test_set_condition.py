"""Recording how a condition stands."""

from knooppunt.accounts.models import User
from knooppunt.plan.models import Amendment, Condition, Plan
from knooppunt.plan.tests.ritual import Browse, keep_the_ritual, post
from knooppunt.plan.tests.test_progress_page import page

FILLED = {
    "state": "slipped",
    "expected": "2024-07-01",
    "reason": "De Kamer heeft de behandeling verschoven",
    "version": 1,
}


def law() -> Condition:
    """Give the bill that the covenant waits for."""
    return Condition.objects.get(code="WET")


def test_it_keeps_the_ritual(plan: Plan, anna: User, carla: User, dirk: User, browse: Browse) -> None:
    keep_the_ritual(browse, law().get_absolute_url(), writer=carla, reader=anna, outsider=dirk)


def test_the_state_and_its_reason_are_kept(plan: Plan, carla: User, browse: Browse) -> None:
    post(browse, carla, law().get_absolute_url(), **FILLED)
    assert (law().state, str(law().expected)) == ("slipped", "2024-07-01")
    assert Amendment.objects.get().changes == {"state": ["open", "slipped"], "expected": [None, "2024-07-01"]}
    text = page(browse, carla, "/jaarplan/2023/wijzigingen/")
    assert "eerst nog niet besloten, nu vertraagd" in text
    assert "eerst niets, nu 1 juli 2024" in text


def test_two_at_once_do_not_overwrite_each_other(plan: Plan, carla: User, browse: Browse) -> None:
    post(browse, carla, law().get_absolute_url(), **FILLED)
    answer = browse(carla).post(law().get_absolute_url(), {**FILLED, "state": "met"})
    assert answer.status_code == 409
    assert law().state == "slipped"
