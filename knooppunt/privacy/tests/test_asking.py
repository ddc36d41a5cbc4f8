"""The yearly question: who is asked when, and how fresh the register is."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from knooppunt.accounts.models import User
from knooppunt.people.models import Person
from knooppunt.people.tests.factories import make_person
from knooppunt.people.words import Role
from knooppunt.post.models import Message
from knooppunt.privacy import commands
from knooppunt.privacy.models import Asking
from knooppunt.privacy.queries.freshness import freshness, to_ask
from knooppunt.shared.clock import moved_to
from knooppunt.shared.verdict import Refused

Browse = Callable[[User], Client]
A_YEAR_ON, STALE = date(2024, 9, 18), date(2024, 11, 19)


@pytest.fixture
def keeper(theme: object) -> User:
    found = make_person("Beheer", Role.ADMINISTRATOR, theme="").user
    assert found
    return found


def test_each_contact_is_asked_when_a_year_is_over_and_once(anna: User) -> None:
    commands.ask_to_confirm.call()
    assert not Message.objects.exists()
    with moved_to(A_YEAR_ON):
        commands.ask_to_confirm.call()
        commands.ask_to_confirm.call()
    assert Message.objects.get().address == anna.email
    assert Asking.objects.get().answered_on is None


def test_who_has_no_seat_or_address_is_not_asked(anna: User, bart: User) -> None:
    Person.objects.filter(user=anna).update(email="")
    Person.objects.get(user=bart).seats.all().delete()
    with moved_to(A_YEAR_ON):
        assert to_ask() == []


def test_the_questions_are_spread_over_the_days(theme: object) -> None:
    for number in range(30):
        make_person(f"Contact {number}")
    with moved_to(A_YEAR_ON):
        assert len(to_ask()) == 25
        commands.ask_to_confirm.call()
        assert len(to_ask()) == 5


def test_confirming_answers_the_question(anna: User) -> None:
    with moved_to(A_YEAR_ON):
        commands.ask_to_confirm.call()
        commands.confirm_own(by=anna, person=Person.objects.get(user=anna))
        assert Asking.objects.get().answered_on == A_YEAR_ON
        assert to_ask() == []


def test_a_municipality_shows_how_fresh_it_is(anna: User, dirk: User) -> None:
    with moved_to(STALE):
        commands.confirm_own(by=anna, person=Person.objects.get(user=anna))
        counted = {one.area.name: (one.fresh, one.total) for one in freshness()}
    assert counted == {"Zaanstad": (1, 1), "Texel": (0, 1)}


def test_the_administrator_sees_who_is_stale_and_asks_again(
    anna: User, keeper: User, dirk: User, browse: Browse
) -> None:
    person = Person.objects.get(user=anna)
    with moved_to(STALE):
        assert "Anna" in browse(keeper).get("/versheid/").content.decode()
        browse(keeper).get(f"/versheid/{person.pk}/")
        assert not Message.objects.exists()
        browse(keeper).post(f"/versheid/{person.pk}/")
        assert browse(dirk).post(f"/versheid/{person.pk}/").status_code == 403
        with pytest.raises(Refused):
            commands.ask_again(by=dirk, person=person)
    assert Message.objects.get().address == anna.email
