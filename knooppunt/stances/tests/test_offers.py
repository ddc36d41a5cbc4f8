"""Stances on the desk, on the thread, in the plan and in lists."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from knooppunt.accounts.models import User
from knooppunt.people.tests.factories import make_organisation
from knooppunt.people.words import Role
from knooppunt.shared.offers import Scope, asks, changes, indicators
from knooppunt.shared.thread import thread_of
from knooppunt.stances import commands
from knooppunt.stances.models import Stance
from knooppunt.stances.queries import PAGE, newest
from knooppunt.stances.tests.factories import make_stance, offered, publish, sign
from knooppunt.stances.words import Reach
from knooppunt.trends.tests.factories import fresh, make_interpretation, make_signal, make_user

Browse = Callable[[User], Client]
YEAR = Scope(date(2023, 1, 1), date(2023, 12, 31), "CTER")
LIST_QUERIES, PAGE_QUERIES = 6, 40


@pytest.fixture
def mayor(anna: User) -> User:
    """The mayor of Zaanstad."""
    return make_user("Burgemeester", Role.MAYOR)


def published(by: User, mayor: User, leader: User, reach: Reach = Reach.PUBLIC) -> Stance:
    stance = offered(by, reach=reach)
    sign(mayor, stance)
    sign(leader, stance, make_organisation("Projectbureau"))
    return publish(leader, stance)


def counted() -> tuple[int, int]:
    offer = indicators.get("stances.published")
    assert offer is not None
    rows = offer.items(YEAR)
    assert len([offer.row(one) for one in rows]) == rows.count()
    return rows.count(), offer.public(rows).count()


def test_the_plan_counts_what_is_published_while_it_stands(anna: User, carla: User, mayor: User) -> None:
    offered(anna)
    assert counted() == (0, 0)
    first = published(anna, mayor, carla)
    published(anna, mayor, carla, Reach.NETWORK)
    assert counted() == (2, 1)
    commands.withdraw_stance(by=fresh(carla), stance=first, why="Niet meer waar.")
    assert counted() == (1, 0)


def test_an_area_counts_what_its_organisations_signed(anna: User, carla: User, mayor: User) -> None:
    published(anna, mayor, carla)
    offer, zaanstad = indicators.get("stances.published"), make_organisation().area_id
    assert offer is not None
    assert offer.items(Scope(YEAR.start, YEAR.end, "CTER", frozenset([zaanstad]))).count() == 1
    assert offer.items(Scope(YEAR.start, YEAR.end, "CTER", frozenset([0]))).count() == 0


def asked(code: str, user: User) -> list[str]:
    offer = asks.get(code)
    assert offer is not None
    return [str(row.text) for row in offer.items(fresh(user))]


def test_who_may_sign_is_asked_until_they_answered(anna: User, carla: User, mayor: User) -> None:
    stance = offered(anna)
    assert asked("stances.sign", mayor) == [f"{stance.title} (Gemeente Zaanstad)"]
    assert asked("stances.sign", anna) == []
    sign(mayor, stance)
    assert asked("stances.sign", mayor) == []
    assert asked("stances.publish", carla) == []
    sign(carla, stance, make_organisation("Projectbureau"))
    assert asked("stances.publish", carla) == [stance.title]
    assert asked("stances.publish", anna) == []


def test_the_thread_runs_through_the_stance(anna: User, bart: User, carla: User) -> None:
    signal = make_signal(anna)
    stance = make_stance(anna, follows=make_interpretation(bart, signal))
    steps = {step.code: [row.label for row in step.rows] for step in thread_of(fresh(anna), "signal", signal.pk)}
    assert steps["stance"] == [stance.title]
    back = {step.code: [row.label for row in step.rows] for step in thread_of(fresh(anna), "stance", stance.pk)}
    assert back["signal"] == [signal.title]


def test_the_page_of_an_interpretation_and_of_an_organisation_show_them(
    anna: User, bart: User, carla: User, mayor: User, browse: Browse
) -> None:
    source = make_interpretation(bart, make_signal(anna))
    stance = make_stance(anna, follows=source)
    assert stance.title in browse(anna).get(source.get_absolute_url()).text
    page = make_organisation().get_absolute_url()
    assert stance.title not in browse(anna).get(page).text
    published(anna, mayor, carla)
    assert stance.title in browse(anna).get(page).text


def test_news_reaches_its_readers_only(anna: User, bart: User, carla: User) -> None:
    stance, news = make_stance(anna), changes.get("stances:stance")
    elsewhere = make_user("Elders", Role.MUNICIPAL_OFFICIAL, make_organisation("Gemeente Texel"))
    assert news is not None
    assert news.visible(fresh(carla), {stance.pk}).keys() == {stance.pk}
    assert news.visible(fresh(elsewhere), {stance.pk}) == {}


def test_the_list_narrows_and_goes_on(anna: User, carla: User, mayor: User, browse: Browse) -> None:
    for number in range(PAGE + 2):
        make_stance(anna, title=f"Concept {number}")
    public = published(anna, mayor, carla)
    page = browse(anna).get("/standpunten/?stand=gepubliceerd").text
    assert (public.title in page, "Concept" in page.split("</nav>")[-1]) == (True, False)
    first = newest(fresh(anna))
    assert len(first.rows) == PAGE
    assert len(newest(fresh(anna), before=first.older).rows) == 3
    commands.withdraw_stance(by=fresh(carla), stance=public, why="Niet meer waar.")
    assert public.title in browse(anna).get("/standpunten/?stand=ingetrokken").text
    assert browse(anna).get("/standpunten/?stand=onzin&voor=x").status_code == 200


@pytest.mark.parametrize("number", [1, 6])
def test_pages_take_as_many_queries_for_many_as_for_one(
    anna: User, carla: User, mayor: User, browse: Browse, django_assert_max_num_queries: DjangoAssertNumQueries,
    number: int,
) -> None:  # fmt: skip
    names = [f"Gemeente {letter}" for letter in "ABCDEF"[:number]]
    stance = offered(anna, make_organisation(), *map(make_organisation, names), make_organisation("Projectbureau"))
    sign(mayor, stance)
    client = browse(anna)
    client.get("/standpunten/")
    with django_assert_max_num_queries(LIST_QUERIES):
        client.get(reverse("stances:stances"))
    with django_assert_max_num_queries(PAGE_QUERIES):
        client.get(stance.get_absolute_url())
