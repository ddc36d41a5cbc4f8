"""A name in a signal stops it, and with a reason it goes through both steps and is recorded with the signal."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from knooppunt.accounts.models import User
from knooppunt.guard.models import Override
from knooppunt.people.tests.factories import make_organisation, make_person
from knooppunt.people.words import Role
from knooppunt.trends.models import Signal
from knooppunt.trends.tests.test_share import ADDRESS, typed

Browse = Callable[[User], Client]
TEXT, WHY = "Filmpjes van Andrew Tate gaan rond op school.", "Hij is een publiek figuur"


def test_a_name_stops_the_signal_and_keeps_no_copy(anna: User, browse: Browse) -> None:
    page = browse(anna).post(ADDRESS, typed(what=TEXT)).content.decode()
    assert "<mark>Andrew Tate</mark>" in page
    assert not Signal.objects.exists()
    assert not Override.objects.exists()


def test_with_a_reason_it_is_sent_and_recorded_once(anna: User, browse: Browse) -> None:
    browser = browse(anna)
    page = browser.post(ADDRESS, typed(what=TEXT, step="readers", **{"what-why": WHY}))
    assert f'name="what-why" value="{WHY}"' in page.content.decode()
    assert not Override.objects.exists()
    browser.post(ADDRESS, typed(what=TEXT, **{"what-why": WHY}))
    made, signal = Override.objects.select_related("entry").get(), Signal.objects.get()
    assert (made.entry.kind, made.entry.subject, made.kinds) == ("trends.SignalShared", signal.pk, "+person+")


@pytest.mark.parametrize(("level", "is_linked"), [("CLEAR", True), ("GREEN", False)])
def test_the_privacy_officer_is_led_to_what_they_may_read(
    anna: User, browse: Browse, level: str, *, is_linked: bool
) -> None:
    browse(anna).post(ADDRESS, typed(what=TEXT, level=level, **{"what-why": WHY}))
    officer = make_person("Els", Role.PRIVACY_OFFICER, make_organisation("Bureau"), theme="")
    page = browse(User.objects.get(person=officer)).get(reverse("guard:overrides")).content.decode()
    assert WHY in page
    assert (Signal.objects.get().get_absolute_url() in page) == is_linked
