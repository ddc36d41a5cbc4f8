"""Rounds: partners interpret signals together, each blind first."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from knooppunt.accounts.models import User
from knooppunt.people.models import Person
from knooppunt.people.tests.factories import make_municipality, make_organisation
from knooppunt.people.words import Level, Role
from knooppunt.post.models import Message
from knooppunt.shared.clock import moved_to
from knooppunt.shared.editing import Conflict
from knooppunt.shared.offers import asks
from knooppunt.shared.thread import thread_of
from knooppunt.shared.verdict import Refused
from knooppunt.topics.models import Lens
from knooppunt.trends import commands
from knooppunt.trends.models import Interpretation, Reading, Round, Signal
from knooppunt.trends.queries import rounds as queries
from knooppunt.trends.tests.factories import (
    WEIGHED,
    fresh,
    make_agreed,
    make_reading,
    make_round,
    make_signal,
    make_user,
)
from knooppunt.trends.words import Confidence

Browse = Callable[[User], Client]
READING = {
    "meaning": "Het hangt samen.", "grounds": "Overal dezelfde zin.", "counter_grounds": "Het kan toeval zijn.",
    "confidence": "likely", "would_change": "Een rustige maand.", "lens": "vertical",
}  # fmt: skip
AGREED = {
    "title": "Samen gelezen", "reading": "Het is één patroon.", "grounds": "Drie partners zien het.",
    "counter_grounds": "Het kan toeval zijn.", "confidence": "likely", "lens": "vertical", "step": "send",
}  # fmt: skip


@pytest.fixture
def police(theme: Any) -> User:
    """A police officer in the theme, at another house than the analyst."""
    return make_user("Petra", Role.POLICE, make_organisation("Basisteam", kind="politie"))


@pytest.fixture
def signal(anna: User) -> Signal:
    """A GREEN signal of Anna."""
    return make_signal(anna)


@pytest.fixture
def joint(anna: User, bart: User, police: User, signal: Signal) -> Round:
    """A round that Bart opened, with Anna and a police officer."""
    return make_round(bart, signal, invited=[anna, police])


def person(user: User) -> Person:
    return Person.objects.get(user=user)


def asked(code: str, user: User) -> list[str]:
    ask = asks.get(code)
    assert ask is not None
    return [row.url for row in ask.items(fresh(user))]


def test_a_round_is_opened_from_a_signal(
    anna: User, bart: User, police: User, signal: Signal, browse: Browse, mailoutbox: Any
) -> None:
    client = browse(bart)
    assert f"/gezamenlijk/nieuw/?signals={signal.pk}" in client.get(signal.get_absolute_url()).text
    page = client.get("/gezamenlijk/nieuw/", {"signals": signal.pk})
    offered = [int(value) for value, _ in page.context["form"].fields["invited"].choices]
    assert sorted(offered) == sorted([person(anna).pk, person(police).pk])
    typed = {"signals": signal.pk, "question": "Eén patroon?", "due": "2023-09-25", "invited": [person(anna).pk]}
    answer = client.post("/gezamenlijk/nieuw/", typed)
    made = Round.objects.get()
    assert answer.headers["Location"] == made.get_absolute_url()
    assert set(made.audience.persons.all()) == {person(anna), person(bart)}
    assert asked("trends.read", anna) == [made.get_absolute_url()]
    assert asked("trends.read", bart) == asked("trends.read", police) == []


def test_the_mail_tells_that_a_reading_is_asked_and_not_about_what(joint: Round, anna: User, police: User) -> None:
    letters = Message.objects.filter(subject__contains="lezing")
    assert {one.person for one in letters} == {person(anna), person(police)}
    assert all(joint.get_absolute_url() in one.text for one in letters)
    assert not any("patroon" in one.text or "boze" in one.text for one in letters)


def test_only_who_may_read_all_signals_is_offered_and_taken(
    anna: User, bart: User, carla: User, police: User, browse: Browse
) -> None:
    colleague = make_user("Collega", Role.MAYOR)
    open_, strict = make_signal(anna), make_signal(anna, level=Level.AMBER_STRICT)
    page = browse(bart).get("/gezamenlijk/nieuw/", {"signals": [open_.pk, strict.pk]})
    offered = {int(value) for value, _ in page.context["form"].fields["invited"].choices}
    assert offered == {person(anna).pk, person(colleague).pk}
    with pytest.raises(Refused):
        make_round(bart, open_, strict, invited=[anna, carla])
    answer = browse(bart).post(
        "/gezamenlijk/nieuw/",
        {"signals": [strict.pk], "question": "Wat?", "due": "2023-09-25", "invited": [person(police).pk]},
    )
    assert answer.context["form"].errors["invited"]


def test_nobody_invites_alone_in_the_past_or_without_the_right(
    anna: User, bart: User, signal: Signal, browse: Browse
) -> None:
    with pytest.raises(Refused):
        make_round(bart, signal, invited=[bart])
    with pytest.raises(Refused):
        make_round(bart, signal, invited=[anna], due=date(2023, 9, 17))
    with pytest.raises(Refused):
        make_round(anna, signal, invited=[bart])
    assert browse(anna).get("/gezamenlijk/nieuw/", {"signals": signal.pk}).status_code == 403


def test_a_reading_is_given_and_corrected_while_the_round_is_blind(joint: Round, anna: User, browse: Browse) -> None:
    client, address = browse(anna), f"{joint.get_absolute_url()}lezing/"
    assert client.get(address).status_code == 200
    assert client.post(address, READING).headers["Location"] == joint.get_absolute_url()
    own = Reading.objects.get()
    assert (own.person, own.role, str(own.organisation)) == (person(anna), Role.MUNICIPAL_OFFICIAL, "Gemeente Zaanstad")
    assert "Het hangt samen." in client.get(joint.get_absolute_url()).text
    answer = client.post(address, {**READING, "meaning": "Het komt van buiten.", "version": own.version})
    assert answer.status_code == 302, answer.context["form"].errors
    own.refresh_from_db()
    assert own.meaning == "Het komt van buiten."
    assert asked("trends.read", anna) == []
    with pytest.raises(Conflict):
        make_reading(anna, joint, version=1)


def test_the_table_opens_when_all_gave_theirs_or_the_day_passed(
    joint: Round, anna: User, bart: User, police: User
) -> None:
    with pytest.raises(Refused):
        commands.open_table(by=fresh(bart), joint=joint)
    make_reading(anna, joint)
    with pytest.raises(Refused):
        commands.open_table(by=fresh(bart), joint=joint)
    with pytest.raises(Refused):
        commands.open_table(by=fresh(anna), joint=joint)
    with moved_to(date(2023, 10, 1)):
        assert asked("trends.bring_on", bart) == [joint.get_absolute_url()]
    make_reading(police, joint)
    assert asked("trends.bring_on", bart) == [joint.get_absolute_url()]
    commands.open_table(by=fresh(bart), joint=joint)
    assert Round.objects.get().table_on == date(2023, 9, 18)
    with pytest.raises(Refused):
        make_reading(anna, joint, meaning="Achteraf aangepast")


def test_the_table_marks_differences_in_words(
    joint: Round, anna: User, bart: User, police: User, browse: Browse
) -> None:
    make_reading(anna, joint, confidence=Confidence.LIKELY, lens=Lens.VERTICAL)
    make_reading(police, joint, confidence=Confidence.REMOTE, lens=Lens.HORIZONTAL)
    make_reading(bart, joint, confidence=Confidence.POSSIBLE, lens=Lens.VERTICAL)
    commands.open_table(by=fresh(bart), joint=joint)
    page = browse(anna).get(joint.get_absolute_url())
    table = page.context["table"]
    assert [str(row.stands_out) for row in table.rows] == [
        "acht het het meest waarschijnlijk",
        "acht het het minst waarschijnlijk",
        "",
    ]
    assert table.confidence_differs
    assert dict(table.lenses)[str(Lens.VERTICAL.label)] == 2
    assert page.text.count("verschillen") >= 2


def test_who_agrees_is_not_said_to_differ(joint: Round, anna: User, bart: User, police: User) -> None:
    for one in (anna, police):
        make_reading(one, joint)
    commands.open_table(by=fresh(bart), joint=joint)
    table = queries.table_of(fresh(bart), Round.objects.get())
    assert table is not None
    assert not table.confidence_differs
    assert not table.lens_differs
    assert {str(row.stands_out) for row in table.rows} == {""}


def test_the_agreed_reading_is_written_by_a_human(
    joint: Round, anna: User, bart: User, police: User, browse: Browse
) -> None:
    for one in (anna, police):
        make_reading(one, joint, meaning="Alleen in de lezing")
    commands.open_table(by=fresh(bart), joint=joint)
    client, address = browse(bart), f"{joint.get_absolute_url()}duiding/"
    page = client.get(address)
    assert {bound.value() for bound in page.context["form"]} == {None}
    answer = client.post(address, {**AGREED, "level": "GREEN"})
    made = Interpretation.objects.get()
    assert answer.headers["Location"] == made.get_absolute_url()
    assert (made.joint, list(made.signals.all())) == (joint, list(joint.signals.all()))
    assert made.get_absolute_url() in browse(police).get("/gezamenlijk/").text
    assert made.get_absolute_url() in browse(anna).get("/trends/mijn/").text, "who shared sees what became of it"
    with pytest.raises(Refused):
        make_agreed(bart, Round.objects.get())
    with pytest.raises(Refused):
        commands.stop_round(by=fresh(bart), joint=joint, why="Klaar")


def test_after_the_agreed_reading_was_withdrawn_one_can_agree_again(
    joint: Round, anna: User, bart: User, police: User
) -> None:
    for one in (anna, police):
        make_reading(one, joint)
    made = make_agreed(bart, joint)
    commands.withdraw_interpretation(by=fresh(bart), interpretation=made, why="Te vroeg")
    assert make_agreed(bart, Round.objects.get()).pk != made.pk


def test_who_gave_a_reading_must_be_able_to_read_what_was_agreed(
    joint: Round, anna: User, bart: User, police: User, browse: Browse
) -> None:
    for one in (anna, police):
        make_reading(one, joint)
    commands.open_table(by=fresh(bart), joint=joint)
    with pytest.raises(Refused):
        make_agreed(bart, Round.objects.get(), level=Level.AMBER_STRICT)
    assert not Interpretation.objects.exists()
    page = browse(bart).post(f"{joint.get_absolute_url()}duiding/", {**AGREED, **WEIGHED, "level": "AMBER+STRICT"})
    assert page.context["left_out"] == ["Anna", "Petra"]
    named = browse(bart).post(
        f"{joint.get_absolute_url()}duiding/", {**AGREED, **WEIGHED, "level": "RED", "step": "readers"}
    )
    assert set(named.context["chooser"].chosen) == {person(anna), person(police)}


def test_a_round_is_stopped_with_a_reason(joint: Round, anna: User, bart: User, browse: Browse) -> None:
    assert browse(anna).post(f"{joint.get_absolute_url()}stoppen/", {"why": "Nee"}).status_code == 403
    browse(bart).post(f"{joint.get_absolute_url()}stoppen/", {"why": "Het signaal bleek onjuist."})
    assert "Het signaal bleek onjuist." in browse(anna).get(joint.get_absolute_url()).text
    assert asked("trends.read", anna) == []
    with pytest.raises(Refused):
        make_reading(anna, Round.objects.get())


def test_a_round_is_no_stage_of_the_thread(joint: Round, anna: User, signal: Signal) -> None:
    rows = [row.url for step in thread_of(fresh(anna), "signal", signal.pk) for row in step.rows]
    assert rows == [signal.get_absolute_url()]


def test_the_list_and_the_page_take_a_fixed_number_of_queries(
    anna: User, bart: User, police: User, browse: Browse, django_assert_max_num_queries: Any
) -> None:
    colleague = make_user("Collega", Role.MAYOR)
    for number in range(4):
        joint = make_round(bart, make_signal(anna, f"Signaal {number}."), invited=[anna, police, colleague])
        for one in (anna, police, colleague):
            make_reading(one, joint)
        make_agreed(bart, joint)
    client = browse(anna)
    client.get("/gezamenlijk/")
    with django_assert_max_num_queries(12):
        client.get("/gezamenlijk/")
    with django_assert_max_num_queries(32):
        client.get(joint.get_absolute_url())
    assert make_municipality()
