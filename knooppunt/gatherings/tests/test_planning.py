"""Planning, correcting and finding gatherings."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from knooppunt.accounts.models import User
from knooppunt.audit.models import Entry
from knooppunt.gatherings import commands
from knooppunt.gatherings.models import Gathering
from knooppunt.gatherings.tests.factories import hold_gathering, plan_gathering
from knooppunt.people.tests.factories import make_municipality
from knooppunt.people.words import Level
from knooppunt.search.models import SearchDocument
from knooppunt.topics.commands import ensure_theme
from knooppunt.topics.models import Theme

Browse = Callable[[User], Client]
PLAN = "/bijeenkomsten/nieuw/"


def form(theme: Theme, **more: Any) -> dict[str, Any]:
    values = {"kind": "living_lab", "title": "Letters", "day": "2023-10-12", "themes": [theme.pk]}
    return {**values, "area": make_municipality().pk, **more}


def test_the_project_leader_plans_a_gathering(carla: User, theme: Theme, browse: Browse) -> None:
    answer = browse(carla).post(PLAN, form(theme, starts="13:30", ends="16:00"))
    planned = Gathering.objects.get()
    assert answer.headers["Location"] == f"/bijeenkomsten/{planned.pk}/"
    assert (planned.level, planned.lead, str(planned.organiser)) == (Level.GREEN, theme, "Carla")


def test_the_form_opens(carla: User, browse: Browse) -> None:
    assert browse(carla).get(PLAN).status_code == 200


def test_a_reader_may_not_plan(anna: User, theme: Theme, browse: Browse) -> None:
    client = browse(anna)
    assert client.get(PLAN).status_code == 403
    assert client.post(PLAN, form(theme)).status_code == 403
    assert not Gathering.objects.exists()


def test_a_gathering_of_another_theme_only_is_refused(carla: User, theme: Theme, browse: Browse) -> None:
    other = ensure_theme(by=None, code="ZV", name="Zorg en Veiligheid")
    answer = browse(carla).post(PLAN, form(other))
    assert answer.status_code == 200
    assert "themes" in answer.context["form"].errors


@pytest.mark.parametrize(("ends", "words"), [("13:00", "ligt voor het begin"), ("16:00", "is gelijk aan het begin")])
def test_the_end_lies_after_the_start(carla: User, theme: Theme, browse: Browse, ends: str, words: str) -> None:
    answer = browse(carla).post(PLAN, form(theme, starts="16:00", ends=ends))
    assert words in answer.context["form"].errors["ends"][0]


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_year_that_nobody_means_is_refused_beside_the_day(
    carla: User, theme: Theme, browse: Browse, day: str
) -> None:
    answer = browse(carla).post(PLAN, form(theme, day=day))
    assert "Kies een dag van 1990" in answer.context["form"].errors["day"][0]
    assert f'value="{day}"' in answer.text
    assert not Gathering.objects.exists()


def test_the_kind_is_found_in_dutch_whatever_language_the_writer_reads(carla: User) -> None:
    with translation.override("en"):
        plan_gathering(carla)
        plan_gathering(carla, "Something else", kind="other")
    assert dict(SearchDocument.objects.values_list("title", "text")) == {
        "Letters at the desk": "living lab",
        "Something else": "",
    }


def test_personal_data_is_stopped(carla: User, theme: Theme, browse: Browse) -> None:
    answer = browse(carla).post(PLAN, form(theme, description="Bel 06-12345678"))
    assert "description" in answer.context["form"].errors


def test_a_second_posting_of_the_form_makes_no_second_gathering(carla: User, theme: Theme, browse: Browse) -> None:
    posted, client = form(theme, replay_token=str(uuid4())), browse(carla)
    first, second = client.post(PLAN, posted), client.post(PLAN, posted)
    assert Gathering.objects.count() == 1
    assert first.headers["Location"] == second.headers["Location"]


def test_correcting_changes_what_is_said(carla: User, theme: Theme, browse: Browse) -> None:
    planned = plan_gathering(carla)
    answer = browse(carla).post(reverse("gatherings:correct", args=[planned.pk]), form(theme, version=1, title="New"))
    planned.refresh_from_db()
    assert answer.status_code == 302
    assert (planned.title, planned.version) == ("New", 2)


def test_the_second_of_two_editors_is_told(carla: User, theme: Theme, browse: Browse) -> None:
    planned = plan_gathering(carla)
    client, url = browse(carla), reverse("gatherings:correct", args=[planned.pk])
    client.post(url, form(theme, version=1, title="First"))
    answer = client.post(url, form(theme, version=1, title="Second"))
    assert answer.status_code == 409
    assert "First" in answer.text
    assert "Second" in answer.text
    assert Gathering.objects.get().title == "First"


def test_another_theme_joins_as_reader(carla: User, theme: Theme) -> None:
    planned = plan_gathering(carla)
    other = ensure_theme(by=None, code="ZV", name="ZV")
    commands.correct_gathering(by=carla, gathering=planned, version=1, themes=[theme, other])
    planned.refresh_from_db()
    assert planned.audience.themes == "+CTER+ZV+"


def test_correcting_a_held_gathering_to_the_future_is_refused(carla: User, theme: Theme, browse: Browse) -> None:
    held = hold_gathering(carla)
    answer = browse(carla).post(reverse("gatherings:correct", args=[held.pk]), form(theme, version=held.version))
    assert "day" in answer.context["form"].errors
    assert Gathering.objects.get().day == date(2023, 9, 12)


@pytest.mark.parametrize("verb", ["correct", "hold", "cancel", "reopen", "make_public", "make_private"])
def test_a_stranger_and_a_reader_are_refused(
    verb: str, anna: User, carla: User, stranger: User, browse: Browse
) -> None:
    url = reverse(f"gatherings:{verb}", args=[plan_gathering(carla).pk])
    before = Entry.objects.count()
    for method in ("get", "post"):
        assert getattr(browse(stranger), method)(url).status_code == 404
        assert getattr(browse(anna), method)(url).status_code == 403
    assert Entry.objects.count() == before


def test_it_can_be_found(carla: User) -> None:
    planned = plan_gathering(carla, description="About sovereign citizens")
    assert SearchDocument.objects.get(kind="gathering", object_id=planned.pk).audience == planned.audience


def test_public_and_back(carla: User, bart: User, dirk: User, browse: Browse) -> None:
    planned = plan_gathering(carla)
    page = planned.get_absolute_url()
    assert browse(dirk).get(page).status_code == 404
    assert browse(carla).post(reverse("gatherings:make_public", args=[planned.pk])).status_code == 302
    assert browse(dirk).get(page).status_code == 200
    assert browse(bart).post(reverse("gatherings:make_private", args=[planned.pk])).status_code == 403
    assert browse(carla).post(reverse("gatherings:make_private", args=[planned.pk])).status_code == 302
    assert browse(dirk).get(page).status_code == 404
