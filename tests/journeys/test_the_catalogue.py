"""The catalogue in a browser: found by topic, used by a municipality, counted; help asked and taken up."""

import re

import pytest
from playwright.sync_api import Page

from tests.house.furnished import House
from tests.journeys.conftest import Open
from tests.journeys.hands import complete, follow, send


def used_by_municipalities(page: Page) -> int:
    """Read how many municipalities use what is on this page; nothing is said when nobody does."""
    row = page.locator("main tr", has_text="Wij gebruiken dit")
    return int(row.locator("td").first.inner_text()) if row.count() else 0


def find_by_topic(page: Page, words: str) -> None:
    page.goto("/catalogus/")
    form = page.locator("main form.filter")
    form.get_by_label("Onderwerp").select_option(label="schuttingtaal")
    form.get_by_label("Wat", exact=True).select_option(label="Interventies")
    form.get_by_role("button").click()
    follow(page, words)


@pytest.mark.parametrize(("width", "with_scripts"), [(1280, True), (360, False)])
def test_found_by_topic_used_and_counted(
    opened: Open,
    house: House,
    width: int,
    with_scripts: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    anna = opened("anna", width=width, java_script_enabled=with_scripts)
    find_by_topic(anna, "merkcardgreen")
    assert anna.url.endswith(f"/interventies/{house.things['card GREEN'][0]}/")
    before = used_by_municipalities(anna)
    anna.locator("main").get_by_role("button", name="Wij gebruiken dit").click()
    complete(anna, "Loopt goed.", choice="used")
    assert used_by_municipalities(anna) == before + 1
    anna.goto("/catalogus/?soort=card")
    assert "gebruikt door 1 gemeente" in anna.locator("main").inner_text()


def test_help_is_asked_and_taken_up(opened: Open, house: House) -> None:
    specialist = opened("specialist")
    specialist.goto("/")
    follow(specialist, "Gemeente Zaanstad: ")
    assert "merkhulpvraag" in specialist.locator("main").inner_text()
    send(specialist)
    assert re.search(r"/handelingsperspectieven/\d+/$", specialist.url)
    specialist.goto("/")
    assert "Gemeente Zaanstad: " not in specialist.locator("main").inner_text()


def test_what_still_holds_is_said_in_two_clicks(opened: Open, house: House) -> None:
    analyst = opened("analyst")
    analyst.goto(f"/handreikingen/{house.things['guide CLEAR'][0]}/")
    analyst.locator("main, aside").get_by_role("link", name="Nagekeken: klopt nog").first.click()
    send(analyst)
    assert "nagekeken door" in analyst.locator("main").inner_text()
