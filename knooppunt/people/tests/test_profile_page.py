"""The page of one's own account."""

from collections import defaultdict
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from knooppunt.accounts.models import User
from knooppunt.people.permissions import REGISTER
from knooppunt.people.tests.factories import make_organisation, make_person, make_region
from knooppunt.people.words import Role

Browse = Callable[[User], Client]


def shown(client: Client) -> str:
    answer = client.get("/account/")
    assert answer.status_code == 200
    return answer.content.decode()


def test_it_shows_the_seats_and_what_they_let_one_do(anna: User, browse: Browse) -> None:
    page = shown(browse(anna))
    for text in ("Anna", anna.email, "Gemeente Zaanstad", "CTER", "GREEN"):
        assert text in page
    held = browse(anna).get("/account/").context["profile"].held
    assert REGISTER.words not in {one.words for one in held}


def test_an_administrator_sees_that_they_read_nothing(theme: object, browse: Browse) -> None:
    administrator = make_person("Beheer", Role.ADMINISTRATOR, theme="").user
    assert administrator
    found = browse(administrator).get("/account/").context["profile"]
    assert REGISTER.words in {one.words for one in found.held}
    assert found.reads == []


def test_a_specialist_sees_of_which_area_they_read_amber(theme: object, browse: Browse) -> None:
    specialist = make_person("Zoe", Role.SPECIALIST, make_organisation("ZVH", make_region())).user
    assert specialist
    assert any("Zaanstreek-Waterland" in line for line in browse(specialist).get("/account/").context["profile"].reads)


def test_without_a_seat_it_still_opens(stranger: User, browse: Browse) -> None:
    assert stranger.email in shown(browse(stranger))


def test_it_takes_a_fixed_number_of_queries(
    anna: User, browse: Browse, django_assert_num_queries: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("knooppunt.shared.panels._panels", defaultdict(list))  # what hangs there counts for its own app
    client = browse(anna)
    with django_assert_num_queries(5):
        client.get("/account/")
