"""A lost second factor is taken away by two people together (A9)."""

from collections.abc import Callable

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.test import Client
from django.utils import timezone

from knooppunt.access.models import FRESH, FactorReset, Outcome
from knooppunt.accounts.models import User
from knooppunt.audit.models import Entry
from knooppunt.people.tests.factories import make_organisation, make_person
from knooppunt.people.words import Role
from knooppunt.post.models import Message

pytestmark = pytest.mark.django_db
Browse = Callable[[User], Client]
PAGE = "/tweede-stap-kwijt/"


@pytest.fixture
def keeper(theme: object) -> User:
    return User.objects.get(person=make_person("Beheer", Role.ADMINISTRATOR, theme=""))


@pytest.fixture
def officer(theme: object) -> User:
    return User.objects.get(person=make_person("FG", Role.PRIVACY_OFFICER, make_organisation("Projectbureau")))


@pytest.fixture
def owner(anna: User) -> User:
    TOTP.activate(anna, generate_totp_secret())
    return anna


@pytest.fixture
def asked(keeper: User, owner: User, browse: Browse) -> FactorReset:
    browse(keeper).post(PAGE, {"email": owner.email.upper(), "why": "lost"})
    return FactorReset.objects.get()


def has_factor(user: User) -> bool:
    return bool(Authenticator.objects.filter(user=user).exists())


def test_asking_alone_takes_nothing_away(asked: FactorReset, keeper: User, owner: User, browse: Browse) -> None:
    answer = browse(keeper).post(f"{PAGE}{asked.pk}/", {"answer": "yes"})
    assert answer.status_code == 403
    assert has_factor(owner)
    assert Message.objects.filter(address=owner.email).count() == 1, "the owner hears of it at once"


def test_a_second_person_confirms_and_the_owner_hears_of_it(
    asked: FactorReset, officer: User, owner: User, browse: Browse
) -> None:
    hers = browse(owner)
    assert hers.get("/").status_code == 200
    assert "Anna is de tweede stap kwijt" in browse(officer).get("/").content.decode()
    assert "Tweede stap eraf halen" in browse(officer).get(PAGE).content.decode()
    browse(officer).post(f"{PAGE}{asked.pk}/", {"answer": "yes"})
    assert not has_factor(owner)
    assert hers.get("/").status_code == 302, "logged out everywhere"
    assert Message.objects.filter(address=owner.email).count() == 2
    assert Entry.objects.filter(kind="access.ResetConfirmed", actor=officer.pk, subject=asked.pk).exists()
    assert browse(officer).post(f"{PAGE}{asked.pk}/", {"answer": "yes"}).status_code == 403, "once"


def test_a_second_person_refuses(asked: FactorReset, officer: User, owner: User, browse: Browse) -> None:
    browse(officer).post(f"{PAGE}{asked.pk}/", {"answer": "no"})
    asked.refresh_from_db()
    assert asked.outcome == Outcome.REFUSED
    assert has_factor(owner)


def test_a_request_of_more_than_a_week_ago_is_not_confirmed(
    asked: FactorReset, officer: User, owner: User, browse: Browse
) -> None:
    FactorReset.objects.update(asked_at=timezone.now() - FRESH)
    assert browse(officer).post(f"{PAGE}{asked.pk}/", {"answer": "yes"}).status_code == 403
    assert has_factor(owner)


def test_nobody_settles_what_is_about_their_own_account(keeper: User, officer: User, browse: Browse) -> None:
    TOTP.activate(officer, generate_totp_secret())
    browse(keeper).post(PAGE, {"email": officer.email, "why": "broken"})
    assert browse(officer).post(f"{PAGE}{FactorReset.objects.get().pk}/", {"answer": "yes"}).status_code == 403
    assert has_factor(officer)


@pytest.mark.parametrize("email", ["nobody@example.org", "beheer", ""])
def test_a_wrong_address_is_told_beside_the_field(keeper: User, browse: Browse, email: str) -> None:
    answer = browse(keeper).post(PAGE, {"email": email, "why": "lost"})
    assert 'role="alert"' in answer.content.decode()
    assert not FactorReset.objects.exists()


def test_who_has_no_second_step_cannot_lose_it(keeper: User, bart: User, browse: Browse) -> None:
    assert "geen tweede stap" in browse(keeper).post(PAGE, {"email": bart.email, "why": "lost"}).content.decode()


def test_asking_again_replaces_the_request(asked: FactorReset, keeper: User, owner: User, browse: Browse) -> None:
    browse(keeper).post(PAGE, {"email": owner.email, "why": "broken"})
    assert [reset.outcome for reset in FactorReset.objects.order_by("pk")] == [Outcome.REFUSED, Outcome.OPEN]


def test_others_have_no_business_here(asked: FactorReset, bart: User, browse: Browse) -> None:
    assert browse(bart).get(PAGE).status_code == 403
    assert browse(bart).post(f"{PAGE}{asked.pk}/", {"answer": "yes"}).status_code == 403
