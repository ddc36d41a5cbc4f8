"""Two factors: codes are used once, nothing gets round them, and their secrets are locked away (A9)."""

import re
import time
from collections.abc import Callable
from unittest.mock import patch

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from cryptography.fernet import InvalidToken
from django.core import mail
from django.core.cache import cache
from django.test import Client
from pytest_django import Settings

from knooppunt.accounts.factors import FactorAdapter
from knooppunt.accounts.models import User
from knooppunt.audit.models import Entry

pytestmark = pytest.mark.django_db
PASSWORD = "a-long-enough-password"  # of the cast
Browse = Callable[[User], Client]
LOGIN, SHOW, APP = "/account/inloggen/", "/account/twee-factoren/tonen/", "/account/twee-factoren/app/"


@pytest.fixture(autouse=True)
def _nobody_tried_before() -> None:
    cache.clear()


def code_of(secret: str, ahead: int = 0) -> str:
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30 + ahead)))


@pytest.fixture
def secret(anna: User) -> str:
    """The key of Anna's app."""
    made = generate_totp_secret()
    TOTP.activate(anna, made)
    RecoveryCodes.activate(anna)
    return str(made)


def with_password(user: User, password: str = PASSWORD) -> Client:
    client = Client()
    client.post(LOGIN, {"login": user.email, "password": password})
    return client


def is_in(client: Client) -> bool:
    return client.get("/").status_code == 200


def test_the_password_alone_lets_nobody_in(anna: User, secret: str) -> None:
    client = with_password(anna)
    assert not is_in(client)
    assert client.post(SHOW, {"code": "000000"}).status_code == 200
    assert not is_in(client)
    client.post(SHOW, {"code": code_of(secret)})
    assert is_in(client)


def test_a_code_works_once(anna: User, secret: str) -> None:
    code = code_of(secret)
    assert is_in_after(anna, code)
    assert not is_in_after(anna, code)


def is_in_after(user: User, code: str) -> bool:
    client = with_password(user)
    client.post(SHOW, {"code": code})
    return is_in(client)


def test_a_code_of_before_or_later_does_not_work(anna: User, secret: str) -> None:
    assert not is_in_after(anna, code_of(secret, -1))
    assert not is_in_after(anna, code_of(secret, 2))


def test_a_recovery_code_works_once(anna: User, secret: str) -> None:
    code = Authenticator.objects.get(user=anna, type="recovery_codes").wrap().get_unused_codes()[0]
    assert is_in_after(anna, code)
    assert not is_in_after(anna, code)


def test_guessing_codes_ends(anna: User, secret: str) -> None:
    client = with_password(anna)
    for guess in range(7):
        client.post(SHOW, {"code": f"{guess:06}"})
    client.post(SHOW, {"code": code_of(secret)})
    assert not is_in(client)


def test_a_new_password_by_mail_does_not_remove_the_second_factor(anna: User, secret: str) -> None:
    client = Client()
    client.post("/account/wachtwoord/vergeten/", {"email": anna.email})
    link = re.search(r"https?://[^/]+(/\S+)", str(mail.outbox[0].body))
    assert link
    form = client.get(link[1], follow=True)
    chosen = "een-heel-ander-wachtwoord"
    client.post(form.request["PATH_INFO"], {"password1": chosen, "password2": chosen})
    assert not is_in(client)
    again = with_password(anna, chosen)
    assert not is_in(again)
    again.post(SHOW, {"code": code_of(secret)})
    assert is_in(again)


@pytest.mark.django_db(transaction=True)
def test_an_app_is_set_up_without_javascript_and_told_by_mail(anna: User) -> None:
    client = with_password(anna)
    page = client.get(APP).content.decode()
    shown = re.search(r"<code>([A-Z2-7]+)</code>", page)
    assert shown
    assert "data:image/svg+xml" in page
    assert "klopt niet" in client.post(APP, {"code": "000000"}).content.decode()
    answer = client.post(APP, {"code": code_of(shown[1])})
    assert answer.headers["Location"] == "/account/twee-factoren/codes/"
    assert len(re.findall(r"<code>\d{8}</code>", client.get(answer.headers["Location"]).content.decode())) == 10
    assert "authenticator-app" in str(mail.outbox[-1].body)
    assert mail.outbox[-1].to == [anna.email]
    assert Entry.objects.filter(kind="accounts.FactorAdded", subject=anna.pk).exists()


def test_changing_factors_asks_who_you_are_once_more(anna: User, secret: str, browse: Browse) -> None:
    client = browse(anna)  # a session from longer ago
    for address in (f"{APP}stoppen/", "/account/twee-factoren/codes/", "/account/twee-factoren/passkeys/toevoegen/"):
        assert client.get(address).headers["Location"].startswith("/account/opnieuw-bevestigen/")
    client.post(f"{APP}stoppen/")
    assert Authenticator.objects.filter(user=anna, type="totp").exists()
    again = {"password": PASSWORD, "next": f"{APP}stoppen/"}
    assert client.post("/account/opnieuw-bevestigen/?next=" + f"{APP}stoppen/", again).status_code == 302
    client.post(f"{APP}stoppen/")
    assert not Authenticator.objects.filter(user=anna).exists(), "and the recovery codes go with the last factor"


def test_secrets_are_not_readable_in_the_database(anna: User, secret: str) -> None:
    kept = str(list(Authenticator.objects.values()))
    assert secret not in kept
    codes = Authenticator.objects.get(user=anna, type="recovery_codes").wrap().get_unused_codes()
    assert not [code for code in codes if code in kept]


def test_another_installation_cannot_read_the_secrets(settings: Settings) -> None:
    locked = FactorAdapter().encrypt("secret")
    assert FactorAdapter().decrypt(locked) == "secret"
    settings.SECRET_KEY = "another-installation-" * 4
    with pytest.raises(InvalidToken):
        FactorAdapter().decrypt(locked)


def test_passkeys_are_bound_to_our_own_address(anna: User) -> None:
    client = with_password(anna)
    with patch("allauth.mfa.webauthn.internal.auth.set_state"):
        page = client.get("/account/twee-factoren/passkeys/toevoegen/", HTTP_HOST="127.0.0.1").content.decode()
    assert "&quot;id&quot;: &quot;localhost&quot;" in page
    assert "<script>" not in page


@pytest.mark.parametrize(
    "sent",
    [
        "",
        "{}",
        "[]",
        '{"id": "x"}',
        "geen json",
        '{"rawId": 1, "response": null}',
        '{"id": "x", "rawId": "x", "type": "public-key", "response": {}}',
        '{"id": "", "rawId": "!", "type": "y", "response": {"clientDataJSON": "e30"}}',
    ],
)
def test_a_broken_passkey_is_refused_in_words(anna: User, secret: str, sent: str) -> None:
    client = with_password(anna)
    answer = client.post("/account/twee-factoren/passkeys/toevoegen/", {"name": "x", "credential": sent})
    assert answer.status_code in {200, 302}
    assert client.post(SHOW, {"credential": sent}).status_code == 200
    assert not Authenticator.objects.filter(type="webauthn").exists()
