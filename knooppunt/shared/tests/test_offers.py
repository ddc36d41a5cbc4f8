"""Registries of offers."""

import pytest

from knooppunt.shared.offers import Ask, Registry


def make_ask(code: str) -> Ask:
    return Ask(code, "something", lambda _user: [])


def test_an_offer_is_found_by_its_code() -> None:
    asks: Registry[Ask] = Registry()
    asks.add(make_ask("first"))
    assert asks.get("first") is not None
    assert "second" not in asks


def test_the_same_code_twice_is_a_mistake() -> None:
    asks: Registry[Ask] = Registry()
    asks.add(make_ask("first"))
    with pytest.raises(ValueError, match="offered twice: first"):
        asks.add(make_ask("first"))
