"""Making the index anew from what the apps declare."""

from datetime import date
from unittest.mock import Mock

import pytest

from knooppunt.accounts.models import User
from knooppunt.people.models import Organisation
from knooppunt.people.tests.factories import make_organisation
from knooppunt.search.commands import index, rebuild, rebuild_later
from knooppunt.search.models import SearchDocument
from knooppunt.search.tests.factories import make_found, network
from knooppunt.search.tests.test_index import found
from knooppunt.shared.offers import Document, Registry, Searchable

DAY = date(2022, 5, 4)


def as_found(organisation: Organisation) -> Document:
    return Document(organisation.name, "", "/", network(), None, organisation.area_id, ("Weerbaarheid",))


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch) -> Searchable:
    """Organisations as the only kind that can be found."""
    registry, offer = Registry[Searchable](), Searchable("house", Mock(), Organisation.objects.all, as_found)
    registry.add(offer)
    monkeypatch.setattr("knooppunt.search.kinds.searchables", registry)
    return offer


def test_what_is_declared_comes_in_and_the_rest_goes(anna: User, offered: Searchable) -> None:
    make_organisation("Dorpsraad Krommenie")
    make_found("Van een app die er niet meer is")
    index(offered.code, 10**6, Document("Weg", "", "/", network(), DAY))
    assert rebuild() == Organisation.objects.count()
    assert found(anna, "krommenie") == ["Dorpsraad Krommenie"]
    assert not SearchDocument.objects.exclude(kind=offered.code).exists()
    assert found(anna, "weg") == []


def test_twice_makes_no_difference_and_a_thing_without_a_day_keeps_its_first(anna: User, offered: Searchable) -> None:
    house = make_organisation("Dorpsraad Krommenie")
    rebuild()
    SearchDocument.objects.filter(object_id=house.pk).update(on=DAY)
    before = list(SearchDocument.objects.order_by("pk").values("object_id", "on", "words", "subjects", "area"))
    rebuild()
    assert list(SearchDocument.objects.order_by("pk").values("object_id", "on", "words", "subjects", "area")) == before
    assert found(anna, "krommenie") == ["Dorpsraad Krommenie"]


@pytest.mark.usefixtures("offered")
def test_it_can_be_left_to_the_job_worker(anna: User) -> None:
    make_organisation("Dorpsraad Krommenie")
    rebuild_later.func()
    assert found(anna, "krommenie") == ["Dorpsraad Krommenie"]
