"""Getting in with two factors, and being out within seconds, in a real browser (A4, A9)."""

import re
import time
from datetime import timedelta

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from playwright.sync_api import Page, expect

from knooppunt.accounts.models import Login
from knooppunt.people.commands import end_seat
from knooppunt.people.models import Seat
from knooppunt.people.tests.factories import PASSWORD
from knooppunt.shared.clock import today
from tests.house.furnished import House
from tests.journeys.conftest import Open

FACTORS = "/account/twee-factoren/"


def log_in(page: Page, house: House, who: str) -> None:
    page.goto("/account/inloggen/")
    page.fill("input[name=login]", house.users[who].email)
    page.fill("input[name=password]", PASSWORD)
    page.press("input[name=password]", "Enter")
    page.wait_for_load_state()


def log_out(page: Page) -> None:
    page.goto("/account/uitloggen/")
    page.locator("main form button").first.click()
    page.wait_for_load_state()


def code_of(secret: str) -> str:
    left = 30 - time.time() % 30
    if left < 3:
        time.sleep(left)
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30)))


def test_an_app_is_set_up_and_asked_for_without_javascript(opened: Open, house: House) -> None:
    page = opened(java_script_enabled=False)
    log_in(page, house, "reader")
    page.goto(f"{FACTORS}app/")
    secret = page.locator("main code").inner_text()
    page.fill("input[name=code]", code_of(secret))
    page.press("input[name=code]", "Enter")
    expect(page.locator("main code")).to_have_count(10)
    recovery = page.locator("main code").first.inner_text()
    log_out(page)
    log_in(page, house, "reader")
    assert page.url.endswith(f"{FACTORS}tonen/")
    page.fill("input[name=code]", recovery)
    page.press("input[name=code]", "Enter")
    expect(page.locator("h1")).to_have_text("Mijn werkblad")


def test_a_passkey_is_made_and_lets_in(opened: Open, house: House) -> None:
    page = opened()
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": {
        "protocol": "ctap2", "transport": "internal", "hasUserVerification": True, "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }})  # fmt: skip
    log_in(page, house, "reader")
    page.goto(f"{FACTORS}passkeys/toevoegen/")
    page.get_by_role("button", name="Passkey maken").click()
    expect(page.locator("main code")).to_have_count(10)
    log_out(page)
    log_in(page, house, "reader")
    assert page.url.endswith(f"{FACTORS}tonen/")
    page.get_by_role("button", name="Passkey gebruiken").click()
    expect(page.locator("h1")).to_have_text("Mijn werkblad")


def test_an_open_page_goes_within_five_seconds_after_its_seat_ended(opened: Open, house: House) -> None:
    page = opened("reader")
    page.goto("/gemeenten/")
    yesterday = today() - timedelta(days=1)
    end_seat(by=None, seat=Seat.objects.get(person__user=house.users["reader"]), last_day=yesterday)
    expect(page.locator("body")).to_contain_text("geen zetel", timeout=5_000)


def test_an_open_page_goes_within_five_seconds_after_its_session_ended(opened: Open, house: House) -> None:
    page = opened("reader")
    page.goto("/trends/")
    Login.objects.filter(user=house.users["reader"]).delete()
    page.wait_for_url(re.compile("/account/inloggen/"), timeout=5_000)


def test_what_was_typed_is_not_lost_when_the_rights_change(opened: Open, house: House) -> None:
    page = opened("reader")
    page.goto("/trends/delen/")
    page.locator("main textarea").first.fill("Dit had ik al getypt.")
    Login.objects.filter(user=house.users["reader"]).delete()
    expect(page.locator("#kept")).to_have_value("Dit had ik al getypt.", timeout=5_000)
    assert page.locator("nav").count() == 0
    page.get_by_role("button").click()
    page.wait_for_url(re.compile("/account/inloggen/"))
