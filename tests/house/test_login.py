"""Logging in: sessions, guessing, and addresses that lead away (A4–A7, A17)."""

import re
from typing import Any
from unittest.mock import patch

import pytest
from django.contrib.auth.hashers import MD5PasswordHasher
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from knooppunt.accounts.models import User
from knooppunt.audit.models import Entry
from knooppunt.people.commands import end_seat
from knooppunt.people.models import Seat
from knooppunt.people.tests.factories import PASSWORD, make_person
from knooppunt.people.words import Role
from knooppunt.shared.clock import today

pytestmark = pytest.mark.django_db
LOGIN = "/account/inloggen/"


@pytest.fixture(autouse=True)
def _nobody_tried_before() -> None:
    cache.clear()


def log_in(client: Client, email: str, password: str = PASSWORD, **more: str) -> Any:
    return client.post(LOGIN, {"login": email, "password": password, **more})


def same_words(response: Any, email: str) -> str:
    """Give a page without what differs from one time to the next."""
    text = response.content.decode().replace(email, "…")
    return re.sub(r'value="[\w-]{30,}"', "", text)


def test_logging_in_changes_the_session_id(client: Client, anna: User) -> None:
    client.session["planted"] = True
    client.get(LOGIN)
    planted = "a" * 32
    client.cookies["session"] = planted
    assert log_in(client, anna.email).status_code == 302
    assert client.cookies["session"].value not in {planted, ""}
    assert "planted" not in client.session


def test_after_logging_out_the_old_session_is_dead(client: Client, anna: User) -> None:
    log_in(client, anna.email)
    old = client.cookies["session"].value
    client.post("/account/uitloggen/")
    thief = Client()
    thief.cookies["session"] = old
    assert thief.get("/").headers["Location"].startswith(LOGIN)


def test_logging_out_takes_a_form(client: Client, anna: User) -> None:
    log_in(client, anna.email)
    client.get("/account/uitloggen/")
    assert client.get("/").status_code == 200


def test_the_session_cookie_is_out_of_reach_of_scripts_and_other_sites(client: Client, anna: User) -> None:
    log_in(client, anna.email)
    cookie = client.cookies["session"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


def test_an_unknown_address_reads_like_a_wrong_password(client: Client, anna: User) -> None:
    known = log_in(client, anna.email, "wrong")
    unknown = log_in(client, "nobody@example.org", "wrong")
    assert known.status_code == unknown.status_code == 200
    assert same_words(known, anna.email) == same_words(unknown, "nobody@example.org")
    assert set(known.headers) == set(unknown.headers)


def test_an_unknown_address_takes_as_much_work_as_a_wrong_password(client: Client, anna: User) -> None:
    assert _hashes_for(client, anna.email) == _hashes_for(client, "nobody@example.org") > 0


def _hashes_for(client: Client, email: str) -> int:
    with patch.object(MD5PasswordHasher, "encode", autospec=True, side_effect=MD5PasswordHasher.encode) as encode:
        log_in(client, email, "wrong")
    return encode.call_count


def test_resetting_a_password_says_the_same_for_an_unknown_address(client: Client, anna: User) -> None:
    known = client.post("/account/wachtwoord/vergeten/", {"email": anna.email})
    unknown = client.post("/account/wachtwoord/vergeten/", {"email": "nobody@example.org"})
    assert known.status_code == unknown.status_code == 302
    assert known.headers["Location"] == unknown.headers["Location"]


def test_nobody_can_sign_up(client: Client) -> None:
    client.post("/account/aanmelden/", {"email": "new@example.org", "password1": PASSWORD, "password2": PASSWORD})
    assert not User.objects.filter(email="new@example.org").exists()


def test_guessing_locks_the_account_for_a_while_and_no_other(client: Client, anna: User, bart: User) -> None:
    for _ in range(6):
        log_in(client, anna.email, "wrong")
    assert log_in(client, anna.email).status_code != 302
    assert log_in(Client(), bart.email).status_code == 302
    cache.clear()
    assert log_in(client, anna.email).status_code == 302


def test_a_hundred_guesses_leave_one_line_in_the_log_that_the_administrator_reads(client: Client, anna: User) -> None:
    keeper = make_person("Beheer", Role.ADMINISTRATOR, theme="").user
    assert keeper is not None
    for _ in range(100):
        log_in(client, anna.email, "wrong")
    assert Entry.objects.filter(kind="accounts.LoginsRefused", subject=anna.pk, actor=None).count() == 1
    assert log_in(Client(REMOTE_ADDR="192.0.2.7"), anna.email).status_code == 200, "the account waits, from everywhere"
    cache.clear()
    assert log_in(client, anna.email).status_code == 302, "then its owner gets in"
    assert "geweigerd na verkeerde" not in client.get("/").content.decode()
    cache.clear()
    reader = Client()
    log_in(reader, keeper.email)
    assert "Anna: inloggen is 1 keer geweigerd" in reader.get("/").content.decode()


def test_guessing_many_accounts_from_one_place_ends_too(client: Client, anna: User) -> None:
    for n in range(61):
        log_in(client, f"someone{n}@example.org", "wrong")
    assert log_in(client, anna.email).status_code != 302, "this place has to wait"
    assert log_in(Client(REMOTE_ADDR="192.0.2.7"), anna.email).status_code == 302, "another place has not"


def test_whose_seat_has_ended_may_do_nothing_at_the_next_click(client: Client, anna: User) -> None:
    log_in(client, anna.email)
    assert client.get(reverse("people:areas")).status_code == 200
    end_seat(by=None, seat=Seat.objects.get(person__user=anna), last_day=today().replace(day=1))
    assert client.get(reverse("people:areas")).status_code in {403, 404}


@pytest.mark.parametrize("away", ["//evil.example", "https://evil.example/", r"\\evil.example", "javascript:alert(1)"])
def test_nobody_is_led_away(client: Client, anna: User, away: str) -> None:
    answers = [
        client.post("/taal/", {"language": "nl", "next": away}),
        log_in(client, anna.email, next=away),
        client.post("/account/uitloggen/", {"next": away}),
    ]
    assert [answer.headers["Location"] for answer in answers if "evil" in answer.headers["Location"]] == []
    assert [answer.headers["Location"] for answer in answers if "alert" in answer.headers["Location"]] == []


def test_a_mail_links_to_the_product_whatever_the_request_says(client: Client, anna: User) -> None:
    client.post("/account/wachtwoord/vergeten/", {"email": anna.email}, HTTP_X_FORWARDED_HOST="evil.example")
    assert "evil" not in str(mail.outbox[0].body)
    lying = client.post("/account/wachtwoord/vergeten/", {"email": anna.email}, HTTP_HOST="evil.example")
    assert lying.status_code == 400
