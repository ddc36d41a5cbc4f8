"""Questions whose SQL is kept, asked of the tables of people."""

from typing import Any

import pytest
from django.db.models import QuerySet

from knooppunt.people.models import Area
from knooppunt.people.tests.factories import make_municipality
from knooppunt.shared.prepared import Prepared

pytestmark = pytest.mark.django_db


def _around(ids: list[int]) -> QuerySet[Any, Any]:
    return Area.objects.filter(pk__in=ids).order_by("name").values_list("pk", "parent")


@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_it_answers_like_the_queryset_for_any_number_of_ids(count: int) -> None:
    ids = [make_municipality(f"Gemeente {number}").pk for number in range(count)]
    assert Prepared(_around)(ids) == list(_around(ids))


def test_it_asks_nothing_about_nothing(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(0):
        assert Prepared(_around)([]) == []


def test_it_reads_its_answer_anew_each_time() -> None:
    asked, town = Prepared(_around), make_municipality()
    before = asked({town.pk})
    Area.objects.filter(pk=town.pk).update(parent=None)
    assert before == [(town.pk, town.parent_id)]
    assert asked({town.pk}) == [(town.pk, None)]


def test_it_gives_every_id_once() -> None:
    towns = [make_municipality(f"Gemeente {number}") for number in range(2)]
    assert Prepared(_around).flat(town.pk for town in towns) == {*(town.pk for town in towns), towns[0].parent_id}
