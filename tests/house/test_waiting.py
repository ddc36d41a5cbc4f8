"""A signal that waits for a second pair of eyes is found by its writer and who may approve it, and by nobody else."""

from collections.abc import Callable

import pytest
from django.test import Client

from knooppunt.accounts.models import User
from tests.house.crawler import Crawl
from tests.house.furnished import furnish
from tests.house.test_leaks import WHO, every_address, found_by
from tests.house.waiting import APPROVERS, MARK, WRITER

pytestmark = pytest.mark.django_db
Browse = Callable[[User], Client]


@pytest.mark.parametrize("who", [WRITER, *WHO, "specialist", "officer"])
def test_nobody_else_finds_it(who: str, browse: Browse) -> None:
    house = furnish()
    crawl = Crawl(browse(house.users[who]))
    crawl.walk("/", *every_address(house), *(f"/zoeken/?q={word}" for word in MARK.values()))
    theirs = {word for level, word in MARK.items() if who == WRITER or who in APPROVERS[level]}
    found = found_by(crawl, set(MARK.values()))
    assert found.keys() == theirs
    if who != WRITER:
        places = {address for address, text in crawl.pages.items() if any(word in text for word in theirs)}
        asked = {place for place in places if place.startswith("/zoeken/")}
        assert {place for place in places - asked if "tweede-paar-ogen" not in place} <= {"/"}
