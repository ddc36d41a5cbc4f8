"""Leaving: nothing that names somebody stays, and every number stays as it was."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.apps import apps
from django.contrib.sessions.models import Session
from django.test import Client

from knooppunt.accounts.models import User
from knooppunt.audit.models import Entry
from knooppunt.gatherings.models import Attendance, Enrolment, Gathering
from knooppunt.gatherings.tests.factories import plan_gathering
from knooppunt.people.models import Person, Seat
from knooppunt.post.commands import issue_link, send
from knooppunt.privacy import commands
from knooppunt.privacy.models import Due, Leaving
from knooppunt.privacy.tests.factories import make_rounds
from knooppunt.privacy.words import FORMER, LINK, Wish
from knooppunt.trends.models import Signal
from knooppunt.trends.tests.factories import make_signal, make_topic

Browse = Callable[[User], Client]
SECRETS = ("Zwaluwnaam", "zwaluw@voorbeeld.example", "06 55512345", "Zwaluwfunctie", "zwaluwlijst", "zwaluwvraag")


@pytest.fixture
def leaver(anna: User) -> Person:
    """Anna, with something in every place that can hold something of a person."""
    name, email, phone, function, origin, question = SECRETS
    User.objects.filter(pk=anna.pk).update(name=name, email=email)
    Person.objects.filter(user=anna).update(name=name, email=email, phone=phone, origin=origin)
    person: Person = Person.objects.get(user=anna)
    Seat.objects.filter(person=person).update(function=function)
    by = User.objects.get(pk=anna.pk)
    commands.correct_own(
        by=by,
        person=person,
        read_version=person.version,
        name=name,
        phone=phone,
        languages=["ar"],
        topics=[make_topic()],
    )
    commands.make_petition(by=by, person=person, wish=Wish.QUESTION, words=question, new_email=email)
    issue_link(by=None, person=person, purpose=LINK, days=30)
    send(by=None, person=person, subject="Beste Zwaluwnaam", text="Dag Zwaluwnaam")
    make_signal(by)
    return person


def traces() -> list[str]:
    """List every column of every table that still holds one of the secrets, sessions read as they were written."""
    found = [f"session {one.pk}" for one in Session.objects.all() if _is_in(one.get_decoded())]
    for model in apps.get_models(include_auto_created=True):
        for row in model._base_manager.values():
            found += [f"{model._meta.label}.{column}" for column, value in row.items() if _is_in(value)]
    return found


def _is_in(value: Any) -> bool:
    return any(secret.lower() in str(value).lower() for secret in SECRETS)


def test_nothing_that_names_somebody_stays_anywhere(leaver: Person, browse: Browse) -> None:
    account = User.objects.get(person=leaver)
    browse(account).get("/mijn-gegevens/")
    assert len(traces()) > 8, "the walk finds what is there"
    commands.erase_person(by=None, subject=leaver.pk)
    assert traces() == []
    assert not Session.objects.exists()


def test_what_was_done_for_the_network_stays_without_the_name(leaver: Person) -> None:
    signals, seats = Signal.objects.count(), Seat.objects.count()
    commands.erase_person(by=None, subject=leaver.pk)
    assert (Signal.objects.count(), Seat.objects.count()) == (signals, seats)
    assert Signal.objects.get().sharer.name == FORMER
    assert Signal.objects.get().organisation.name == "Gemeente Zaanstad"


def test_presence_still_counts_and_an_enrolment_is_gone(leaver: Person, carla: User) -> None:
    Attendance.objects.create(person=leaver, gathering=plan_gathering(carla))
    Enrolment.objects.create(person=leaver, gathering=Gathering.objects.get())
    commands.erase_person(by=None, subject=leaver.pk)
    assert Attendance.objects.get().person.name == FORMER
    assert not Enrolment.objects.exists()


def test_the_account_is_closed_and_the_seat_is_handed_over(leaver: Person, browse: Browse) -> None:
    account = User.objects.get(person=leaver)
    browser = browse(account)
    commands.erase_person(by=None, subject=leaver.pk)
    assert browser.get("/").status_code == 302
    account.refresh_from_db()
    assert not account.is_active
    assert not account.has_usable_password()
    assert Seat.objects.get(person=leaver).end == date(2023, 9, 18)
    assert Entry.objects.filter(kind="people.SeatEnded").exists(), "which opens the hand-over"
    assert Entry.objects.filter(kind="privacy.PersonLeft", subject=leaver.pk).exists()


def test_a_double_is_erased_along(leaver: Person) -> None:
    double = Person.objects.create(name="Zwaluwnaam dubbel", merged_into=leaver)
    commands.erase_person(by=None, subject=leaver.pk)
    assert Person.with_doubles.get(pk=double.pk).name == FORMER


def test_leaving_can_be_taken_back_for_two_weeks(leaver: Person, browse: Browse) -> None:
    browser = browse(User.objects.get(person=leaver))
    browser.post("/mijn-gegevens/vertrekken/")
    assert str(Leaving.objects.get().until) == "2023-10-02"
    assert "U verlaat het netwerk" in browser.get("/mijn-gegevens/").content.decode()
    browser.post("/mijn-gegevens/blijven/")
    assert not Leaving.objects.standing().exists()
    assert Person.objects.get(pk=leaver.pk).name == "Zwaluwnaam"


def test_leaving_twice_is_one_wish(leaver: Person) -> None:
    first = commands.ask_to_leave(by=None, person=leaver)
    assert commands.ask_to_leave(by=None, person=leaver) == first
    commands.take_back_leaving(by=None, person=leaver)
    assert commands.ask_to_leave(by=None, person=leaver) != first


def test_after_two_weeks_two_rounds_erase_without_anybody(leaver: Person) -> None:
    commands.ask_to_leave(by=None, person=leaver)
    make_rounds(date(2023, 10, 1), 2)
    assert not Due.objects.exists()
    assert Person.objects.get(pk=leaver.pk).name == "Zwaluwnaam"
    make_rounds(date(2023, 10, 3), 2)
    assert Person.objects.get(pk=leaver.pk).name == FORMER
    assert Leaving.objects.get().erased_on == date(2023, 10, 4)
