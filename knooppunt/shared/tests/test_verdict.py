"""Yes, or no with a reason."""

import pytest

from knooppunt.shared.verdict import YES, Refused, all_of, needs, no


def test_a_no_that_is_demanded_says_why() -> None:
    with pytest.raises(Refused, match="because"):
        no("because").demand()


def test_a_yes_that_is_demanded_lets_one_through() -> None:
    YES.demand()
    assert YES


def test_the_first_refusal_counts() -> None:
    assert all_of(YES, no("first"), no("second")).reason == "first"
    assert all_of(YES, YES)


def test_a_condition_that_fails_gives_its_reason() -> None:
    assert needs([], "empty").reason == "empty"
    assert needs([1], "empty")
