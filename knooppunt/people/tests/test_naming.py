"""How names are sorted, and that the text for it follows the name however that is written."""

import pytest

from knooppunt.people.models import Person
from knooppunt.people.naming import LONGEST, sort_name
from knooppunt.people.tests.factories import make_person


@pytest.mark.parametrize(
    ("name", "sorted_by"),
    [
        ("Jan van der Berg", "berg jan van der"),
        ("Noor el Ouazzani", "ouazzani noor el"),
        ("Anna Maria Jansen", "jansen anna maria"),
        ("Marieke Jansen-de Boer", "jansen-de boer marieke"),
        ("J.P. van den Berg", "berg j p van den"),
        ("Berg, Jan van den", "berg jan van den"),
        ("Ans in 't Veld", "veld ans in t"),
        ("Özlem Çelik", "celik ozlem"),
        ("Anna", "anna"),
        ("", ""),
    ],
)
def test_a_name_stands_under_its_surname(name: str, sorted_by: str) -> None:
    assert sort_name(name) == sorted_by


def test_a_long_name_keeps_within_its_field() -> None:
    assert len(sort_name("x" * 500)) == LONGEST


@pytest.mark.django_db
def test_the_order_follows_the_name_however_it_is_written(theme: object) -> None:
    person = make_person("Jan van der Berg")
    persons = Person.objects.filter(pk=person.pk)
    assert persons.get().sort_name == "berg jan van der"
    person.name = "Jan de Vries"
    person.save(update_fields=["name"])
    assert persons.get().sort_name == "vries jan de"
    persons.update(name="Jan Smit")
    assert persons.get().sort_name == "smit jan"
    Person.objects.bulk_create([Person(name="Piet van Dam")])
    assert Person.objects.get(name="Piet van Dam").sort_name == "dam piet van"
