"""A browser, the furnished region behind a live server, and people who are logged in."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Browser, Page

from tests.browser import AXE, CHROMIUM
from tests.house.furnished import House, furnish

Open = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Say loudly what is left out without a browser."""
    for item in items:
        if "tests/journeys" in str(item.path):
            item.add_marker(pytest.mark.browser)
            if not CHROMIUM or not AXE.exists():
                item.add_marker(
                    pytest.mark.skip(reason="NO BROWSER: chromium and the packages of package.json are needed")
                )


@pytest.fixture
def house(transactional_db: None) -> House:
    return furnish()


@pytest.fixture
def opened(browser: Browser, live_server: Any, house: House) -> Iterator[Open]:
    """Give a page of the product as somebody sees it; nobody when no name is given."""
    contexts = []

    def open_as(who: str = "", *, width: int = 1280, **more: Any) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 800}, base_url=live_server.url, bypass_csp=True, locale="nl-NL", **more
        )
        contexts.append(context)
        if who:
            client = Client()
            client.force_login(house.users[who], "allauth.account.auth_backends.AuthenticationBackend")
            context.add_cookies([{"name": "session", "value": client.cookies["session"].value, "url": live_server.url}])
        return context.new_page()

    yield open_as
    for context in contexts:
        context.close()
