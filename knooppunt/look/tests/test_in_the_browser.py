"""The style page in a real browser: axe finds nothing, nothing sticks out, the keyboard is enough."""

from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import AXE, CHROMIUM

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM or not AXE.exists(), reason="needs chromium and the packages of package.json"),
]


def opened(browser: Browser, address: str, width: int, scheme: Literal["light", "dark"] = "light") -> Page:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.goto(address)
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("path", ["/stijl/", "/toegankelijkheid/"])
def test_axe_finds_nothing(
    browser: Browser, live_server: Any, path: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    page = opened(browser, live_server.url + path, width, scheme)
    page.evaluate(Path(AXE).read_text())
    found = page.evaluate("axe.run()")["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_the_page_never_scrolls_sideways(browser: Browser, live_server: Any, width: int) -> None:
    page = opened(browser, f"{live_server.url}/stijl/", width)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_the_style_sheets_arrive_and_the_font_is_ours(browser: Browser, live_server: Any) -> None:
    page = opened(browser, f"{live_server.url}/stijl/", 1280)
    assert "Open Sans Variable" in page.evaluate("getComputedStyle(document.body).fontFamily")
    assert page.evaluate("[...document.styleSheets].every(sheet => sheet.cssRules.length > 0)")


def test_the_first_tab_leads_past_the_masthead(browser: Browser, live_server: Any) -> None:
    page = opened(browser, f"{live_server.url}/stijl/", 1280)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_what_can_be_pressed_is_large_enough(browser: Browser, live_server: Any) -> None:
    page = opened(browser, f"{live_server.url}/stijl/", 360)
    sizes = page.evaluate(
        "[...document.querySelectorAll('button, summary, .utrecht-button-link, .nav a, input[type=checkbox] + label')]"
        ".filter(one => one.checkVisibility()).map(one => one.getBoundingClientRect().height)"
    )
    assert sizes
    assert min(sizes) >= 24
