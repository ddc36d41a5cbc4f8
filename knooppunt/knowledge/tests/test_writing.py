"""Writing, correcting and withdrawing lessons."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from knooppunt.accounts.models import User
from knooppunt.gatherings.commands import put_on_agenda
from knooppunt.gatherings.models import Gathering
from knooppunt.gatherings.tests.factories import hold_gathering, plan_gathering
from knooppunt.knowledge.models import Lesson
from knooppunt.knowledge.tests.factories import WORDS, make_lesson
from knooppunt.people.words import Level
from knooppunt.search.models import SearchDocument
from knooppunt.shared.verdict import Refused
from knooppunt.trends.models import Advice
from knooppunt.trends.tests.factories import make_advice, make_interpretation, make_signal

Browse = Callable[[User], Client]


def url(verb: str, pk: int) -> str:
    return reverse(f"knowledge:{verb}", args=[pk])


def form(**more: Any) -> dict[str, Any]:
    return {**WORDS, "level": "GREEN", "step": "publish", **more}


@pytest.fixture
def lab(carla: User) -> Gathering:
    """Give a living lab that was held."""
    return hold_gathering(carla)


@pytest.fixture
def amber(anna: User, bart: User) -> Advice:
    """Give an advice for Zaanstad, the analyst and the area's specialist only."""
    signal = make_signal(anna, "Iets dat klein moet blijven", level=Level.AMBER)
    read = make_interpretation(bart, signal, level=Level.AMBER)
    return make_advice(bart, read, level=Level.AMBER)


def test_a_lesson_is_looked_at_before_it_is_published(anna: User, lab: Gathering, browse: Browse) -> None:
    client, page = browse(anna), url("write_from_gathering", lab.pk)
    assert client.get(page).status_code == 200
    preview = client.post(page, form(step="preview"))
    assert WORDS["lesson"] in preview.text
    assert not Lesson.objects.exists()
    changed = client.post(page, form(step="write"))
    assert WORDS["lesson"] in changed.text
    answer = client.post(page, form())
    lesson = Lesson.objects.get()
    assert answer.headers["Location"] == lesson.get_absolute_url()
    assert (lesson.level, lesson.gathering, lesson.theme.code) == (Level.GREEN, lab, "CTER")
    assert SearchDocument.objects.get(kind="lesson").audience == lesson.audience


def test_a_second_posting_publishes_once(anna: User, lab: Gathering, browse: Browse) -> None:
    posted, client = form(replay_token=str(uuid4())), browse(anna)
    first, second = (client.post(url("write_from_gathering", lab.pk), posted) for _time in range(2))
    assert Lesson.objects.count() == 1
    assert first.headers["Location"] == second.headers["Location"]


def test_personal_data_is_stopped(anna: User, lab: Gathering, browse: Browse) -> None:
    answer = browse(anna).post(url("write_from_gathering", lab.pk), form(lesson="Bel 06-12345678"))
    assert "lesson" in answer.context["form"].errors
    assert not Lesson.objects.exists()


def test_what_was_not_held_teaches_nothing_yet(carla: User, browse: Browse) -> None:
    assert browse(carla).get(url("write_from_gathering", plan_gathering(carla).pk)).status_code == 403


def test_only_readers_of_the_source_in_its_theme_write(
    dirk: User, stranger: User, lab: Gathering, amber: Advice, carla: User, browse: Browse
) -> None:
    for outsider in (dirk, stranger):
        assert browse(outsider).get(url("write_from_gathering", lab.pk)).status_code == 404
    assert browse(carla).get(url("write_from_advice", amber.pk)).status_code == 404
    with pytest.raises(Refused):
        make_lesson(carla, advice=amber)


def test_a_lesson_from_an_amber_advice_keeps_its_circle(
    anna: User, bart: User, carla: User, amber: Advice, browse: Browse
) -> None:
    client = browse(anna)
    client.post(url("write_from_advice", amber.pk), form(level="CLEAR"))
    lesson = Lesson.objects.get()
    assert lesson.audience == amber.audience
    page = lesson.get_absolute_url()
    assert [browse(who).get(page).status_code for who in (anna, bart, carla)] == [200, 200, 404]
    assert WORDS["title"] not in browse(carla).get("/lessen/").text


def test_a_lesson_from_an_item_about_an_amber_advice_keeps_its_circle(
    bart: User, carla: User, amber: Advice, lab: Gathering, browse: Browse
) -> None:
    item = put_on_agenda(by=bart, gathering=lab, about=amber)
    browse(bart).post(url("write_from_gathering", lab.pk), form(agenda_item=item.pk, level="CLEAR"))
    assert Lesson.objects.get().audience == amber.audience
    browse(carla).post(url("write_from_gathering", lab.pk), form(agenda_item=item.pk))
    assert Lesson.objects.latest("pk").agenda_item is None


def test_two_narrow_circles_make_no_lesson(anna: User, bart: User, amber: Advice) -> None:
    other = make_interpretation(bart, make_signal(anna, level=Level.AMBER_STRICT), level=Level.AMBER_STRICT)
    with pytest.raises(Refused):
        make_lesson(bart, advice=amber, interpretation=other)


def test_correcting_tells_the_second_editor(anna: User, carla: User, lab: Gathering, browse: Browse) -> None:
    lesson = make_lesson(anna, gathering=lab)
    page = url("correct", lesson.pk)
    assert browse(carla).get(page).status_code == 200
    assert browse(anna).post(page, {**WORDS, "title": "Eerst", "version": 1}).status_code == 302
    answer = browse(carla).post(page, {**WORDS, "title": "Daarna", "version": 1})
    assert answer.status_code == 409
    assert "Eerst" in answer.text
    assert "Daarna" in answer.text


def test_a_withdrawn_lesson_is_neither_read_nor_found(anna: User, bart: User, lab: Gathering, browse: Browse) -> None:
    lesson = make_lesson(anna, gathering=lab)
    page = lesson.get_absolute_url()
    assert browse(anna).post(url("withdraw", lesson.pk), {"why": "Het klopte niet."}).status_code == 302
    shown = browse(bart).get(page).text
    assert WORDS["lesson"] not in shown
    assert WORDS["title"] not in shown
    assert WORDS["lesson"] in browse(anna).get(page).text
    assert WORDS["title"] not in browse(bart).get("/lessen/").text
    assert not SearchDocument.objects.filter(kind="lesson").exists()
    assert browse(anna).post(url("correct", lesson.pk), {**WORDS, "version": 2}).status_code == 403


@pytest.mark.parametrize("verb", ["correct", "withdraw", "make_public", "make_private"])
def test_a_stranger_and_a_reader_are_refused(
    verb: str, anna: User, bart: User, lab: Gathering, stranger: User, browse: Browse
) -> None:
    page = url(verb, make_lesson(anna, gathering=lab).pk)
    for method in ("get", "post"):
        assert getattr(browse(stranger), method)(page).status_code == 404
        assert getattr(browse(bart), method)(page).status_code == 403
