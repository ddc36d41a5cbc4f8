"""The first page of every role."""

from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from knooppunt.accounts.models import User
from knooppunt.desk.queries import news_for, waiting_for
from knooppunt.people.words import Level
from knooppunt.trends.commands import withdraw_signal
from knooppunt.trends.tests.factories import fresh, make_signal

Browse = Callable[[User], Client]
BUSIEST_DESK = 30


def test_everybody_with_a_seat_gets_their_own_starts(anna: User, carla: User, browse: Browse) -> None:
    partner, leader = (browse(user).get("/").content.decode() for user in (anna, carla))
    assert "/trends/delen/" in partner
    assert "/jaarplan/2023/stuurgroep/" not in partner
    assert "/jaarplan/2023/stuurgroep/" in leader


def test_without_a_seat_one_reads_why_there_is_nothing(stranger: User, browse: Browse) -> None:
    page = browse(stranger).get("/")
    assert page.status_code == 200
    assert "U heeft vandaag geen zetel" in page.content.decode()


def test_not_logged_in_one_is_sent_to_the_login(client: Client, db: None) -> None:
    assert client.get("/").headers["Location"].startswith("/account/inloggen/")


def test_a_new_signal_is_news_for_who_may_read_it(anna: User, bart: User, dirk: User) -> None:
    signal = make_signal(anna, "Onrust over een plan.", Level.GREEN)
    assert [item.row.label for item in news_for(fresh(bart), 5)] == [signal.title]
    assert news_for(fresh(dirk), 5) == []


def test_what_one_did_oneself_is_no_news(anna: User) -> None:
    make_signal(anna)
    assert news_for(fresh(anna), 5) == []


def test_two_changes_of_one_item_are_one_line(anna: User, bart: User) -> None:
    signal = make_signal(anna)
    withdraw_signal(by=fresh(anna), signal=signal, why="Het klopte niet.")
    assert len(news_for(fresh(bart), 5)) <= 1


def test_what_was_seen_is_no_news_any_more(anna: User, bart: User, browse: Browse) -> None:
    make_signal(anna)
    browser = browse(bart)
    assert browser.post("/gezien/").headers["Location"] == "/"
    assert news_for(fresh(bart), 5) == []


def test_seeing_takes_a_post(bart: User, browse: Browse) -> None:
    assert browse(bart).get("/gezien/").status_code == 405


def test_what_waits_has_an_address_that_opens(anna: User, bart: User, browse: Browse) -> None:
    make_signal(anna)
    rows = [row for waiting in waiting_for(fresh(bart)) for row in waiting.rows]
    assert all(browse(bart).get(row.url).status_code == 200 for row in rows)


@pytest.mark.parametrize("signals", [1, 6])
def test_the_desk_asks_the_same_number_of_questions_whatever_happened(
    signals: int, anna: User, carla: User, browse: Browse, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(signals):
        make_signal(anna, f"Signaal {number}")
    browser = browse(carla)
    with django_assert_max_num_queries(BUSIEST_DESK):
        browser.get("/")
