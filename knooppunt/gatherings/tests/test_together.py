"""Several signals at once on an agenda, read together by who takes part, and what came of them."""

from collections.abc import Callable
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from knooppunt.accounts.models import User
from knooppunt.gatherings import commands
from knooppunt.gatherings.models import AgendaItem, Gathering
from knooppunt.gatherings.tests.factories import plan_gathering
from knooppunt.gatherings.words import Kind
from knooppunt.people.models import Person
from knooppunt.people.words import Level
from knooppunt.shared.verdict import Refused
from knooppunt.trends.models import Round
from knooppunt.trends.tests.factories import (
    fresh,
    make_agreed,
    make_interpretation,
    make_reading,
    make_round,
    make_signal,
)

Browse = Callable[[User], Client]


@pytest.fixture
def square(bart: User, anna: User) -> Gathering:
    """An information square of today, that Bart organises and Anna comes to."""
    made = plan_gathering(fresh(bart), kind=Kind.INFORMATION_SQUARE, day=date(2023, 9, 18))
    commands.enrol(by=fresh(anna), gathering=made)
    return made


def test_several_signals_come_on_the_agenda_at_once(anna: User, bart: User, square: Gathering, browse: Browse) -> None:
    first, second = make_signal(anna), make_signal(anna, "Nog iets.")
    commands.put_on_agenda(by=fresh(bart), gathering=square, about=first)
    client, address = browse(bart), f"{square.get_absolute_url()}trendsignalen/"
    assert address in client.get(square.get_absolute_url()).text
    answer = client.post(address, {"signals": [first.pk, second.pk], "do": "agenda"})
    assert answer.headers["Location"] == square.get_absolute_url()
    assert sorted(AgendaItem.objects.values_list("about_signal", flat=True)) == [first.pk, second.pk]


def test_who_takes_part_is_ticked_for_one_round_about_them(
    anna: User, bart: User, carla: User, square: Gathering, browse: Browse
) -> None:
    signals = [make_signal(anna), make_signal(anna, "Nog iets.")]
    client, address = browse(bart), f"{square.get_absolute_url()}trendsignalen/"
    answer = client.post(address, {"signals": [one.pk for one in signals], "do": "round"})
    asked = parse_qs(urlsplit(answer.headers["Location"]).query)
    assert sorted(asked["signals"]) == sorted(str(one.pk) for one in signals)
    page = client.get(answer.headers["Location"])
    assert page.context["form"]["invited"].value() == [str(Person.objects.get(user=anna).pk)]
    assert not Round.objects.exists(), "nobody is invited before one has seen who"


def test_only_who_keeps_the_agenda_and_only_what_one_may_read(
    anna: User, carla: User, square: Gathering, browse: Browse
) -> None:
    address = f"{square.get_absolute_url()}trendsignalen/"
    assert browse(anna).get(address).status_code == 403
    strict = make_signal(anna, level=Level.AMBER_STRICT)
    page = browse(carla).post(address, {"signals": [strict.pk], "do": "agenda"})
    assert page.context["form"].errors["signals"]
    with pytest.raises(Refused):
        commands.put_signals_on_agenda(by=fresh(carla), gathering=square, signals=[strict])


def test_what_was_agreed_is_recorded_as_what_came_of_the_items(
    anna: User, bart: User, square: Gathering, browse: Browse
) -> None:
    signals = [make_signal(anna), make_signal(anna, "Nog iets.")]
    commands.put_signals_on_agenda(by=fresh(bart), gathering=square, signals=signals)
    joint = make_round(bart, *signals, invited=[anna])
    make_reading(anna, joint)
    made = make_agreed(bart, joint)
    client, address = browse(bart), f"{square.get_absolute_url()}samen-geduid/{made.pk}/"
    assert address in client.get(square.get_absolute_url()).text
    assert client.get(address).status_code == 200
    assert browse(anna).post(address).status_code == 403
    client.post(address)
    assert set(AgendaItem.objects.values_list("led_to_interpretation", flat=True)) == {made.pk}
    assert address not in client.get(square.get_absolute_url()).text


def test_what_somebody_read_alone_or_about_something_else_is_no_outcome(
    anna: User, bart: User, square: Gathering
) -> None:
    signal = make_signal(anna)
    commands.put_signals_on_agenda(by=fresh(bart), gathering=square, signals=[signal])
    with pytest.raises(Refused):
        commands.record_agreed(by=fresh(bart), gathering=square, interpretation=make_interpretation(bart, signal))
    joint = make_round(bart, make_signal(anna, "Iets van elders."), invited=[anna])
    make_reading(anna, joint)
    with pytest.raises(Refused):
        commands.record_agreed(by=fresh(bart), gathering=square, interpretation=make_agreed(bart, joint))
