"""The stream of the morning: day by day in words, what is near first, what became of it, and what is new."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from pytest_django.fixtures import DjangoAssertNumQueries

from knooppunt.accounts.commands import enter
from knooppunt.accounts.models import User
from knooppunt.people.models import Person
from knooppunt.people.models.reader import audience_ids
from knooppunt.people.tests.factories import make_municipality
from knooppunt.people.words import Level
from knooppunt.shared.clock import moved_to
from knooppunt.trends.queries.feed import PAGE
from knooppunt.trends.queries.stream import Day, Item, day_words
from knooppunt.trends.tests.factories import fresh, make_advice, make_interpretation, make_signal, make_topic
from knooppunt.trends.words import Setting

Browse = Callable[[User], Client]
TODAY = date(2023, 9, 18)


@pytest.fixture(autouse=True)
def _in_september() -> object:
    with moved_to(TODAY):
        yield


def days(client: Client, asked: str = "") -> list[Day]:
    found: list[Day] = client.get(f"/trends/{asked}").context["days"]
    return found


def items(client: Client, asked: str = "") -> list[Item]:
    return [item for day in days(client, asked) for item in day.items]


def test_days_are_named_as_somebody_would_name_them() -> None:
    named = [day_words(date(2023, *day)) for day in ((9, 18), (9, 17), (9, 11))]
    assert named == ["Vandaag", "Gisteren", "maandag 11 september"]
    assert day_words(date(2022, 12, 31)) == "zaterdag 31 december 2022"


def test_signals_stand_under_their_day(anna: User, browse: Browse) -> None:
    for day in (date(2023, 9, 11), date(2023, 9, 17), TODAY, TODAY):
        with moved_to(day):
            make_signal(anna)
    assert [(day.label, len(day.items)) for day in days(browse(anna))] == [
        ("Vandaag", 2), ("Gisteren", 1), ("maandag 11 september", 1),
    ]  # fmt: skip


def test_of_a_day_what_is_near_comes_first_and_is_marked(anna: User, browse: Browse) -> None:
    make_signal(anna)
    make_signal(anna, area=make_municipality("Wormerland"))
    make_signal(anna, area=make_municipality("Haarlem", "Kennemerland"))
    found = [(item.row.area, str(item.near)) for item in items(browse(anna))]
    assert found == [("Wormerland", "uw regio"), ("Zaanstad", "uw gebied"), ("Haarlem", "")]


def test_what_others_shared_since_the_visit_before_is_new(anna: User, carla: User, browse: Browse) -> None:
    make_signal(anna, "Oud.")
    enter(user=fresh(carla))
    make_signal(anna, "Nieuw.")
    make_signal(carla, "Van mijzelf.")
    assert not any(item.is_new for item in items(browse(carla)))
    enter(user=fresh(carla))
    assert {item.row.title: item.is_new for item in items(browse(carla))} == {
        "Oud.": False, "Nieuw.": True, "Van mijzelf.": False,
    }  # fmt: skip


def test_a_signal_tells_what_became_of_it_and_the_rest_stands_among_them(
    anna: User, bart: User, browse: Browse
) -> None:
    signal = make_signal(anna)
    reading = make_interpretation(bart, signal)
    advice = make_advice(bart, reading)
    make_interpretation(bart, signal, level=Level.RED, title="VERBORGEN", circle=[Person.objects.get(user=bart)])
    found = items(browse(anna))
    assert [item.row.title for item in found] == [reading.title, advice.title, signal.title]
    assert [row.label for _stage, row in found[-1].furthest] == [reading.title, advice.title]
    assert "VERBORGEN" not in browse(anna).get("/trends/").content.decode()
    assert "VERBORGEN" in browse(bart).get("/trends/").content.decode()
    narrowed = items(browse(anna), f"?gebied={signal.area_id}")
    assert [item.row.title for item in narrowed] == [signal.title]


@pytest.mark.parametrize("level", Level)
def test_the_rest_of_the_line_is_there_for_its_readers_only(
    anna: User, bart: User, carla: User, dirk: User, browse: Browse, level: Level
) -> None:
    circle = [Person.objects.get(user=bart)] if level == Level.RED else []
    signal = make_signal(anna, level=Level.CLEAR if level == Level.CLEAR else Level.GREEN)
    reading = make_interpretation(bart, signal, level=level, title="ZILVERVOS", circle=circle)
    make_advice(bart, reading, level=level, title="ZILVERVOS advies", circle=circle)
    for user in (anna, bart, carla, dirk):
        reads = reading.audience_id in audience_ids(fresh(user))
        assert ("ZILVERVOS" in browse(user).get("/trends/").content.decode()) == reads, user.name


def test_it_is_narrowed_by_family_and_by_where_it_shows(anna: User, browse: Browse) -> None:
    online = make_signal(anna, topic=make_topic("online-orde", family="online"), setting=Setting.ONLINE)
    both = make_signal(anna, setting=Setting.BOTH)
    offline = make_signal(anna)
    asked = {
        "?waar=online": {online.pk, both.pk}, "?waar=offline": {both.pk, offline.pk}, "?soort=online": {online.pk},
        "?soort=online&waar=offline": set(), "?soort=x&waar=y": {online.pk, both.pk, offline.pk},
    }  # fmt: skip
    for address, found in asked.items():
        assert {item.row.pk for item in items(browse(anna), address)} == found, address


def test_the_rest_of_the_line_stands_on_the_first_page_only(anna: User, bart: User, browse: Browse) -> None:
    with moved_to(date(2023, 9, 1)):
        first = make_signal(anna)
        make_interpretation(bart, first, title="Oude duiding")
    for _again in range(PAGE):
        make_signal(anna)
    client = browse(anna)
    page = client.get("/trends/")
    assert "Oude duiding" not in page.content.decode()
    older = client.get(page.context["older_url"])
    assert [item.row.pk for day in older.context["days"] for item in day.items] == [first.pk]


@pytest.mark.parametrize("made", [2, 9])
def test_what_became_of_them_is_asked_for_all_at_once(
    anna: User, bart: User, browse: Browse, django_assert_num_queries: DjangoAssertNumQueries, made: int
) -> None:
    for _again in range(made):
        make_advice(bart, make_interpretation(bart, make_signal(anna)))
    enter(user=fresh(anna))
    enter(user=fresh(anna))
    client = browse(anna)
    client.get("/trends/")
    # As the list without all this, with: what is new of three kinds, the newest of two, their rows, and the thread
    # with the replies and the stances.
    with django_assert_num_queries(25):
        client.get("/trends/")
