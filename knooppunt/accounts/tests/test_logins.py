"""Where somebody is logged in, and ending it (A4, A5)."""

import re
from collections.abc import Callable

import pytest
from django.core.cache import cache
from django.test import Client

from knooppunt.accounts.devices import device_of
from knooppunt.accounts.models import Login, User

pytestmark = pytest.mark.django_db
PASSWORD = "a-long-enough-password"  # of the cast
Browse = Callable[[User], Client]
PAGE, LOGIN = "/account/ingelogd/", "/account/inloggen/"
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0"
PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile Safari/604.1"


@pytest.fixture(autouse=True)
def _nobody_tried_before() -> None:
    cache.clear()


def logged_in(user: User, agent: str, password: str = PASSWORD) -> Client:
    client = Client(HTTP_USER_AGENT=agent)
    assert client.post(LOGIN, {"login": user.email, "password": password}).status_code == 302
    return client


def is_in(client: Client) -> bool:
    return client.get("/").status_code == 200


def test_one_sees_where_one_is_logged_in(anna: User) -> None:
    office, _phone = logged_in(anna, FIREFOX), logged_in(anna, PHONE)
    page = office.get(PAGE).content.decode()
    assert "Firefox, Windows" in page
    assert "Safari, iPhone" in page
    assert page.count("deze browser") == 1
    assert not [login for login in Login.objects.all() if login.session_key in page], "no page shows a key"


def test_one_logs_another_browser_out(anna: User) -> None:
    office, phone = logged_in(anna, FIREFOX), logged_in(anna, PHONE)
    code = Login.objects.get(device="Safari, iPhone").code
    assert is_in(phone)
    office.post(f"{PAGE}{code}/uitloggen/")
    assert not is_in(phone)
    assert is_in(office)


def test_one_logs_out_everywhere_but_here(anna: User, bart: User) -> None:
    office, phone, his = logged_in(anna, FIREFOX), logged_in(anna, PHONE), logged_in(bart, PHONE)
    office.post(PAGE)
    assert (is_in(office), is_in(phone), is_in(his)) == (True, False, True)


def test_nobody_logs_somebody_else_out(anna: User, bart: User) -> None:
    hers, his = logged_in(anna, FIREFOX), logged_in(bart, PHONE)
    code = Login.objects.get(user=anna).code
    assert his.post(f"{PAGE}{code}/uitloggen/").status_code == 404
    assert is_in(hers)


def test_a_changed_password_ends_every_other_session(anna: User) -> None:
    office, phone = logged_in(anna, FIREFOX), logged_in(anna, PHONE)
    new = "another-long-password"
    office.post("/account/wachtwoord/wijzigen/", {"oldpassword": PASSWORD, "password1": new, "password2": new})
    assert (is_in(office), is_in(phone)) == (True, False)
    assert Login.objects.filter(user=anna).count() == 1


def test_a_closed_account_is_out_at_once(anna: User) -> None:
    client = logged_in(anna, FIREFOX)
    User.objects.filter(pk=anna.pk).update(is_active=False)
    assert not is_in(client)


def test_sessions_that_ended_by_themselves_are_swept_at_a_login(anna: User) -> None:
    logged_in(anna, FIREFOX)
    Login.objects.update(expire_date="2020-01-01T00:00Z")
    logged_in(anna, PHONE)
    assert [login.device for login in Login.objects.all()] == ["Safari, iPhone"]


def test_the_name_of_a_browser_is_short_and_never_what_it_says_itself() -> None:
    assert device_of(FIREFOX) == "Firefox, Windows"
    assert device_of("<script>alert(1)</script>") == ""
    assert not re.search(r"\d", device_of(PHONE))
