"""Adjusting a target: with a reason, what stood there first is kept, and nobody's change is lost."""

from uuid import uuid4

from knooppunt.accounts.models import User
from knooppunt.audit.models import Entry
from knooppunt.plan.models import Amendment, Plan
from knooppunt.plan.tests.factories import target_of
from knooppunt.plan.tests.ritual import Browse, keep_the_ritual, post
from knooppunt.plan.tests.test_progress_page import page

FILLED = {"title": "Webinars", "low": 8, "high": "", "due": "", "text": "", "reason": "Er is meer vraag", "version": 1}


def address(code: str = "WEBINARS") -> str:
    """Give the address of the form."""
    return f"{target_of(code).get_absolute_url()}aanpassen/"


def test_it_keeps_the_ritual(plan: Plan, anna: User, carla: User, dirk: User, browse: Browse) -> None:
    keep_the_ritual(browse, address(), writer=carla, reader=anna, outsider=dirk)


def test_the_original_is_kept_with_the_reason(plan: Plan, carla: User, browse: Browse) -> None:
    post(browse, carla, address(), **FILLED)
    assert target_of("WEBINARS").low == 8
    amendment = Amendment.objects.get()
    assert (amendment.changes, amendment.reason, amendment.by) == ({"low": [6, 8]}, "Er is meer vraag", carla)
    assert Entry.objects.first().kind == "plan.TargetAdjusted"  # type: ignore[union-attr]  # it was just written


def test_everybody_sees_first_and_now(plan: Plan, anna: User, carla: User, browse: Browse) -> None:
    post(browse, carla, address(), **FILLED)
    text = page(browse, anna, "/jaarplan/2023/wijzigingen/")
    assert "eerst 6, nu 8" in text
    assert "Er is meer vraag" in text


def test_a_reason_is_needed(plan: Plan, carla: User, browse: Browse) -> None:
    answer = browse(carla).post(address(), {**FILLED, "reason": ""})
    assert answer.context["form"].errors["reason"]
    assert target_of("WEBINARS").low == 6


def test_a_range_rises(plan: Plan, carla: User, browse: Browse) -> None:
    answer = browse(carla).post(address(), {**FILLED, "high": 7})
    assert answer.context["form"].errors["high"]


def test_two_who_adjust_at_once_both_keep_their_text(plan: Plan, carla: User, browse: Browse) -> None:
    post(browse, carla, address(), **FILLED)
    answer = browse(carla).post(address(), {**FILLED, "low": 9})
    assert answer.status_code == 409
    assert target_of("WEBINARS").low == 8
    text = answer.content.decode()
    assert "9" in text
    assert "8" in text


def test_the_same_form_twice_does_its_work_once(plan: Plan, carla: User, browse: Browse) -> None:
    token = str(uuid4())
    where = address()
    first = browse(carla).post(where, {**FILLED, "replay_token": token})
    again = browse(carla).post(where, {**FILLED, "version": 2, "low": 9, "replay_token": token})
    assert first["Location"] == again["Location"]
    assert target_of("WEBINARS").low == 8
    assert Amendment.objects.count() == 1


def test_more_fields_than_the_form_has_change_nothing(plan: Plan, carla: User, browse: Browse) -> None:
    post(browse, carla, address(), **FILLED, indicator="gatherings.any", plan=99, is_deliverable="on")
    assert target_of("WEBINARS").indicator == "gatherings.webinar"


def test_a_person_can_be_named_for_a_product(plan: Plan, anna: User, carla: User, browse: Browse) -> None:
    filled = {"title": "Animatie", "text": "", "due": "2023-11-01", "ticked_by": "", "reason": "Afgesproken"}
    post(browse, carla, address("ANIMATIE"), **filled, ticker=anna.person.pk, version=1)
    target = target_of("ANIMATIE")
    assert (target.ticker, str(target.due)) == (anna.person, "2023-11-01")
    assert browse(anna).get(f"{target.get_absolute_url()}afvinken/").status_code == 200


def test_personal_data_is_stopped(plan: Plan, carla: User, browse: Browse) -> None:
    answer = browse(carla).post(address(), {**FILLED, "reason": "Bel 06-12345678"})
    assert answer.context["form"].errors["reason"]
