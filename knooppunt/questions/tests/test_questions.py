"""Asking the analyst, answering in time, and what becomes of it."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from knooppunt.accounts.models import User
from knooppunt.audit.replay import fresh as new_token
from knooppunt.catalogue.models import ActionPerspective
from knooppunt.people.commands import end_seat
from knooppunt.people.models import HandOverItem, Person, Seat
from knooppunt.people.tests.factories import make_municipality, make_organisation
from knooppunt.people.words import Level, Role
from knooppunt.questions import commands
from knooppunt.questions.models import Question
from knooppunt.questions.term import after_working_days
from knooppunt.questions.tests.factories import answer, make_question
from knooppunt.questions.words import TERM, State
from knooppunt.search.models import SearchDocument
from knooppunt.shared.clock import moved_to, today
from knooppunt.shared.editing import Conflict
from knooppunt.shared.offers import Scope, asks, indicators
from knooppunt.shared.thread import thread_of
from knooppunt.shared.verdict import Refused
from knooppunt.trends.tests.factories import (
    fresh,
    make_advice,
    make_interpretation,
    make_perspective,
    make_signal,
    make_topic,
    make_user,
)

Browse = Callable[[User], Client]
ADDRESS = "/vragen/stellen/"
TEXT = "Hoe begint een dorp een gesprek over opvang?"
STARTED = date(2023, 9, 4)


def typed(**more: object) -> dict[str, object]:
    return {
        "text": TEXT, "area": make_municipality().pk, "topic": make_topic().pk, "level": "AMBER+STRICT", "step": "send",
        **more,
    }  # fmt: skip


def asked(code: str, user: User) -> list[str]:
    ask = asks.get(code)
    assert ask is not None
    return [str(row.text) for row in ask.items(fresh(user))]


def again(question: Question) -> Question:
    return Question.objects.get(pk=question.pk)


def test_asking_shows_who_will_read_it_and_then_sends(anna: User, bart: User, browse: Browse) -> None:
    page = browse(anna).get(ADDRESS)
    assert page.context["form"]["area"].value() == make_municipality().pk
    assert page.context["form"]["level"].value() == "AMBER+STRICT"
    page = browse(anna).post(ADDRESS, typed(step="readers"))
    assert page.context["readers"].organisations == ["Gemeente Zaanstad", "Politie"]
    assert not Question.objects.exists()
    answered = browse(anna).post(ADDRESS, typed(replay_token=new_token()))
    made = Question.objects.get()
    assert answered.headers["Location"] == made.get_absolute_url()
    assert made.due_on == after_working_days(today(), TERM)
    assert asked("questions.answer", bart) == [f"{TEXT} (10 werkdagen over)"]


def test_the_analyst_must_be_able_to_read_it(anna: User, browse: Browse) -> None:
    page = browse(anna).post(ADDRESS, typed(level="RED"))
    assert page.context["form"].errors["level"]
    with pytest.raises(Refused):
        make_question(anna, level=Level.RED)


def test_personal_data_is_stopped(anna: User, browse: Browse) -> None:
    page = browse(anna).post(ADDRESS, typed(text="Wie is 0612345678?"))
    assert page.context["form"].errors["text"]
    assert not Question.objects.exists()


def test_only_the_organisation_and_the_analyst_know_of_it(
    anna: User, bart: User, carla: User, dirk: User, browse: Browse
) -> None:
    made = make_question(anna)
    for user, status in ((anna, 200), (bart, 200), (carla, 404), (dirk, 404)):
        assert browse(user).get(made.get_absolute_url()).status_code == status
        found = browse(user).get("/zoeken/?q=brieven").content.decode()
        assert (made.get_absolute_url() in found) == (status == 200)
        assert (made.title in browse(user).get("/vragen/").content.decode()) == (status == 200)


def test_who_may_not_answer_is_told_why(anna: User, carla: User, browse: Browse) -> None:
    made = make_question(anna, level=Level.GREEN)
    for verb in ("beantwoorden", "navraag", "herbruikbaar"):
        assert browse(carla).get(f"{made.get_absolute_url()}{verb}/").status_code == 403
    for verb in ("aanvullen", "hielp", "intrekken"):
        assert browse(carla).post(f"{made.get_absolute_url()}{verb}/", {}).status_code == 403
    with pytest.raises(Refused):
        answer(carla, made)


def test_the_answer_reaches_who_asked(anna: User, bart: User, browse: Browse) -> None:
    made = make_question(anna)
    words = "Begin klein, met één straat."
    browse(bart).post(f"{made.get_absolute_url()}beantwoorden/", {"answer": words, "version": made.version})
    made = again(made)
    assert (made.state, made.answered_on, made.answerer) == (State.ANSWERED, today(), Person.objects.get(user=bart))
    assert words in browse(anna).get(made.get_absolute_url()).content.decode()
    assert asked("questions.helped", anna) == [made.title]
    assert asked("questions.answer", bart) == []
    browse(anna).post(f"{made.get_absolute_url()}hielp/", {"helped": "yes", "version": made.version})
    assert again(made).helped == "yes"
    assert asked("questions.helped", anna) == []
    assert SearchDocument.objects.get(kind="question").text.count(words) == 1


def test_late_questions_come_first_and_say_so_in_words(anna: User, bart: User, browse: Browse) -> None:
    with moved_to(STARTED):
        late = make_question(anna, "Waar wacht deze op?")
    with moved_to(date(2023, 9, 20)):
        new = make_question(anna, "En deze nieuwe vraag?")
        assert asked("questions.answer", bart)[0] == f"{late.title} (2 werkdagen te laat)"
        page = browse(bart).get("/vragen/").content.decode()
        assert page.index(late.title) < page.index(new.title)
        assert "2 werkdagen te laat" in page
        assert "2 werkdagen te laat" in browse(anna).get(late.get_absolute_url()).content.decode()


def test_asking_back_stops_the_term_and_the_detail_lets_it_run_on(anna: User, bart: User, browse: Browse) -> None:
    with moved_to(STARTED):
        made = make_question(anna)
    with moved_to(date(2023, 9, 11)):
        browse(bart).post(f"{made.get_absolute_url()}navraag/", {"asked": "Sinds wanneer?", "version": made.version})
    made = again(made)
    assert (made.state, made.due_on, made.days_left) == (State.ASKED_BACK, None, 5)
    assert asked("questions.detail", anna) == [made.title]
    assert "Sinds wanneer?" in SearchDocument.objects.get(kind="question").text
    with moved_to(date(2023, 11, 1)):
        assert made.working_days() == 5
        browse(anna).post(f"{made.get_absolute_url()}aanvullen/", {"given": "Sinds mei.", "version": made.version})
    made = again(made)
    assert (made.state, made.due_on) == (State.OPEN, date(2023, 11, 8))
    page = browse(bart).get(made.get_absolute_url()).content.decode()
    assert "Sinds wanneer?" in page
    assert "Sinds mei." in page


def test_two_analysts_do_not_overwrite_each_other(anna: User, bart: User) -> None:
    made = make_question(anna)
    answer(bart, made)
    with pytest.raises(Conflict):
        commands.answer_question(by=fresh(bart), question=again(made), version=1, answer="Iets heel anders")
    assert again(made).answer == "Begin met één gesprek."


def test_an_answer_points_only_at_what_who_asked_may_read(anna: User, bart: User, browse: Browse) -> None:
    other = make_user("Els", Role.MUNICIPAL_OFFICIAL, make_organisation("Gemeente Wormerland"))
    hidden = make_interpretation(
        bart, make_signal(other, level=Level.AMBER_STRICT), level=Level.AMBER_STRICT, title="Verborgen duiding"
    )
    shown = make_interpretation(bart, make_signal(anna), title="Open duiding")
    made = make_question(anna)
    page = browse(bart).get(f"{made.get_absolute_url()}beantwoorden/").content.decode()
    assert "Open duiding" in page
    assert "Verborgen duiding" not in page
    sent = {"answer": "Zie hier.", "version": made.version, "interpretations": [hidden.pk]}
    assert browse(bart).post(f"{made.get_absolute_url()}beantwoorden/", sent).context["form"].errors["interpretations"]
    with pytest.raises(Refused):
        answer(bart, made, interpretations=[hidden])
    answer(bart, made, interpretations=[shown])
    assert shown.get_absolute_url() in browse(anna).get(made.get_absolute_url()).content.decode()


def test_a_reader_who_may_not_read_what_it_points_at_does_not_see_it(
    anna: User, bart: User, carla: User, browse: Browse
) -> None:
    inside = make_advice(
        bart,
        make_interpretation(bart, make_signal(anna, level=Level.AMBER_STRICT), level=Level.AMBER_STRICT),
        Level.AMBER_STRICT,
        title="Alleen voor ons",
    )
    made = make_question(anna, level=Level.GREEN)
    answer(bart, made, advices=[inside])
    assert "Alleen voor ons" in browse(anna).get(made.get_absolute_url()).content.decode()
    assert "Alleen voor ons" not in browse(carla).get(made.get_absolute_url()).content.decode()
    steps = {step.code: step.rows for step in thread_of(fresh(anna), "question", made.pk)}
    assert [row.url for row in steps["advice"]] == [inside.get_absolute_url()]
    assert not any(step.rows for step in thread_of(fresh(carla), "question", made.pk) if step.code != "question")


def test_the_thread_of_an_item_without_a_question_does_not_speak_of_questions(anna: User) -> None:
    signal = make_signal(anna)
    assert "question" not in {step.code for step in thread_of(fresh(anna), "signal", signal.pk)}


def test_an_answer_becomes_reusable_without_a_trace_of_who_asked(
    anna: User, bart: User, carla: User, browse: Browse
) -> None:
    made = make_question(anna)
    answer(bart, made, "In Zaanstad begint u bij de Gemeente Zaanstad.")
    address = f"{made.get_absolute_url()}herbruikbaar/"
    form = browse(bart).get(address).context["form"]
    assert not any(form[name].value() for name in ("title", "what", "for_whom"))
    sent: dict[str, Any] = {
        "title": "Begin met één straat", "what": "Nodig tien buren uit.", "for_whom": "gemeenten",
        "topics": [make_topic().pk],
    }  # fmt: skip
    page = browse(bart).post(address, {**sent, "what": "Bel 0612345678"})
    assert page.context["form"].errors["what"]
    answered = browse(bart).post(address, sent)
    item = ActionPerspective.objects.get()
    assert answered.headers["Location"] == item.get_absolute_url()
    assert again(made).perspective == item
    page_for_others = browse(carla).get(item.get_absolute_url()).content.decode()
    assert "Zaanstad" not in page_for_others
    assert made.get_absolute_url() not in page_for_others
    assert made.get_absolute_url() in browse(anna).get(item.get_absolute_url()).content.decode()
    assert item.get_absolute_url() in browse(anna).get(made.get_absolute_url()).content.decode()
    assert browse(bart).post(address, sent).status_code == 403, "once"


def test_a_withdrawn_question_is_found_no_more(anna: User, bart: User, browse: Browse) -> None:
    made = make_question(anna)
    browse(anna).post(f"{made.get_absolute_url()}intrekken/", {"why": "Al opgelost"})
    assert again(made).is_withdrawn
    assert asked("questions.answer", bart) == []
    assert not SearchDocument.objects.filter(kind="question").exists()
    page = browse(bart).get(made.get_absolute_url()).content.decode()
    assert "Al opgelost" in page
    assert made.title not in page
    assert browse(bart).get(f"{made.get_absolute_url()}beantwoorden/").status_code == 403


def test_answers_are_counted_when_the_network_may_know(anna: User, bart: User) -> None:
    year = Scope(date(today().year, 1, 1), date(today().year, 12, 31), "CTER")
    counted = {}
    for level in (Level.GREEN, Level.AMBER_STRICT):
        made = make_question(anna, level=level)
        answer(bart, made)
        kept = {"title": "Een straat", "what": "Begin.", "for_whom": "gemeenten", "intervention": None}
        commands.make_reusable(by=fresh(bart), question=again(made), topics=[make_topic()], **kept)
    for code in ("questions.answered", "questions.reusable"):
        indicator = indicators.get(code)
        assert indicator is not None
        counted[code] = indicator.items(year).count()
    assert counted == {"questions.answered": 1, "questions.reusable": 2}


def test_who_leaves_hands_open_questions_over(anna: User, bart: User) -> None:
    made = make_question(anna)
    taker = Person.objects.get(user=make_user("Chris", Role.MAYOR))
    leaver = Person.objects.get(user=anna)
    for user in (anna, bart):
        end_seat(by=None, seat=Seat.objects.get(person__user=user), last_day=today() + timedelta(days=9))
    kinds = set(HandOverItem.objects.values_list("kind", "thing"))
    assert {("questions.asked", made.pk), ("questions.to_answer", made.pk)} <= kinds
    commands.pass_question(None, made.pk, leaver.pk, taker)
    assert again(made).asker == taker


def test_the_page_and_the_list_ask_a_fixed_number_of_questions(anna: User, bart: User, browse: Browse) -> None:
    client, counts = browse(anna), []
    for _round in range(2):
        for number in range(3):
            made = make_question(anna, f"Vraag {number}, wat nu?")
            answer(bart, made, perspectives=[make_perspective(bart)])
            make_question(anna, f"Open vraag {number}, wat nu?")
        with CaptureQueriesContext(connection) as listed:
            client.get("/vragen/")
        with CaptureQueriesContext(connection) as shown:
            client.get(made.get_absolute_url())
        counts.append((len(listed), len(shown)))
    assert counts[0] == counts[1]
    assert counts[0][0] <= 12
