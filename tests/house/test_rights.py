"""The table of rights says what the code says."""

from django.utils.functional import Promise

from knooppunt.people.permissions import Right, rights
from knooppunt.people.words import Role
from tests.house.places import apps_that_stand
from tests.house.rights import PAGE, page


def test_the_table_in_the_docs_is_fresh() -> None:
    assert PAGE.read_text() == page(), "write it again: python -m tests.house.rights"


def test_a_table_of_yesterday_is_refused() -> None:
    fresh = page()
    rights["trends.gossip"] = Right("trends.gossip", "gossip", frozenset([Role.MAYOR]))
    try:
        assert page() != fresh
    finally:
        rights.pop("trends.gossip")


def test_each_right_has_an_app_words_and_somebody_to_hold_it() -> None:
    for right in rights.values():
        assert right.code.partition(".")[0] in apps_that_stand()
        assert isinstance(right.words, Promise)
        assert right.roles
