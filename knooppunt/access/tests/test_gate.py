"""Whose role asks for two factors gets nowhere without."""

from collections.abc import Callable

import pytest
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.test import Client
from pytest_django import Settings

from knooppunt.access.permissions import TWO_FACTORS
from knooppunt.accounts.models import User
from knooppunt.people.tests.factories import make_person
from knooppunt.people.words import Role

pytestmark = pytest.mark.django_db
Browse = Callable[[User], Client]
SETUP = "/account/twee-factoren/"


@pytest.fixture(autouse=True)
def _as_in_production(settings: Settings) -> None:
    settings.DEMANDS_FACTORS = True


@pytest.mark.parametrize("role", TWO_FACTORS)
def test_a_role_that_sees_much_sets_up_two_factors_first(theme: object, role: Role, browse: Browse) -> None:
    client = browse(User.objects.get(person=make_person("Rol", role)))
    for address in ("/", "/gemeenten/", "/zoeken/?q=x", "/account/"):
        assert client.get(address).headers["Location"] == SETUP
    assert client.post("/gezien/").headers.get("Location", SETUP) == SETUP
    for address in (SETUP, "/account/uitloggen/", "/toegankelijkheid/"):
        assert client.get(address).status_code == 200


def test_with_a_factor_everything_opens(bart: User, browse: Browse) -> None:
    TOTP.activate(bart, generate_totp_secret())
    assert browse(bart).get("/").status_code == 200


def test_other_roles_are_free_to_choose(anna: User, browse: Browse) -> None:
    assert browse(anna).get("/").status_code == 200


def test_the_demo_lets_its_cast_in_without(bart: User, browse: Browse, settings: Settings) -> None:
    settings.DEMANDS_FACTORS = False
    assert browse(bart).get("/").status_code == 200
