"""Adopting a plan, making it public and taking it off again, and extending the multi-year plan."""

from datetime import date

import pytest

from knooppunt.accounts.models import User
from knooppunt.audit.models import Entry
from knooppunt.plan import commands
from knooppunt.plan.models import Frame, Plan
from knooppunt.plan.tests.ritual import Browse, keep_the_ritual, post
from knooppunt.shared.verdict import Refused


def kinds() -> list[str]:
    """Give what happened last."""
    return list(Entry.objects.values_list("kind", flat=True)[:1])


def test_adopting_keeps_the_ritual(plan: Plan, anna: User, carla: User, dirk: User, browse: Browse) -> None:
    keep_the_ritual(browse, f"/jaarplan/plan/{plan.pk}/vaststellen/", writer=carla, reader=anna, outsider=dirk)


def test_a_plan_is_adopted_once(plan: Plan, carla: User, browse: Browse) -> None:
    address = f"/jaarplan/plan/{plan.pk}/vaststellen/"
    post(browse, carla, address)
    plan.refresh_from_db()
    assert plan.adopted_on == date(2023, 9, 18)
    assert kinds() == ["plan.PlanAdopted"]
    assert browse(carla).get(address).status_code == 403


def test_publishing_keeps_the_ritual(plan: Plan, anna: User, carla: User, dirk: User, browse: Browse) -> None:
    commands.adopt(by=carla, plan=plan)
    keep_the_ritual(browse, f"/jaarplan/plan/{plan.pk}/openbaar-maken/", writer=carla, reader=anna, outsider=dirk)


def test_a_draft_cannot_be_public(plan: Plan, carla: User) -> None:
    with pytest.raises(Refused):
        commands.publish(by=carla, plan=plan)


def test_a_plan_becomes_public_and_private_again(plan: Plan, carla: User, browse: Browse) -> None:
    commands.adopt(by=carla, plan=plan)
    post(browse, carla, f"/jaarplan/plan/{plan.pk}/openbaar-maken/")
    assert kinds() == ["plan.PlanPublished"]
    assert browse(carla).get("/openbaar/jaarplan/2023/").status_code == 200
    post(browse, carla, f"/jaarplan/plan/{plan.pk}/niet-meer-openbaar/")
    assert kinds() == ["plan.PlanUnpublished"]
    assert browse(carla).get("/openbaar/jaarplan/2023/").status_code == 404


def test_taking_it_off_keeps_the_ritual(plan: Plan, anna: User, carla: User, dirk: User, browse: Browse) -> None:
    commands.adopt(by=carla, plan=plan)
    commands.publish(by=carla, plan=plan)
    keep_the_ritual(browse, f"/jaarplan/plan/{plan.pk}/niet-meer-openbaar/", writer=carla, reader=anna, outsider=dirk)


def test_extending_keeps_the_ritual(plan: Plan, anna: User, carla: User, dirk: User, browse: Browse) -> None:
    keep_the_ritual(browse, f"/jaarplan/plan/{plan.pk}/verlengen/", writer=carla, reader=anna, outsider=dirk)


def test_an_extension_keeps_the_first_end(plan: Plan, carla: User, browse: Browse) -> None:
    post(
        browse, carla, f"/jaarplan/plan/{plan.pk}/verlengen/", until="2024-12-31", because="De bestuurders willen door"
    )
    frame = Frame.objects.get()
    assert (frame.end, frame.last_day) == (date(2023, 12, 31), date(2024, 12, 31))
    assert kinds() == ["plan.FrameExtended"]


def test_an_extension_is_later(plan: Plan, carla: User, browse: Browse) -> None:
    address = f"/jaarplan/plan/{plan.pk}/verlengen/"
    answer = browse(carla).post(address, {"until": "2023-12-31", "because": "Nog eens"})
    assert answer.context["form"].errors["until"]
