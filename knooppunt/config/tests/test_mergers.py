"""The two mergers of 2022, as the region file tells them: Dijk en Waard was new, Purmerend was there."""

from datetime import date

import pytest

from knooppunt.config.region import load_region
from knooppunt.people.models import Area
from knooppunt.people.queries.contacts import seats_on
from knooppunt.people.tests.factories import make_organisation, make_person
from knooppunt.people.words import Domain, Role

pytestmark = pytest.mark.django_db
BEFORE, LAST_DAY, AFTER = date(2021, 6, 1), date(2021, 12, 31), date(2022, 6, 1)


def names(place: Area, day: date) -> list[str]:
    return sorted(seat.person.name for seat in seats_on(place, day))


def test_the_region_has_34_municipalities_in_2021_and_32_in_2022() -> None:
    load_region()
    municipalities = Area.objects.municipalities()
    assert [municipalities.on(day).count() for day in (BEFORE, LAST_DAY, date(2022, 1, 1))] == [34, 34, 32]


@pytest.fixture
def merged(db: None) -> dict[str, Area]:
    """Heerhugowaard and Langedijk go into the new Dijk en Waard, and Beemster into Purmerend that was there."""
    load_region()
    areas = {area.name: area for area in Area.objects.municipalities()}
    school = make_organisation("School", areas["Langedijk"], kind="school", domain=Domain.EDUCATION)
    make_person("Juf", Role.TEACHER, school, start=date(2015, 1, 1))
    for town, name in (("Heerhugowaard", "Hilde"), ("Langedijk", "Lars"), ("Beemster", "Bea")):
        own = make_organisation(f"Gemeente {town}", areas[town])
        make_person(name, organisation=own, start=date(2015, 1, 1), end=LAST_DAY)
    there = make_organisation("Gemeente Purmerend", areas["Purmerend"])
    make_person("Piet", organisation=there, start=date(2015, 1, 1))
    return areas


@pytest.mark.parametrize(
    ("town", "day", "who"),
    [
        ("Heerhugowaard", BEFORE, ["Hilde"]),
        ("Langedijk", BEFORE, ["Juf", "Lars"]),
        ("Dijk en Waard", BEFORE, ["Hilde", "Juf", "Lars"]),
        ("Dijk en Waard", AFTER, ["Juf"]),
        ("Langedijk", AFTER, ["Juf"]),
        ("Purmerend", BEFORE, ["Piet"]),
        ("Beemster", BEFORE, ["Bea"]),
        ("Beemster", AFTER, ["Piet"]),
    ],
)
def test_a_merged_municipality_answers_for_each_day(
    merged: dict[str, Area], town: str, day: date, who: list[str]
) -> None:
    assert names(merged[town], day) == who
