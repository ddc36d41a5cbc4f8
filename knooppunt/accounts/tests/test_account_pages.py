"""The pages around logging in, as somebody meets them."""

import re
from collections.abc import Callable

import pytest
from django.core import mail
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client
from pytest_django import Settings

from knooppunt.accounts import demo
from knooppunt.accounts.models import User
from knooppunt.audit.models import Entry

pytestmark = pytest.mark.django_db
Browse = Callable[[User], Client]
LOGIN = "/account/inloggen/"
RESET = "/account/wachtwoord/vergeten/"
PASSWORD = "another-long-password"
RIGHT = "a-long-enough-password"


@pytest.fixture(autouse=True)
def _nobody_tried_before() -> None:
    cache.clear()


def shown(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status
    assert "Django" not in answer.content.decode()
    return answer.content.decode()


def test_the_cast_is_offered_in_the_demo_only(client: Client, settings: Settings) -> None:
    assert demo.email("analist") not in shown(client, LOGIN)
    settings.IS_DEMO = True
    page = shown(client, LOGIN)
    assert all(demo.email(name) in page for name in demo.CAST)
    assert page.count("csrfmiddlewaretoken") >= len(demo.CAST)


def test_one_click_logs_a_member_of_the_cast_in_and_leads_on(client: Client, settings: Settings) -> None:
    settings.IS_DEMO = True
    User.objects.create_user(demo.email("analist"), demo.PASSWORD, name="Analist")
    page = shown(client, f"{LOGIN}?next=/account/")
    assert '<input type="hidden" name="next" value="/account/">' in page
    typed = {"login": demo.email("analist"), "password": demo.PASSWORD, "next": "/account/"}
    assert client.post(LOGIN, typed).headers["Location"] == "/account/"


def test_a_wrong_password_says_so_beside_the_form_and_too_many_say_wait(client: Client, anna: User) -> None:
    for _ in range(5):
        page = client.post(LOGIN, {"login": anna.email, "password": "wrong"}).content.decode()
        assert 'role="alert"' in page
    locked = client.post(LOGIN, {"login": anna.email, "password": "wrong"}).content.decode()
    assert locked.count('role="alert"') == 1
    assert re.sub(r'value="[^"]*"', "", locked) != re.sub(r'value="[^"]*"', "", page)


@pytest.mark.parametrize("address", [RESET, f"{RESET}verstuurd/", "/account/wachtwoord/nieuw/klaar/",
                                     "/account/niet-actief/", "/account/aanmelden/"])  # fmt: skip
def test_each_page_before_logging_in_opens(client: Client, address: str) -> None:
    assert "<h1>" in shown(client, address)


@pytest.mark.parametrize("address", ["/account/wachtwoord/wijzigen/", "/account/uitloggen/"])
def test_each_page_after_logging_in_opens(anna: User, browse: Browse, address: str) -> None:
    assert "<h1>" in shown(browse(anna), address)


def test_a_forgotten_password_is_replaced_by_the_link_in_the_mail_once(client: Client, anna: User) -> None:
    client.post(RESET, {"email": anna.email})
    link = re.search(r"https?://[^/]+(/\S+)", str(mail.outbox[0].body))
    assert link
    form = client.get(link[1], follow=True)
    answer = client.post(form.request["PATH_INFO"], {"password1": PASSWORD, "password2": PASSWORD})
    assert answer.headers["Location"] == "/account/wachtwoord/nieuw/klaar/"
    anna.refresh_from_db()
    assert anna.check_password(PASSWORD)
    assert 'name="password1"' not in Client().get(link[1], follow=True).content.decode()


def test_the_mail_to_an_unknown_address_offers_no_account(client: Client, theme: object) -> None:
    client.post(RESET, {"email": "nobody@example.org"})
    assert "http" not in str(mail.outbox[0].body)


def test_a_password_is_changed_with_the_old_one_only(anna: User, browse: Browse) -> None:
    client, typed = browse(anna), {"password1": PASSWORD, "password2": PASSWORD}
    assert client.post("/account/wachtwoord/wijzigen/", {"oldpassword": "wrong", **typed}).status_code == 200
    answer = client.post("/account/wachtwoord/wijzigen/", {"oldpassword": "a-long-enough-password", **typed})
    assert answer.status_code == 302
    anna.refresh_from_db()
    assert anna.check_password(PASSWORD)


def test_too_many_resets_are_refused_in_words(client: Client, anna: User) -> None:
    statuses = {client.post(RESET, {"email": anna.email}).status_code for _ in range(6)}
    assert statuses == {302, 429}
    assert "<h1>" in client.post(RESET, {"email": anna.email}).content.decode()


def log_in(client: Client, user: User, password: str = RIGHT) -> HttpResponse:
    return client.post(LOGIN, {"login": user.email, "password": password})  # type: ignore[return-value]  # it is one


def test_the_language_that_somebody_chose_follows_them_to_another_browser(anna: User, browse: Browse) -> None:
    browse(anna).post("/taal/", {"language": "en", "next": "/account/wachtwoord/wijzigen/"})
    elsewhere = Client()
    assert "Inloggen" in shown(elsewhere, LOGIN)
    log_in(elsewhere, anna)
    assert 'lang="en"' in shown(elsewhere, "/account/wachtwoord/wijzigen/")
    elsewhere.post("/taal/", {"language": "nl"})
    anna.refresh_from_db()
    assert anna.language == "nl"


def test_a_language_that_is_not_there_changes_nothing(anna: User, browse: Browse) -> None:
    browse(anna).post("/taal/", {"language": "xx"})
    anna.refresh_from_db()
    assert anna.language == ""


def test_who_is_not_logged_in_chooses_for_this_browser_only(client: Client, db: None) -> None:
    client.post("/taal/", {"language": "en"})
    assert 'lang="en"' in shown(client, LOGIN)
    assert not Entry.objects.exists()


def test_guessing_at_an_address_that_nobody_has_leaves_the_same_line_without_a_name(client: Client, db: None) -> None:
    for _ in range(7):
        client.post(LOGIN, {"login": "nobody@example.org", "password": "wrong"})
    assert list(Entry.objects.values_list("kind", "subject", "ids")) == [("accounts.LoginsRefused", 0, {})]
