"""Ticking with evidence by a named person, planning a piece, and taking a tick back."""

from datetime import date
from uuid import uuid4

import pytest

from knooppunt.accounts.models import User
from knooppunt.audit.models import Entry
from knooppunt.people.models import Area
from knooppunt.plan import commands
from knooppunt.plan.models import Evidence, Plan
from knooppunt.plan.tests.factories import target_of, tick
from knooppunt.plan.tests.ritual import Browse, keep_the_ritual, post
from knooppunt.plan.tests.test_progress_page import page
from knooppunt.shared.verdict import Refused

FILLED = {"on": "2023-09-12", "what": "Vastgesteld door de stuurgroep", "is_public": "on"}


def address(code: str = "ANIMATIE") -> str:
    """Give the address of the form."""
    return f"{target_of(code).get_absolute_url()}afvinken/"


def piece() -> Evidence:
    """Give the one piece of evidence that there is."""
    return Evidence.objects.get()


def test_ticking_keeps_the_ritual(plan: Plan, anna: User, carla: User, dirk: User, browse: Browse) -> None:
    keep_the_ritual(browse, address(), writer=carla, reader=anna, outsider=dirk)


def test_a_product_is_ticked_with_evidence(plan: Plan, carla: User, browse: Browse) -> None:
    post(browse, carla, address(), **FILLED)
    assert (piece().what, piece().by, piece().on) == ("Vastgesteld door de stuurgroep", carla, date(2023, 9, 12))
    assert Entry.objects.first().kind == "plan.TargetTicked"  # type: ignore[union-attr]  # it was just written
    assert "Vastgesteld door de stuurgroep" in page(browse, carla, target_of("ANIMATIE").get_absolute_url())


def test_the_same_tick_twice_counts_once(plan: Plan, carla: User, browse: Browse) -> None:
    token = str(uuid4())
    for _ in range(2):
        post(browse, carla, address(), **FILLED, replay_token=token)
    assert Evidence.objects.count() == 1


def test_a_piece_has_its_place_and_number(plan: Plan, carla: User, browse: Browse) -> None:
    area = Area.objects.get(code="GM0448")
    post(browse, carla, address("ONDERSTEUNINGSAANBOD"), **FILLED, area=area.pk, number=1)
    assert piece().area == area


def test_what_is_spread_over_areas_needs_one(plan: Plan, carla: User, browse: Browse) -> None:
    answer = browse(carla).post(address("ONDERSTEUNINGSAANBOD"), {**FILLED, "number": 1})
    assert answer.context["form"].errors["area"]


def test_a_day_that_has_still_to_come_is_planned_or_refused(plan: Plan, carla: User, browse: Browse) -> None:
    coming = {**FILLED, "on": "2023-10-26"}
    answer = browse(carla).post(address("PODCAST"), coming)
    assert answer.context["form"].errors["on"]
    post(browse, carla, address("PODCAST"), **coming, is_planned="on")
    assert piece().is_planned


def test_who_works_on_it_ticks_pieces_but_no_products(plan: Plan, bart: User, browse: Browse) -> None:
    assert browse(bart).get(address("LOKAAL-BEELD")).status_code == 200
    assert browse(bart).get(address("ANIMATIE")).status_code == 403


def test_what_counts_by_itself_is_not_ticked(plan: Plan, carla: User, browse: Browse) -> None:
    assert browse(carla).get(address("LABS")).status_code == 403
    with pytest.raises(Refused):
        tick(carla, "LABS")


def test_confirming_keeps_the_ritual(plan: Plan, anna: User, carla: User, dirk: User, browse: Browse) -> None:
    tick(carla, "PODCAST", is_planned=True, on=date(2023, 10, 26))
    keep_the_ritual(browse, f"/jaarplan/bewijs/{piece().pk}/het-is-er/", writer=carla, reader=anna, outsider=dirk)


def test_what_was_planned_is_there_when_somebody_says_so(plan: Plan, carla: User, browse: Browse) -> None:
    tick(carla, "PODCAST", is_planned=True, on=date(2023, 10, 26))
    answer = browse(carla).post(f"/jaarplan/bewijs/{piece().pk}/het-is-er/", {"on": "2023-10-26"})
    assert answer.context["form"].errors["on"]
    post(browse, carla, f"/jaarplan/bewijs/{piece().pk}/het-is-er/", on="2023-09-15")
    assert (piece().is_planned, piece().on) == (False, date(2023, 9, 15))
    assert browse(carla).get(f"/jaarplan/bewijs/{piece().pk}/het-is-er/").status_code == 403


def test_taking_back_keeps_the_ritual(plan: Plan, anna: User, carla: User, dirk: User, browse: Browse) -> None:
    tick(carla, "ANIMATIE")
    keep_the_ritual(browse, f"/jaarplan/bewijs/{piece().pk}/intrekken/", writer=carla, reader=anna, outsider=dirk)


def test_a_tick_taken_back_stays_in_sight_with_its_reason(plan: Plan, carla: User, browse: Browse) -> None:
    tick(carla, "ANIMATIE")
    post(browse, carla, f"/jaarplan/bewijs/{piece().pk}/intrekken/", why="Nog niet ondertiteld")
    text = page(browse, carla, target_of("ANIMATIE").get_absolute_url())
    assert "Nog niet ondertiteld" in text
    assert "Nog niet af" in text
    with pytest.raises(Refused):
        commands.withdraw_tick(by=carla, evidence=piece(), why="Nog eens")
