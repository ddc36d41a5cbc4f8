"""Every page: axe finds nothing, and nothing sticks out on a screen of 320 pixels."""

from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Page

from tests.browser import AXE
from tests.house.furnished import House
from tests.house.matrix import ROWS
from tests.journeys.conftest import Open

NOT_ALLOWED = 405
SHARE = 25
ROLES = ("administrator", "outside", "reader", "specialist", "stranger")


def faults(page: Page, address: str, status: int = 200) -> list[str]:
    """Give what axe finds on a page, and whether it scrolls sideways on a narrow screen."""
    page.set_viewport_size({"width": 1280, "height": 800})
    answer = page.goto(address)
    assert answer is None or answer.status in {status, 0}, f"{answer.status} {address}"
    page.evaluate(AXE.read_text())
    found: list[Any] = page.evaluate("axe.run({resultTypes: ['violations'], preload: false})")["violations"]
    said = [f"{address} {one['id']}: {one['nodes'][0]['html'][:120]}" for one in found]
    page.set_viewport_size({"width": 320, "height": 800})
    beyond = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return [*said, *([f"{address} is {beyond} pixels too wide"] if beyond > 0 else [])]


def names(doer: str) -> list[str]:
    """Name the pages of the product that this doer comes for; those of everybody for nobody in particular."""
    return [
        name
        for name, row in ROWS.items()
        if name != "account_logout" and ((row.is_public and not doer) or (not row.is_public and row.doer == doer))
    ]


def addresses(house: House, asked: list[str]) -> list[str]:
    """Give the addresses of these pages."""
    rows = [(name, ROWS[name].thing) for name in asked]
    return [reverse(name, args=house.things[thing] if thing else ()) for name, thing in rows]


def is_a_page(page: Page, address: str) -> bool:
    """Tell whether there is something to look at: no file to take along, and no address that only takes forms."""
    answer = page.request.get(address)
    return answer.status != NOT_ALLOWED and "text/html" in answer.headers.get("content-type", "")


def shares() -> list[tuple[str, int]]:
    """Give each doer with the number of each share of their pages, so that two workers divide the many of one."""
    return [
        (doer, first)
        for doer in ["", *sorted({row.doer for row in ROWS.values()})]
        for first in range(0, len(names(doer)), SHARE)
    ]


@pytest.mark.parametrize(("doer", "first"), shares())
def test_axe_finds_nothing_on_any_page(opened: Open, house: House, doer: str, first: int) -> None:
    page = opened(doer)
    places = [place for place in addresses(house, names(doer)[first : first + SHARE]) if is_a_page(page, place)]
    assert [fault for place in places for fault in faults(page, place)] == []


def test_axe_finds_nothing_on_anybodys_first_page(opened: Open) -> None:
    assert [f"{who}: {fault}" for who in ROLES for fault in faults(opened(who), "/")] == []


def test_axe_finds_nothing_on_pages_that_say_no(opened: Open, house: House) -> None:
    page = opened("reader")
    refused = reverse("trends:withdraw_signal", args=house.things["signal AMBER"])
    assert [*faults(page, "/bestaat-niet/", 404), *faults(page, refused, 403)] == []


def test_axe_finds_nothing_in_the_dark(opened: Open, house: House) -> None:
    page = opened("analyst", color_scheme="dark")
    named = ("desk:desk", "trends:signals", "trends:signal", "gatherings:gathering", "plan:progress", "people:areas")
    places = [reverse(name, args=house.things[ROWS[name].thing] if ROWS[name].thing else ()) for name in named]
    assert [fault for place in places for fault in faults(page, place)] == []


def test_a_bad_page_is_refused(opened: Open, tmp_path: Any) -> None:
    bad = tmp_path / "bad.html"
    bad.write_text('<!doctype html><html><body><img src="x"><div style="width: 900px">wide</div></body></html>')
    found = " ".join(faults(opened(), f"file://{bad}"))
    assert "image-alt" in found
    assert "html-has-lang" in found
    assert "too wide" in found
