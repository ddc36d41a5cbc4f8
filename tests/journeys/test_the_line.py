"""The whole line in a browser: from what a partner notices to what the plan counts, and back."""

import re

import pytest
from playwright.sync_api import Page

from tests.house.furnished import House
from tests.journeys.conftest import Open
from tests.journeys.hands import complete, follow, send


def counted(page: Page) -> int:
    """Read how many living labs the progress page counts."""
    page.goto("/jaarplan/2023/")
    said = page.locator("main").inner_text()
    found = re.search(r"Living labs\D+?(\d+)\s+van\s+4", said)
    assert found, said
    return int(found[1])


def share(page: Page) -> str:
    page.goto("/trends/delen/")
    complete(page, level="GREEN")
    return page.url


def interpret_and_advise(page: Page, signal: str, group: str) -> str:
    page.goto(signal)
    follow(page, "duiden")
    complete(page, "Wij lezen dit als wantrouwen dat groeit.", level="GREEN")
    follow(page, "Advies geven")
    complete(page, "Bel terug en zeg wanneer.", level="GREEN", groups=group)
    assert "/adviezen/" in page.url
    return page.url


def talk_about_it(page: Page, advice: str, gathering: str) -> None:
    page.goto(advice)
    follow(page, "Zet op de agenda")
    complete(page, gathering=gathering)


def hold(page: Page, gathering: str) -> None:
    page.goto(f"/bijeenkomsten/{gathering}/gehouden/")
    complete(page, day="2023-09-15", headcount="14")


def learn(page: Page, gathering: str) -> str:
    page.goto(f"/bijeenkomsten/{gathering}/")
    follow(page, "Een les schrijven")
    complete(page, "Bel mensen terug binnen twee dagen.", level="GREEN")
    return page.url


@pytest.mark.parametrize(("width", "with_scripts"), [(1280, True), (360, False)])
def test_from_a_signal_to_a_number_and_back(
    opened: Open,
    house: House,
    width: int,
    with_scripts: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    anna, analyst, leader = (
        opened(who, width=width, java_script_enabled=with_scripts) for who in ("anna", "analyst", "leader")
    )
    (gathering,) = map(str, house.things["gathering due"])
    before = counted(leader)
    signal = share(anna)
    advice = interpret_and_advise(analyst, signal, str(*house.things["group id"]))
    talk_about_it(analyst, advice, gathering)
    hold(analyst, gathering)
    assert counted(leader) == before + 1
    lesson = learn(analyst, gathering)
    anna.goto(signal)
    thread = anna.locator("main").inner_html()
    for page in (advice, lesson):
        assert page.split("/", 3)[3] in thread, "who shared a signal sees what became of it"
    leader.goto(f"/bijeenkomsten/{gathering}/afgelasten/")
    complete(leader, "Achteraf niet gehouden.")
    assert counted(leader) == before


def test_monday_morning_takes_three_clicks(opened: Open) -> None:
    page = opened("leader")
    page.goto("/")
    follow(page, "stuurgroep")
    assert page.locator("h1").inner_text()
    page.emulate_media(media="print")
    assert not page.locator("header nav").first.is_visible()


def test_the_keyboard_alone_shares_a_signal(opened: Open) -> None:
    page = opened("anna")
    page.goto("/trends/delen/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    seen = set()
    for _press in range(40):
        page.keyboard.press("Tab")
        seen.add(page.evaluate("document.activeElement.name || document.activeElement.type"))
    assert {"what", "area", "topic", "setting", "level", "submit"} <= seen


def test_a_readable_message_stands_beside_a_wrong_field(opened: Open) -> None:
    page = opened("anna", java_script_enabled=False)
    page.goto("/trends/delen/")
    page.locator("main form[method=post]").last.evaluate("form => form.noValidate = true")
    send(page)
    field = page.locator("[name=what]")
    assert field.get_attribute("aria-invalid") == "true"
    described = field.get_attribute("aria-describedby") or ""
    assert any(page.locator(f"[id='{one}']").inner_text() for one in described.split())
