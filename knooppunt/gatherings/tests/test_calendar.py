"""The calendar and the page of a gathering: what is shown, to whom, and with how few queries."""

from collections.abc import Callable
from datetime import date, timedelta

from django.test import Client
from pytest_django import DjangoAssertNumQueries

from knooppunt.accounts.models import User
from knooppunt.gatherings import commands
from knooppunt.gatherings.queries import PAGE, calendar
from knooppunt.gatherings.tests.factories import COMING, hold_gathering, plan_gathering
from knooppunt.gatherings.words import Kind
from knooppunt.people.models import Area
from knooppunt.trends.tests.factories import make_advice, make_interpretation, make_signal

Browse = Callable[[User], Client]
LIST = "/bijeenkomsten/"
LIST_QUERIES = 6
PAGE_QUERIES = 28


def fresh(user: User) -> User:
    return User.objects.get(pk=user.pk)


def test_coming_and_past_each_on_their_own_page(anna: User, carla: User, browse: Browse) -> None:
    plan_gathering(carla, "A day ahead")
    hold_gathering(carla, "A day behind")
    client = browse(anna)
    ahead, behind = client.get(LIST).text, client.get(f"{LIST}?voorbij=ja").text
    assert ("A day ahead" in ahead, "A day behind" in ahead) == (True, False)
    assert ("A day ahead" in behind, "A day behind" in behind) == (False, True)


def test_one_kind_at_a_time(anna: User, carla: User, browse: Browse) -> None:
    plan_gathering(carla, "The lab")
    plan_gathering(carla, "The webinar", kind=Kind.WEBINAR)
    shown = browse(anna).get(f"{LIST}?soort=webinar").text
    assert ("The lab" in shown, "The webinar" in shown) == (False, True)
    assert "The lab" in browse(anna).get(f"{LIST}?soort=nonsense&na=1.x").text


def test_a_long_calendar_goes_on_where_it_ended(anna: User, carla: User) -> None:
    for number in range(PAGE + 3):
        plan_gathering(carla, f"Number {number}", day=COMING + timedelta(days=number // 2))
    first = calendar(fresh(anna), ahead=True)
    second = calendar(fresh(anna), ahead=True, after=first.onward)
    titles = [[one.title for month in page.months for one in month.gatherings] for page in (first, second)]
    assert [len(page) for page in titles] == [PAGE, 3]
    assert not set(titles[0]) & set(titles[1])
    assert second.onward == ""
    assert [month.first_day for month in first.months] == [date(2023, 10, 1)]


def test_who_has_no_seat_is_told_why(stranger: User, browse: Browse) -> None:
    assert browse(stranger).get(LIST).status_code == 403


def test_another_theme_sees_only_what_is_public(dirk: User, carla: User, browse: Browse) -> None:
    hidden, shown = plan_gathering(carla, "Within the theme"), plan_gathering(carla, "For everybody")
    commands.make_public(by=carla, gathering=shown)
    page = browse(dirk).get(LIST).text
    assert (hidden.title in page, shown.title in page) == (False, True)
    assert browse(dirk).get(hidden.get_absolute_url()).status_code == 404


def test_an_expert_session_is_part_of_its_living_lab(anna: User, carla: User, browse: Browse) -> None:
    lab = plan_gathering(carla, "The lab")
    session = plan_gathering(carla, "The session", kind=Kind.EXPERT_SESSION, part_of=lab)
    client = browse(anna)
    assert "The session" in client.get(lab.get_absolute_url()).text
    assert "The lab" in client.get(session.get_absolute_url()).text


def test_the_page_of_an_area_shows_what_is_coming_there(anna: User, carla: User, browse: Browse) -> None:
    planned = plan_gathering(carla, "In Zaanstad")
    assert planned.title in browse(anna).get(Area.objects.get(name="Zaanstad").get_absolute_url()).text


def test_a_calendar_takes_as_many_queries_for_one_as_for_many(
    anna: User, carla: User, browse: Browse, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(10):
        plan_gathering(carla, f"Number {number}")
    client = browse(anna)
    client.get(LIST)
    with django_assert_max_num_queries(LIST_QUERIES):
        client.get(LIST)


def test_a_gathering_takes_as_many_queries_for_a_short_agenda_as_for_a_long_one(
    anna: User, carla: User, bart: User, browse: Browse, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    lab = hold_gathering(carla)
    for number in range(5):
        advice = make_advice(bart, make_interpretation(bart, make_signal(anna)))
        commands.put_on_agenda(by=carla, gathering=lab, about=advice, question=f"Vraag {number}")
    client = browse(carla)
    client.get(lab.get_absolute_url())
    with django_assert_max_num_queries(PAGE_QUERIES):
        client.get(lab.get_absolute_url())
