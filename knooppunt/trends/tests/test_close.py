"""Dissent, and closing an interpretation with what a municipality can do."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from knooppunt.accounts.models import User
from knooppunt.catalogue.commands import withdraw_item
from knooppunt.catalogue.models import ActionPerspective
from knooppunt.people.commands import audience
from knooppunt.people.tests.factories import make_organisation
from knooppunt.people.words import Level, Role
from knooppunt.shared.clock import moved_to
from knooppunt.shared.offers import asks
from knooppunt.shared.verdict import Refused
from knooppunt.trends import commands
from knooppunt.trends.models import Dissent, Interpretation
from knooppunt.trends.tests.factories import (
    fresh,
    make_advice,
    make_agreed,
    make_interpretation,
    make_perspective,
    make_reading,
    make_round,
    make_signal,
    make_user,
)

Browse = Callable[[User], Client]


@pytest.fixture
def police(theme: Any) -> User:
    """A police officer in the theme."""
    return make_user("Petra", Role.POLICE, make_organisation("Basisteam", kind="politie"))


@pytest.fixture
def agreed(anna: User, bart: User, police: User) -> Interpretation:
    """An interpretation that Bart wrote after Anna and a police officer gave their readings."""
    joint = make_round(bart, make_signal(anna), invited=[anna, police])
    for one in (anna, police):
        make_reading(one, joint)
    return make_agreed(bart, joint)


@pytest.fixture
def alone(anna: User, bart: User) -> Interpretation:
    """An interpretation by Bart alone."""
    return make_interpretation(bart, make_signal(anna))


def test_dissent_stands_with_the_agreed_reading(
    agreed: Interpretation, police: User, dirk: User, carla: User, browse: Browse
) -> None:
    client, address = browse(police), f"{agreed.get_absolute_url()}afwijkende-lezing/"
    assert client.get(address).status_code == 200
    client.post(address, {"text": "Ik zie twee groepen."})
    page = browse(carla).get(agreed.get_absolute_url()).text
    assert "Ik zie twee groepen." in page
    assert "Petra, politie, Basisteam" in page
    own = Dissent.objects.get()
    client.post(address, {"text": "Ik zie drie groepen.", "version": own.version})
    assert Dissent.objects.get().text == "Ik zie drie groepen."
    assert browse(dirk).get(address).status_code == 404


def test_only_who_gave_a_reading_dissents_and_for_two_weeks(
    agreed: Interpretation, alone: Interpretation, anna: User, bart: User, carla: User, browse: Browse
) -> None:
    for user, made in ((bart, agreed), (carla, agreed), (anna, alone)):
        with pytest.raises(Refused):
            commands.dissent(by=fresh(user), interpretation=made, text="Nee")
        assert browse(user).get(f"{made.get_absolute_url()}afwijkende-lezing/").status_code == 403
    with moved_to(date(2023, 10, 2)):
        commands.dissent(by=fresh(anna), interpretation=agreed, text="Op de laatste dag")
    with moved_to(date(2023, 10, 3)), pytest.raises(Refused):
        commands.dissent(by=fresh(anna), interpretation=agreed, text="Te laat")


def test_closing_does_not_cut_dissent_off(agreed: Interpretation, anna: User, bart: User) -> None:
    commands.close_interpretation(by=fresh(bart), interpretation=agreed, perspectives=[make_perspective(bart)])
    commands.dissent(by=fresh(anna), interpretation=Interpretation.objects.get(), text="Toch niet")
    assert Dissent.objects.exists()


def test_dissent_of_what_was_withdrawn_is_not_shown(
    agreed: Interpretation, anna: User, bart: User, carla: User, browse: Browse
) -> None:
    commands.dissent(by=fresh(anna), interpretation=agreed, text="Een ijsvogel")
    commands.withdraw_interpretation(by=fresh(bart), interpretation=agreed, why="Fout")
    assert "ijsvogel" not in browse(carla).get(agreed.get_absolute_url()).text
    with pytest.raises(Refused):
        commands.dissent(by=fresh(anna), interpretation=Interpretation.objects.get(), text="Nog een")


def test_without_what_a_municipality_can_do_it_is_not_closed(alone: Interpretation, bart: User, browse: Browse) -> None:
    with pytest.raises(Refused, match=r"action perspective|handelingsperspectief"):
        commands.close_interpretation(by=fresh(bart), interpretation=alone)
    make_perspective(bart)
    page = browse(bart).post(f"{alone.get_absolute_url()}afsluiten/", {})
    assert "kan niet worden afgesloten zonder" in page.text
    assert page.context["form"].errors["perspectives"]
    assert not Interpretation.objects.get().is_closed


def test_it_is_closed_with_a_chosen_perspective_and_says_so(
    alone: Interpretation, bart: User, carla: User, browse: Browse
) -> None:
    chosen = make_perspective(bart)
    browse(bart).post(f"{alone.get_absolute_url()}afsluiten/", {"perspectives": [chosen.pk]})
    page = browse(carla).get(alone.get_absolute_url()).text
    assert "Afgesloten" in page
    assert chosen.get_absolute_url() in page
    assert "Afgesloten" in browse(carla).get("/duidingen/").text
    ask = asks.get("trends.advise")
    assert ask is not None
    assert ask.items(fresh(bart)) == []
    with pytest.raises(Refused):
        commands.close_interpretation(
            by=fresh(bart), interpretation=Interpretation.objects.get(), perspectives=[chosen]
        )
    assert browse(bart).get(f"{alone.get_absolute_url()}corrigeren/").status_code == 403


def test_standing_advice_that_carries_a_perspective_will_do(alone: Interpretation, bart: User, browse: Browse) -> None:
    advice = make_advice(bart, alone)
    withdraw_item(by=fresh(bart), item=advice.perspective, why="Verouderd")
    with pytest.raises(Refused):
        commands.close_interpretation(by=fresh(bart), interpretation=alone)
    carries = make_advice(bart, alone)
    browse(bart).post(f"{alone.get_absolute_url()}afsluiten/", {})
    assert Interpretation.objects.get().is_closed
    assert carries.perspective.get_absolute_url() in browse(bart).get(alone.get_absolute_url()).text


def test_a_perspective_one_may_not_read_or_that_was_withdrawn_is_no_choice(
    alone: Interpretation, bart: User, carla: User, browse: Browse
) -> None:
    hidden = make_perspective(carla)
    ActionPerspective.objects.filter(pk=hidden.pk).update(audience=audience(Level.RED, []))
    hidden.refresh_from_db()
    gone = make_perspective(bart)
    withdraw_item(by=fresh(bart), item=gone, why="Verouderd")
    for one in (hidden, ActionPerspective.objects.get(pk=gone.pk)):
        with pytest.raises(Refused):
            commands.close_interpretation(by=fresh(bart), interpretation=alone, perspectives=[one])
        page = browse(bart).post(f"{alone.get_absolute_url()}afsluiten/", {"perspectives": [one.pk]})
        assert page.context["form"].errors["perspectives"]


def test_one_adds_a_perspective_on_the_spot(alone: Interpretation, bart: User, browse: Browse) -> None:
    typed = {"title": "Ga langs bij mensen", "what": "Ga naar de buurt.", "for_whom": "gemeenten"}
    answer = browse(bart).post(f"{alone.get_absolute_url()}afsluiten/nieuw/", typed)
    assert answer.headers["Location"] == alone.get_absolute_url()
    made = ActionPerspective.objects.get()
    assert list(made.topics.all()) == [alone.signals.get().topic]
    assert list(Interpretation.objects.get().perspectives.all()) == [made]


def test_a_closed_one_is_opened_again_with_a_reason(
    alone: Interpretation, bart: User, anna: User, browse: Browse
) -> None:
    with pytest.raises(Refused):
        commands.reopen_interpretation(by=fresh(bart), interpretation=alone, why="Nee")
    commands.close_interpretation(by=fresh(bart), interpretation=alone, perspectives=[make_perspective(bart)])
    address = f"{alone.get_absolute_url()}heropenen/"
    assert browse(anna).post(address, {"why": "Nee"}).status_code == 403
    browse(bart).post(address, {"why": "Er kwam iets nieuws."})
    page = browse(anna).get(alone.get_absolute_url()).text
    assert "Er kwam iets nieuws." in page
    assert "Ga in gesprek" in page, "what a municipality can do stays"
    assert not Interpretation.objects.get().is_closed
