"""Lessons in the list, in public, on the thread and in the plan."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from knooppunt.accounts.models import User
from knooppunt.gatherings.commands import cancel_gathering, put_on_agenda
from knooppunt.gatherings.tests.factories import hold_gathering
from knooppunt.knowledge import commands
from knooppunt.knowledge.models import Lesson
from knooppunt.knowledge.queries import PAGE, newest
from knooppunt.knowledge.tests.factories import WORDS, make_lesson
from knooppunt.people.words import Level
from knooppunt.shared.offers import Scope, asks, changes, indicators
from knooppunt.shared.thread import thread_of
from knooppunt.shared.verdict import Refused
from knooppunt.trends.tests.factories import make_advice, make_interpretation, make_signal

Browse = Callable[[User], Client]
YEAR = Scope(date(2023, 1, 1), date(2023, 12, 31), "CTER")
LIST_QUERIES = 6
MINE_QUERIES = 29


def counted(code: str) -> tuple[int, int]:
    """Give how many are counted for the network and in public."""
    offer = indicators.get(code)
    assert offer is not None
    rows = offer.items(YEAR)
    assert len([offer.row(one) for one in rows]) == rows.count()
    assert offer.planned(YEAR).count() == 0
    return rows.count(), offer.public(rows).count()


def test_the_plan_counts_lessons_while_they_stand(anna: User, carla: User) -> None:
    lab = hold_gathering(carla)
    first, second = make_lesson(anna, gathering=lab), make_lesson(carla, Level.CLEAR, gathering=lab)
    assert counted("knowledge.lesson") == (2, 0)
    assert counted("knowledge.lesson_of_living_lab") == (1, 0)
    commands.make_public(by=carla, lesson=second)
    assert counted("knowledge.lesson") == (2, 1)
    commands.withdraw_lesson(by=anna, lesson=first, why="Dubbel.")
    assert counted("knowledge.lesson") == (1, 1)
    assert counted("knowledge.lesson_of_living_lab") == (1, 1)
    cancel_gathering(by=carla, gathering=lab, why="Ging niet door.")
    assert counted("knowledge.lesson_of_living_lab") == (0, 0)


def test_an_amber_lesson_is_not_counted(anna: User, bart: User) -> None:
    read = make_interpretation(bart, make_signal(anna, level=Level.AMBER), level=Level.AMBER)
    make_lesson(bart, interpretation=read)
    assert counted("knowledge.lesson") == (0, 0)


def test_only_a_clear_lesson_becomes_public(anna: User, carla: User, client: Client, browse: Browse) -> None:
    green, clear = (make_lesson(anna, level, gathering=hold_gathering(carla)) for level in (Level.GREEN, Level.CLEAR))
    with pytest.raises(Refused):
        commands.make_public(by=carla, lesson=green)
    outside = reverse("knowledge:public_lesson", args=[clear.pk])
    assert client.get(outside).status_code == 404
    leader = browse(carla)
    assert leader.get(reverse("knowledge:make_public", args=[clear.pk])).status_code == 200
    leader.post(reverse("knowledge:make_public", args=[clear.pk]))
    assert WORDS["lesson"] in client.get(outside).text
    assert "Anna" not in client.get(outside).text
    leader.post(reverse("knowledge:make_private", args=[clear.pk]))
    assert client.get(outside).status_code == 404


def test_the_thread_runs_from_the_signal_to_the_lesson(anna: User, bart: User, carla: User) -> None:
    signal = make_signal(anna)
    advice = make_advice(bart, make_interpretation(bart, signal))
    lab = hold_gathering(carla)
    item = put_on_agenda(by=carla, gathering=lab, about=advice)
    lesson = make_lesson(anna, gathering=lab, agenda_item=item)
    for code, pk in (("lesson", lesson.pk), ("signal", signal.pk)):
        stages = {step.code: [row.label for row in step.rows] for step in thread_of(anna, code, pk)}
        assert stages["signal"] == [signal.title]
        assert stages["advice"] == [advice.title]
        assert stages["gathering"] == [lab.title]
        assert stages["lesson"] == [lesson.title]


def test_who_shared_a_signal_sees_the_gathering_and_the_lesson_that_came_of_it(
    anna: User, bart: User, carla: User, browse: Browse
) -> None:
    with_advice, talked_through, alone = (make_signal(anna, f"{word}.") for word in ("Eerste", "Tweede", "Derde"))
    advice = make_advice(bart, make_interpretation(bart, with_advice))
    lab = hold_gathering(carla)
    put_on_agenda(by=carla, gathering=lab, about=talked_through)
    lesson = make_lesson(anna, advice=advice)
    rows = {row.signal: row.steps for row in browse(anna).get(reverse("trends:mine")).context["rows"]}
    labels = {signal: [row.label for step in steps for row in step.rows] for signal, steps in rows.items()}
    assert labels[with_advice][-2:] == [advice.title, lesson.title]
    assert labels[talked_through] == [lab.title]
    assert labels[alone] == []


def test_a_lesson_that_the_sharer_may_not_know_of_stays_out(anna: User, bart: User, browse: Browse) -> None:
    read = make_interpretation(bart, make_signal(anna, level=Level.AMBER), level=Level.RED, title="Dicht")
    hidden = make_lesson(bart, Level.RED, interpretation=read, title="Niet voor Anna")
    text = browse(anna).get(reverse("trends:mine")).text
    assert hidden.title not in text
    assert "Dicht" not in text


@pytest.mark.parametrize("number", [1, 10])
def test_what_became_of_signals_takes_as_many_queries_for_ten_as_for_one(
    anna: User, bart: User, carla: User, browse: Browse, django_assert_num_queries: DjangoAssertNumQueries, number: int
) -> None:
    client, lab = browse(anna), hold_gathering(carla)
    for _ in range(number):
        signal = make_signal(anna)
        advice = make_advice(bart, make_interpretation(bart, signal))
        put_on_agenda(by=carla, gathering=lab, about=advice)
        make_lesson(anna, advice=advice)
    with django_assert_num_queries(MINE_QUERIES):
        assert client.get(reverse("trends:mine")).text.count(WORDS["title"]) == 2 * number, "as advice and as lesson"


def test_a_lab_without_a_lesson_waits_on_the_desk(anna: User, carla: User) -> None:
    lab, ask = hold_gathering(carla), asks.get("knowledge.lesson_missing")
    assert ask is not None
    assert [row.text for row in ask.items(carla)] == [lab.title]
    assert ask.items(anna) == []
    make_lesson(anna, gathering=lab)
    assert ask.items(carla) == []


def test_news_of_a_lesson_reaches_its_readers_only(anna: User, bart: User, carla: User) -> None:
    read = make_interpretation(bart, make_signal(anna, level=Level.AMBER), level=Level.AMBER)
    lesson, news = make_lesson(bart, interpretation=read), changes.get("knowledge:lesson")
    assert news is not None
    fresh = User.objects.get(pk=carla.pk)
    assert news.visible(fresh, {lesson.pk}) == {}
    assert news.visible(User.objects.get(pk=anna.pk), {lesson.pk}).keys() == {lesson.pk}


def test_the_list_narrows_by_source_and_goes_on(anna: User, bart: User, carla: User, browse: Browse) -> None:
    lab = hold_gathering(carla)
    for number in range(PAGE + 2):
        make_lesson(anna, gathering=lab, title=f"Les nummer {number}")
    make_lesson(bart, interpretation=make_interpretation(bart, make_signal(anna)), title="Uit een duiding")
    page = browse(anna).get("/lessen/?uit=duiding").text
    assert ("Uit een duiding" in page, "Les nummer" in page) == (True, False)
    reader = User.objects.get(pk=anna.pk)
    first = newest(reader)
    assert len(first.lessons) == PAGE
    assert len(newest(reader, before=first.older).lessons) == 3
    assert browse(anna).get("/lessen/?voor=x&uit=niets").status_code == 200


def test_who_has_no_seat_is_told_why(stranger: User, browse: Browse) -> None:
    assert browse(stranger).get("/lessen/").status_code == 403


def test_the_pages_of_sources_show_their_lessons(anna: User, bart: User, carla: User, browse: Browse) -> None:
    lab = hold_gathering(carla)
    make_lesson(anna, gathering=lab)
    shown = browse(carla).get(lab.get_absolute_url()).text
    assert WORDS["title"] in shown
    lesson = Lesson.objects.get()
    assert lab.title in browse(carla).get(lesson.get_absolute_url()).text


def test_a_list_takes_as_many_queries_for_one_as_for_many(
    anna: User, carla: User, browse: Browse, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    lab = hold_gathering(carla)
    for number in range(10):
        make_lesson(anna, gathering=lab, title=f"Les nummer {number}")
    client = browse(anna)
    client.get("/lessen/")
    with django_assert_max_num_queries(LIST_QUERIES):
        client.get("/lessen/")
