"""The page for the second of two people who edit one record."""

from collections.abc import Callable

from django.test import Client
from django.urls import reverse

from knooppunt.accounts.models import User
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
