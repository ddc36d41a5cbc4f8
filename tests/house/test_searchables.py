"""What can be found: every kind of thing with readers is declared, none from behind the wall."""

from collections.abc import Iterable
from unittest.mock import Mock

import pytest
from django.apps import apps
from django.db import models
from django.utils.functional import Promise

from knooppunt.people.models import Audienced
from knooppunt.search.kinds import in_order
from knooppunt.search.models import SearchDocument
from knooppunt.shared.offers import Searchable
from tests.house.furnished import furnish
from tests.house.places import contracts

# Models with readers of their own that are not found, and why.
NOT_FOUND = {
    "search.SearchDocument": "it is the index",
    "trends.Round": "its readings are blind; what partners agreed on is an interpretation, and that is found",
}


def with_readers() -> set[str]:
    """Give the models whose rows each have an audience."""
    return {one._meta.label for one in apps.get_models() if issubclass(one, Audienced)}


def from_behind_the_wall(offers: Iterable[Searchable]) -> list[str]:
    """List the kinds that an app behind the wall offers."""
    walled = {app.rpartition(".")[2] for app in contracts()["wall"]["walled"]}
    return [one.code for one in offers if one.rows().model._meta.app_label in walled]


def test_all_that_has_readers_can_be_found_or_says_why_not() -> None:
    declared = {kind.rows().model._meta.label for kind in in_order()}
    assert with_readers() - declared == set(NOT_FOUND)


@pytest.mark.parametrize("kind", in_order(), ids=lambda kind: kind.code)
def test_a_kind_has_a_name_in_every_language(kind: Searchable) -> None:
    assert isinstance(kind.label, Promise)


@pytest.mark.django_db
def test_what_is_found_is_what_the_apps_declare() -> None:
    furnish()
    for kind in in_order():
        declared = {one.pk: kind.document(one) for one in kind.rows()}
        found = {one.object_id: one for one in SearchDocument.objects.filter(kind=kind.code).select_related("audience")}
        assert set(found) == set(declared), kind.code
        for pk, document in declared.items():
            told = (found[pk].title, found[pk].text, found[pk].url, found[pk].audience)
            assert told == (document.title, document.text, document.url, document.audience)


def test_nobody_joins_from_behind_the_wall() -> None:
    assert from_behind_the_wall(in_order()) == []


def test_an_offer_from_behind_the_wall_is_refused() -> None:
    hidden = Mock(spec=models.QuerySet)
    hidden.model = Mock()
    hidden.model._meta.app_label = "casework"
    assert from_behind_the_wall([Searchable("case", "cases", lambda: hidden, Mock())]) == ["case"]
