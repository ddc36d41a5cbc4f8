"""The list of signals, and what became of one's own."""

from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django.fixtures import DjangoAssertNumQueries

from knooppunt.accounts.models import User
from knooppunt.people.tests.factories import make_municipality
from knooppunt.people.words import Level
from knooppunt.trends.queries.feed import PAGE, newest_in
from knooppunt.trends.tests.factories import make_advice, make_interpretation, make_signal, make_topic

Browse = Callable[[User], Client]


def test_the_newest_come_first_and_the_older_on_the_next_page(anna: User, browse: Browse) -> None:
    made = [make_signal(anna, f"Signaal {number}.") for number in range(PAGE + 3)]
    client = browse(anna)
    first = client.get("/trends/")
    assert [row.pk for row in first.context["page"].rows] == [one.pk for one in made[::-1][:PAGE]]
    second = client.get(first.context["older_url"])
    assert [row.pk for row in second.context["page"].rows] == [one.pk for one in made[2::-1]]
    assert (second.context["older_url"], second.context["newest_url"]) == ("", "/trends/?")


def test_it_can_be_narrowed_by_topic_and_place(anna: User, browse: Browse) -> None:
    make_signal(anna, "Anders.")
    topic, place = make_topic("online-orde", family="online"), make_municipality("Wormerland")
    about, here = make_signal(anna, topic=topic), make_signal(anna, area=place)
    for address, found in ((f"?onderwerp={topic.pk}", about), (f"?gebied={place.pk}", here)):
        assert [row.pk for row in browse(anna).get(f"/trends/{address}").context["page"].rows] == [found.pk]
    page = browse(anna).get(f"/trends/?onderwerp={topic.pk}&gebied={place.pk}")
    assert page.context["page"].rows == []


@pytest.mark.parametrize("asked", ["onderwerp=x", "gebied=-1", "voor=99999999999999999999", "voor=²", "onderwerp=%00"])
def test_nonsense_in_the_address_is_passed_over(anna: User, browse: Browse, asked: str) -> None:
    make_signal(anna)
    assert len(browse(anna).get(f"/trends/?{asked}").context["page"].rows) == 1


def test_a_region_shows_what_lies_in_it(anna: User) -> None:
    made = make_signal(anna)
    region = make_municipality().region
    assert [row.pk for row in newest_in(anna, region, 5)] == [made.pk]


def test_without_a_seat_there_is_nothing_to_see(stranger: User, browse: Browse) -> None:
    for address in ("/trends/", "/trends/mijn/", "/duidingen/", "/adviezen/"):
        assert browse(stranger).get(address).status_code == 403


def test_who_shared_a_signal_sees_what_became_of_it(anna: User, bart: User, carla: User, browse: Browse) -> None:
    signal = make_signal(anna)
    hidden = make_signal(anna, "Zonder gevolg.")
    interpretation = make_interpretation(bart, signal)
    advice = make_advice(bart, interpretation)
    make_interpretation(bart, hidden, level=Level.RED, title="VERBORGEN")
    page = browse(anna).get("/trends/mijn/")
    text = page.content.decode()
    assert interpretation.title in text
    assert advice.title in text
    assert "VERBORGEN" not in text
    assert browse(carla).get("/trends/mijn/").context["rows"] == []
    thread = browse(anna).get(signal.get_absolute_url()).context["thread"]
    assert [row.label for step in thread[:3] for row in step.rows] == [signal.title, interpretation.title, advice.title]


@pytest.mark.parametrize("made", [3, 20])
def test_the_list_asks_a_fixed_number_of_questions(
    anna: User, browse: Browse, django_assert_num_queries: DjangoAssertNumQueries, made: int
) -> None:
    for number in range(made):
        make_signal(anna, f"Signaal {number}.", level=(Level.GREEN, Level.AMBER)[number % 2])
    client = browse(anna)
    client.get("/trends/")
    # session, user, seats, groups, audiences, ids, rows, topics, places; the newest of the rest, and the thread
    with django_assert_num_queries(14):
        client.get("/trends/")


def test_a_signal_and_its_sharing_ask_few_questions(
    anna: User, bart: User, browse: Browse, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    signal = make_signal(anna)
    make_interpretation(bart, signal)
    client = browse(anna)
    client.get(signal.get_absolute_url())
    with django_assert_max_num_queries(26):
        client.get(signal.get_absolute_url())
    typed = {"what": "Iets nieuws.", "area": signal.area_id, "topic": signal.topic_id, "setting": "both",
             "level": "GREEN", "step": "send"}  # fmt: skip
    with django_assert_max_num_queries(20):
        client.post("/trends/delen/", typed)
