"""A marked secret in each item at each level is found by its readers and by nobody else (A2)."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import pytest
from django.test import Client
from django.urls import NoReverseMatch, reverse

from knooppunt.accounts.models import User
from knooppunt.people.words import Level
from tests.house import shelf, stances, waiting
from tests.house.crawler import LIMIT, Crawl
from tests.house.furnished import READERS, House, furnish, mark
from tests.house.matrix import ROWS

pytestmark = pytest.mark.django_db
KINDS = ("signaal", "duiding", "advies", "reactie", "vraag", "les", "besluit")
WHO = (
    "analyst",
    "outside",
    "elsewhere",
    "kennemerland",
    "leader",
    "member",
    "named",
    "reader",
    "administrator",
    "stranger",
)
Browse = Callable[[User], Client]


def secrets_for(who: str) -> set[str]:
    """Give the marks that this reader may find; a held gathering's decisions are read as their subjects are."""
    own = {mark(kind, level) for kind in KINDS for level in Level if who in READERS[level]} & all_secrets()
    own = own if who in READERS[Level.GREEN] else own - {mark("besluit", level) for level in Level}
    return own.union(*(kept.secrets_for(who) for kept in (shelf, stances, waiting)))


def all_secrets() -> set[str]:
    """Give every mark there is; a question is never RED, since the analyst must be able to read it."""
    marks = {mark(kind, level) for kind in KINDS for level in Level} - {mark("vraag", Level.RED)}
    return marks.union(*(kept.all_secrets() for kept in (shelf, stances, waiting)))


def every_address(house: House) -> Iterator[str]:
    """Give every address of the product about every thing there is, and questions that all secrets would answer."""
    for name, row in ROWS.items():
        kind = row.thing.rpartition(" ")[0]
        things = [args for thing, args in house.things.items() if thing.startswith(kind or row.thing)]
        yield from _addresses(name, [house.things[row.thing], *things] if row.thing else [()])
    for kind in (*KINDS, *shelf.SLOTS, stances.SLOT):
        yield f"{reverse('search:search')}?q=merk{kind}"
    yield f"{reverse('search:search')}?q=merkwacht"


def _addresses(name: str, found: list[tuple[Any, ...]]) -> set[str]:
    """Give the address about each of these things; one whose name only begins alike has none."""
    addresses = {reverse(name, args=found[0])}
    for args in found[1:]:
        with suppress(NoReverseMatch):
            addresses.add(reverse(name, args=args))
    return addresses


def found_by(crawl: Crawl, asked: set[str]) -> dict[str, str]:
    """Give the secrets on the pages of a crawl, each with a place; that the page repeats the question is no leak."""
    return {
        secret: address
        for address, text in crawl.pages.items()
        for secret in asked
        if secret in text and secret not in address
    }


@pytest.fixture
def crawl(browse: Browse) -> Callable[[House, str], Crawl]:
    def walk(house: House, who: str) -> Crawl:
        crawl = Crawl(browse(house.users[who]))
        crawl.walk("/", *every_address(house))
        return crawl

    return walk


@pytest.mark.parametrize("who", WHO)
def test_nobody_finds_what_is_not_shared_with_them(who: str, crawl: Callable[[House, str], Crawl]) -> None:
    walked = crawl(furnish(), who)
    assert walked.broken == []
    assert len(walked.pages) < LIMIT
    assert found_by(walked, all_secrets() - secrets_for(who)) == {}
    assert set(found_by(walked, secrets_for(who))) == secrets_for(who), "and everybody finds what is theirs"


@pytest.mark.parametrize("who", ["outside", "elsewhere", "member"])
def test_finding_nothing_and_finding_what_is_hidden_look_the_same(who: str, browse: Browse) -> None:
    browser = browse(furnish().users[who])

    def answer(word: str) -> str:
        page = browser.get(reverse("search:search"), {"q": word}).content.decode()
        return re.sub(r'value="[\w-]{30,}"', "", page).replace(word, "…")

    hidden = sorted(all_secrets() - secrets_for(who))
    assert [word for word in hidden if answer(word) != answer("merkbestaatniet")] == []


def test_without_logging_in_one_finds_only_what_was_made_public() -> None:
    house = furnish()
    crawl = Crawl(Client())
    crawl.walk("/", *every_address(house))
    assert crawl.broken == []
    assert found_by(crawl, all_secrets()) == {}
    assert found_by(crawl, {"merkopenbaar", mark("plan", Level.GREEN)}).keys() == {"merkopenbaar", "merkplangreen"}


def test_a_page_that_tells_is_seen() -> None:
    crawl = Crawl(Client(), pages={"/trends/9/": f"<title>{mark('signaal', Level.RED)}</title>"})
    assert found_by(crawl, all_secrets()) == {mark("signaal", Level.RED): "/trends/9/"}
