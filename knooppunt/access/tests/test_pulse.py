"""Open pages find out within seconds that their reader may not see them any more (A4)."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from knooppunt.accounts.models import Login, User
from knooppunt.people import commands as people
from knooppunt.people.models import Person, Seat
from knooppunt.people.tests.factories import make_organisation
from knooppunt.people.words import Layer, Role
from knooppunt.shared.clock import today

pytestmark = pytest.mark.django_db
Browse = Callable[[User], Client]
PULSE = "/hartslag/"


def beat(client: Client) -> str:
    return client.get(PULSE).content.decode()


def test_the_page_carries_the_pulse_of_its_reader(anna: User, browse: Browse) -> None:
    client = browse(anna)
    assert f'content="{beat(client)}"' in client.get("/").content.decode()


def test_the_pulse_changes_with_a_seat_and_stays_without(anna: User, bart: User, browse: Browse) -> None:
    client = browse(anna)
    before = beat(client)
    assert beat(client) == before
    assert beat(browse(bart)) != before
    person = Person.objects.get(user=anna)
    seat: dict[str, Any] = {"role": Role.TEACHER, "layer": Layer.CIVIL, "theme": "CTER", "start": today()}
    more = people.give_seat(by=None, person=person, organisation=make_organisation("School"), **seat)
    assert beat(client) != before
    people.end_seat(by=None, seat=more, last_day=today() - timedelta(days=1))
    assert beat(client) == before
    people.end_seat(by=None, seat=Seat.objects.get(person=person, role=Role.MUNICIPAL_OFFICIAL),
                    last_day=today() - timedelta(days=1))  # fmt: skip
    assert beat(client) != before


@pytest.mark.parametrize("end", ["session", "account", "password"])
def test_who_is_out_is_led_away(anna: User, browse: Browse, end: str) -> None:
    client = browse(anna)
    if end == "session":
        Login.objects.filter(user=anna).delete()
    elif end == "account":
        User.objects.filter(pk=anna.pk).update(is_active=False)
    else:
        anna.set_password("another-long-password")
        anna.save()
    assert client.get(PULSE).status_code == 302


def test_a_beat_costs_four_questions_and_writes_nothing(
    anna: User, browse: Browse, django_assert_num_queries: Any
) -> None:
    client = browse(anna)
    client.get("/")
    expires = Login.objects.get(user=anna).expire_date
    with django_assert_num_queries(4) as asked:
        answer = client.get(PULSE)
    assert len(answer.content) == 16
    assert all(query["sql"].startswith("SELECT") or "\nSELECT" in query["sql"] for query in asked.captured_queries)
    assert Login.objects.get(user=anna).expire_date == expires


def test_a_page_for_everybody_has_no_pulse(client: Client, theme: object) -> None:
    assert "pulse" not in client.get("/account/inloggen/").content.decode()
