"""Saying that one comes, or not."""

from collections.abc import Callable

from django.test import Client
from django.urls import reverse

from knooppunt.accounts.models import User
from knooppunt.gatherings import commands
from knooppunt.gatherings.models import Enrolment
from knooppunt.gatherings.tests.factories import hold_gathering, plan_gathering
from knooppunt.shared.offers import asks

Browse = Callable[[User], Client]


def url(verb: str, pk: int) -> str:
    return reverse(f"gatherings:{verb}", args=[pk])


def test_a_seat_of_the_theme_comes_once_and_then_does_not(anna: User, carla: User, browse: Browse) -> None:
    planned, client = plan_gathering(carla), browse(anna)
    for _time in range(2):
        assert client.post(url("enrol", planned.pk)).status_code == 302
    assert Enrolment.objects.count() == 1
    client.post(url("withdraw_enrolment", planned.pk))
    assert not Enrolment.objects.exists()


def test_a_seat_outside_the_theme_may_not_enrol(dirk: User, carla: User, browse: Browse) -> None:
    planned = plan_gathering(carla)
    assert browse(dirk).post(url("enrol", planned.pk)).status_code == 404
    commands.make_public(by=carla, gathering=planned)
    assert browse(dirk).get(url("enrol", planned.pk)).status_code == 403
    assert browse(dirk).post(url("enrol", planned.pk)).status_code == 403


def test_nobody_enrols_for_the_past(anna: User, carla: User, browse: Browse) -> None:
    assert browse(anna).post(url("enrol", hold_gathering(carla).pk)).status_code == 403


def test_only_who_may_hold_it_sees_the_names_and_small_numbers(anna: User, carla: User, browse: Browse) -> None:
    planned = plan_gathering(carla)
    commands.enrol(by=anna, gathering=planned)
    page = browse(carla).get(planned.get_absolute_url()).context["crowd"]
    other = browse(anna).get(planned.get_absolute_url()).context["crowd"]
    assert (page.coming, page.expected) == ("1", ["Anna"])
    assert (other.comes, other.expected, other.coming == "1") == (True, [], False)


def test_the_desk_says_what_comes_and_what_is_to_be_completed(anna: User, carla: User) -> None:
    soon = plan_gathering(carla, "Soon", day="2023-09-21")
    late = plan_gathering(carla, "Late", day="2023-09-12")
    soon.refresh_from_db()
    commands.enrol(by=anna, gathering=soon)
    week, finish = asks.get("gatherings.this_week"), asks.get("gatherings.to_finish")
    assert week is not None
    assert finish is not None
    assert [row.text for row in week.items(anna)] == ["Soon"]
    assert [row.text for row in finish.items(carla)] == [late.title]
    assert finish.items(anna) == []
