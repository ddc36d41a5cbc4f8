"""The fixed cast: Anna shares, Bart analyses, Carla coordinates, Dirk is outside."""

from collections.abc import Callable

import pytest
from django.test import Client

from knooppunt.accounts.models import User
from knooppunt.people.models import Person
from knooppunt.people.tests.factories import make_municipality, make_organisation, make_person
from knooppunt.people.words import Role
from knooppunt.topics.commands import ensure_theme
from knooppunt.topics.models import Theme


@pytest.fixture
def theme(db: None) -> Theme:
    """The theme of the cast."""
    return ensure_theme(by=None, code="CTER", name="CTER")


def _user(person: Person) -> User:
    return User.objects.get(person=person)


@pytest.fixture
def anna(theme: Theme) -> User:
    """A member: official of the municipality of Zaanstad."""
    return _user(make_person("Anna", Role.MUNICIPAL_OFFICIAL))


@pytest.fixture
def bart(theme: Theme) -> User:
    """The analyst, at the police unit."""
    return _user(make_person("Bart", Role.ANALYST, make_organisation("Politie", kind="politie")))


@pytest.fixture
def carla(theme: Theme) -> User:
    """The coordinator: the project leader, at the project bureau."""
    return _user(make_person("Carla", Role.PROJECT_LEADER, make_organisation("Projectbureau", kind="ministerie")))


@pytest.fixture
def dirk(theme: Theme) -> User:
    """Outside: an account whose seat is in no theme at all, at another municipality."""
    outside = make_organisation("Gemeente Texel", make_municipality("Texel", "Noord-Holland Noord"))
    return _user(make_person("Dirk", Role.PARTNER, outside, theme=""))


@pytest.fixture
def stranger(theme: Theme) -> User:
    """Somebody with an account and no seat."""
    return User.objects.create_user("stranger@example.org", "a-long-enough-password", name="Stranger")


@pytest.fixture
def browse() -> Callable[[User], Client]:
    """Log somebody in and give their browser."""

    def as_user(user: User) -> Client:
        client = Client()
        client.force_login(user, "allauth.account.auth_backends.AuthenticationBackend")
        return client

    return as_user
