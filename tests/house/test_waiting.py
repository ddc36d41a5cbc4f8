"""A signal that waits for a second pair of eyes is found where it waits; that nobody else finds it: test_leaks."""

from collections.abc import Callable

import pytest
from django.test import Client

from knooppunt.accounts.models import User
from tests.house.crawler import Crawl
from tests.house.furnished import furnish
from tests.house.test_leaks import every_address, found_by
from tests.house.waiting import WRITER, all_secrets, secrets_for

pytestmark = pytest.mark.django_db
Browse = Callable[[User], Client]


@pytest.mark.parametrize("who", [WRITER, "analyst", "specialist", "officer"])
def test_it_is_found_on_the_list_of_who_may_approve_and_nowhere_else(who: str, browse: Browse) -> None:
    house, theirs = furnish(), secrets_for(who)
    crawl = Crawl(browse(house.users[who]))
    crawl.walk("/", *every_address(house), *(f"/zoeken/?q={word}" for word in all_secrets()))
    assert found_by(crawl, all_secrets()).keys() == theirs
    if who != WRITER:
        places = {address for address, text in crawl.pages.items() if any(word in text for word in theirs)}
        asked = {place for place in places if place.startswith("/zoeken/")}
        assert {place for place in places - asked if "tweede-paar-ogen" not in place} <= {"/"}
