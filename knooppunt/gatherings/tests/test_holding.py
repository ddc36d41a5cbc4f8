"""Holding, cancelling and reopening, and what the plan counts of it."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.test import Client
from django.urls import reverse

from knooppunt.accounts.models import User
from knooppunt.gatherings import commands
from knooppunt.gatherings.models import Attendance, Gathering
from knooppunt.gatherings.tests.factories import COMING, PAST, hold_gathering, plan_gathering
from knooppunt.people.models import Person
from knooppunt.people.tests.factories import make_municipality
from knooppunt.shared.offers import Row, Scope, indicators

Browse = Callable[[User], Client]
YEAR = Scope(date(2023, 1, 1), date(2023, 12, 31), "CTER")


def counted(code: str = "gatherings.living_lab", scope: Scope = YEAR) -> list[int]:
    """Give how many are done, planned, and done in public."""
    offer = indicators.get(code)
    assert offer is not None
    done = offer.items(scope)
    return [done.count(), offer.planned(scope).count(), offer.public(done).count()]


def hold_url(gathering: Gathering) -> str:
    return reverse("gatherings:hold", args=[gathering.pk])


def test_holding_counts_by_ticking_people(anna: User, carla: User, browse: Browse) -> None:
    planned = plan_gathering(carla, day=date(2023, 9, 18))
    commands.enrol(by=anna, gathering=planned)
    other = Person.objects.get(user=carla)
    ticked = {"expected": [Person.objects.get(user=anna).pk], "others": [other.pk]}
    answer = browse(carla).post(hold_url(planned), {"day": "2023-09-18", "version": 1, **ticked})
    held = Gathering.objects.get()
    assert answer.status_code == 302
    assert (held.is_held, held.headcount) == (True, 2)
    assert set(Attendance.objects.values_list("person__name", flat=True)) == {"Anna", "Carla"}


def test_correcting_starts_from_who_was_there(anna: User, carla: User, browse: Browse) -> None:
    held = plan_gathering(carla, day=PAST)
    commands.hold_gathering(by=carla, gathering=held, day=PAST, present=[Person.objects.get(user=anna)])
    box = f'value="{Person.objects.get(user=anna).pk}"'
    page = browse(carla).get(hold_url(held)).text
    assert "checked" in next(line for line in page.split("<input") if 'name="expected"' in line and box in line)


def test_the_form_names_who_enrolled(anna: User, carla: User, browse: Browse) -> None:
    planned = plan_gathering(carla, day=PAST)
    assert browse(carla).get(hold_url(planned)).context["form"]["others"].field.choices


def test_without_a_number_or_a_tick_it_is_not_held(carla: User, browse: Browse) -> None:
    answer = browse(carla).post(hold_url(plan_gathering(carla, day=PAST)), {"day": PAST, "version": 1})
    assert "headcount" in answer.context["form"].errors


def test_a_day_to_come_is_refused(carla: User, browse: Browse) -> None:
    posted = {"day": COMING, "version": 1, "headcount": 9}
    answer = browse(carla).post(hold_url(plan_gathering(carla, day=PAST)), posted)
    assert "day" in answer.context["form"].errors


def test_what_lies_ahead_cannot_be_held_yet(carla: User, browse: Browse) -> None:
    answer = browse(carla).get(hold_url(plan_gathering(carla)))
    assert answer.status_code == 403


def test_the_count_follows_from_planned_to_held_to_cancelled(carla: User, browse: Browse) -> None:
    planned = plan_gathering(carla, day=date(2023, 9, 18))
    assert counted() == [0, 1, 0]
    commands.hold_gathering(by=carla, gathering=planned, day=planned.day, headcount=5)
    assert counted() == [1, 0, 0]
    assert counted("gatherings.any") == [1, 0, 0]
    commands.make_public(by=carla, gathering=planned)
    assert counted() == [1, 0, 1]
    answer = browse(carla).post(reverse("gatherings:cancel", args=[planned.pk]), {"why": "Nobody was there."})
    assert answer.status_code == 302
    assert counted() == [0, 0, 0]
    browse(carla).post(reverse("gatherings:reopen", args=[planned.pk]))
    assert counted() == [0, 1, 0]


def test_a_joint_gathering_counts_for_both_themes(carla: User) -> None:
    hold_gathering(carla, codes=["CTER", "ZV"])
    other = Scope(YEAR.start, YEAR.end, "ZV")
    assert counted()[0] == 1
    assert counted(scope=other)[0] == 1


def test_a_count_keeps_to_its_areas_and_its_year(carla: User) -> None:
    held = hold_gathering(carla)
    elsewhere = make_municipality("Texel", "Noord-Holland Noord")
    assert counted(scope=Scope(YEAR.start, YEAR.end, "CTER", frozenset({held.area_id})))[0] == 1
    assert counted(scope=Scope(YEAR.start, YEAR.end, "CTER", frozenset({elsewhere.pk})))[0] == 0
    assert counted(scope=Scope(date(2024, 1, 1), date(2024, 12, 31), "CTER")) == [0, 0, 0]


def test_each_number_equals_its_rows(carla: User) -> None:
    held = hold_gathering(carla)
    offer = indicators.get("gatherings.living_lab")
    assert offer is not None
    rows = [offer.row(one) for one in offer.items(YEAR)]
    assert rows == [Row(held.title, PAST, held.area_id, held.get_absolute_url())]


def test_two_who_record_the_same_gathering(carla: User, browse: Browse) -> None:
    planned, client = plan_gathering(carla, day=PAST), browse(carla)
    posted: dict[str, Any] = {"day": PAST, "version": 1, "headcount": 8}
    client.post(hold_url(planned), posted)
    answer = client.post(hold_url(planned), {**posted, "headcount": 9})
    assert answer.status_code == 409
    assert Gathering.objects.get().headcount == 8


def test_a_past_meeting_is_written_down_at_once(carla: User, browse: Browse) -> None:
    posted = {"kind": "webinar", "day": "2023-09-05", "headcount": 31, "link": "https://example.org/webinar"}
    client = browse(carla)
    assert client.get("/bijeenkomsten/al-gehouden/").status_code == 200
    answer = client.post("/bijeenkomsten/al-gehouden/", posted)
    held = Gathering.objects.get()
    assert answer.headers["Location"] == held.get_absolute_url()
    assert (held.is_held, held.headcount, held.link) == (True, 31, "https://example.org/webinar")
    assert "2023" in held.title
    assert counted("gatherings.webinar")[0] == 1


def test_a_past_meeting_lies_in_the_past_and_takes_a_right(anna: User, carla: User, browse: Browse) -> None:
    posted = {"kind": "webinar", "day": "2023-09-19", "headcount": 31}
    assert "day" in browse(carla).post("/bijeenkomsten/al-gehouden/", posted).context["form"].errors
    assert browse(anna).post("/bijeenkomsten/al-gehouden/", posted).status_code == 403
    assert not Gathering.objects.exists()
