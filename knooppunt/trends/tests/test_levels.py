"""The strictest level of a role."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from knooppunt.accounts.models import User
from knooppunt.people.commands import give_seat
from knooppunt.people.models import Person
from knooppunt.people.tests.factories import make_organisation
from knooppunt.people.words import Layer, Level, Role
from knooppunt.shared.verdict import Refused
from knooppunt.trends.models import Signal
from knooppunt.trends.permissions import may_share_at
from knooppunt.trends.tests.factories import fresh, make_user, offer_signal
from knooppunt.trends.tests.test_share import ADDRESS, typed

Browse = Callable[[User], Client]


@pytest.fixture
def teacher(bart: User) -> User:
    """Somebody whose role shares up to AMBER, in a network with an analyst."""
    return make_user("Tine", Role.TEACHER, make_organisation("School"))


def test_what_is_too_strict_is_in_sight_and_out_of_reach(teacher: User, browse: Browse) -> None:
    page = browse(teacher).get(ADDRESS)
    field = page.context["form"]["level"]
    disabled = [one.data["value"] for one in field if one.data["attrs"].get("disabled")]
    assert disabled == ["AMBER+STRICT", "RED"]
    assert "AMBER" in str(field.help_text)
    assert str(field.help_text) in page.content.decode()


@pytest.mark.parametrize("level", ["AMBER+STRICT", "RED"])
def test_it_is_refused_when_it_is_sent_all_the_same(teacher: User, browse: Browse, level: str) -> None:
    page = browse(teacher).post(ADDRESS, typed(level=level))
    assert page.context["form"].errors["level"]
    assert not Signal.objects.exists()
    with pytest.raises(Refused):
        offer_signal(teacher, level=Level(level))


@pytest.mark.parametrize("level", [Level.CLEAR, Level.GREEN, Level.AMBER])
def test_up_to_that_it_is_shared(teacher: User, level: Level) -> None:
    assert offer_signal(teacher, level=level).level == level


def test_an_official_chooses_every_level(anna: User, browse: Browse) -> None:
    field = browse(anna).get(ADDRESS).context["form"]["level"]
    assert not any(one.data["attrs"].get("disabled") for one in field)


def test_of_two_seats_the_stricter_counts_in_its_own_theme_only(teacher: User) -> None:
    seat: dict[str, Any] = {
        "role": Role.POLICE,
        "layer": Layer.CIVIL,
        "organisation": make_organisation("Politie", kind="politie"),
    }
    person = Person.objects.get(user=teacher)
    give_seat(by=None, person=person, theme="ZV", **seat)
    assert not may_share_at(fresh(teacher), "CTER", Level.RED)
    give_seat(by=None, person=person, theme="CTER", **seat)
    assert may_share_at(fresh(teacher), "CTER", Level.RED)
