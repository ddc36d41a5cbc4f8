"""The main navigation is drawn by what a reader may."""

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import RequestFactory

from knooppunt.look import navigation
from knooppunt.look.navigation import Entry


def everybody(user: object) -> bool:
    return True


@pytest.fixture(autouse=True)
def _own_entries(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(navigation, "_entries", [])
    navigation.add(Entry("Toegankelijkheid", "look:accessibility", 20, everybody))
    navigation.add(Entry("Stijl", "look:style", 10, lambda user: user.is_leader))
    navigation.add(Entry("Bestaat niet", "nowhere:at_all", 5, everybody))
    yield
    navigation._address.cache_clear()


def drawn(path: str, *, is_leader: bool = True) -> str:
    request: Any = RequestFactory().get(path)
    request.user = SimpleNamespace(is_leader=is_leader, is_authenticated=True)
    return navigation.links(request)


def test_entries_stand_in_their_order() -> None:
    assert drawn("/").index("Stijl") < drawn("/").index("Toegankelijkheid")


def test_a_reader_gets_only_their_own_entries() -> None:
    assert "Stijl" not in drawn("/", is_leader=False)


def test_an_entry_of_an_app_that_is_not_there_is_left_out() -> None:
    assert "Bestaat niet" not in drawn("/")


def test_the_entry_of_this_page_is_marked() -> None:
    assert '<a href="/stijl/" aria-current="page">Stijl</a>' in drawn("/stijl/")


def test_a_page_below_an_entry_marks_that_entry() -> None:
    assert '<a href="/stijl/" aria-current="true">Stijl</a>' in drawn("/stijl/knoppen/")


def test_nothing_is_marked_elsewhere() -> None:
    assert "aria-current" not in drawn("/zoeken/")


def test_an_entry_added_twice_stands_there_once() -> None:
    once = drawn("/")
    for entry in list(navigation._entries):
        navigation.add(entry)
    assert drawn("/") == once
