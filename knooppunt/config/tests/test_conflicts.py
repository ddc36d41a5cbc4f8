"""The page for the second of two people who edit one record."""

from collections.abc import Callable
from datetime import time

from django.test import Client
from django.urls import reverse

from knooppunt.accounts.models import User
from knooppunt.gatherings.tests.factories import plan_gathering
from knooppunt.people.tests.factories import make_municipality
from knooppunt.trends.commands import correct_signal
from knooppunt.trends.tests.factories import fresh, make_signal, make_topic


def test_choices_are_shown_by_their_names(anna: User, browse: Callable[[User], Client]) -> None:
    signal = make_signal(anna, "Eerste tekst.")
    other = make_municipality("Purmerend")
    kept = {"what": "Van een ander.", "area": signal.area, "topic": signal.topic, "setting": "online"}
    correct_signal(by=fresh(anna), signal=signal, version=1, **kept)
    typed = {"what": "Van mij.", "area": other.pk, "topic": make_topic().pk, "setting": "offline", "version": 1}
    page = browse(anna).post(reverse("trends:correct_signal", args=[signal.pk]), typed)
    text = page.content.decode()
    assert page.status_code == 409
    assert all(words in text for words in ("Van mij.", "Van een ander.", "Purmerend", "Zaanstad", "Online"))
    assert f'name="area" value="{other.pk}"' in text


def test_what_differs_stands_first_and_days_and_times_are_written_alike(
    carla: User, browse: Callable[[User], Client]
) -> None:
    lab = plan_gathering(carla, starts=time(9), place="Stadhuis")
    page = reverse("gatherings:correct", args=[lab.pk])
    typed = {"kind": lab.kind, "title": "Van mij", "day": "2023-10-12", "starts": "09:00", "place": "Stadhuis"}
    more = {"area": lab.area_id, "themes": [lab.lead_id], "version": 1}
    assert browse(carla).post(page, {**typed, **more, "title": "Van een ander"}).status_code == 302
    rows = browse(carla).post(page, {**typed, **more}).context["rows"]
    assert [row["yours"] for row in rows if row["differs"]] == [rows[0]["yours"]] == ["Van mij"]
    same = {row["yours"] for row in rows[1:] if row["yours"] == row["theirs"]}
    assert {"12 oktober 2023", "09:00", "Stadhuis"} <= same
