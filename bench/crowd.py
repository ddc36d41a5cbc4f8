"""A region with a hundred thousand people in it, as rows: names, seats, languages and what they can be called about."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from django.db import connection, models

from bench import region
from knooppunt.config import assets
from knooppunt.network.models import Expertise
from knooppunt.people.models import Area, Organisation, Person, Seat, SpokenLanguage
from knooppunt.people.words import Domain, Duty, Language, Layer, Role
from knooppunt.topics.models import Topic

PERSONS, BATCH = 100_000, 5_000
PERSONS_AN_ORGANISATION = 20
_FIRST = ["Jan", "Fatima", "Kees", "Marieke", "Özlem", "Bart", "Sanne", "Mohamed", "Eva", "Willem", "Noor", "Ahmed"]
_MIDDLE = ["", "", "", "van der ", "de ", "van ", "el ", "ten "]
_LAST = ["Berg", "Vries", "Bakker", "Jansen", "Yilmaz", "Duin", "Meer", "Ouali", "Visser", "Smit", "Dijk", "Zaal"]
_WORK = ["Adviseur veiligheid", "Wijkagent", "Jongerenwerker", "Docent maatschappijleer", "Beleidsmedewerker zorg"]


def main(count: str) -> None:
    """Load the demo year and so many people beside it."""
    region.load_year()
    fill(int(count))
    assets.gather()


def fill(count: int = PERSONS) -> None:
    """Add so many persons with their seats; one in thirty organisations is a religious institution."""
    places = list(Area.objects.municipalities().current())
    _save(Organisation, _organisations(count // PERSONS_AN_ORGANISATION, places))
    _save(Person, map(_person, range(count)))
    persons = list(Person.objects.filter(origin="bench").order_by("pk").values_list("pk", flat=True))
    homes = list(Organisation.objects.filter(code__startswith="bench-").order_by("pk").values_list("pk", flat=True))
    _save(Seat, _seats(persons, homes))
    codes, topics = list(Language), list(Topic.objects.values_list("pk", flat=True))
    spoken = (SpokenLanguage(person_id=pk, code=codes[pk * pk % 97 % len(codes)]) for pk in persons if pk % 3 == 0)
    _save(SpokenLanguage, spoken)
    known = (Expertise(person_id=pk, topic_id=topics[pk * pk % 89 % len(topics)]) for pk in persons if pk % 2 == 0)
    _save(Expertise, known)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _save(model: type[models.Model], rows: Iterator[Any]) -> None:
    while batch := list(islice(rows, BATCH)):
        model._default_manager.bulk_create(batch)


def _organisations(count: int, places: list[Area]) -> Iterator[Organisation]:
    domains = list(Domain)
    for number in range(count):
        yield Organisation(
            code=f"bench-{number}", name=f"Stichting {_LAST[number % 12]} {number}",
            area=places[number * 7 % len(places)],
            kind="religieuze-instelling" if number % 30 == 0 else "stichting", domain=domains[number % len(domains)],
        )  # fmt: skip


def _person(number: int) -> Person:
    first, middle, last = _FIRST[number % 12], _MIDDLE[number // 7 % 8], _LAST[number // 12 % 12]
    return Person(name=f"{first} {middle}{last}{number // 500:x}", email=f"p{number}@example.org", origin="bench")


def _seats(persons: list[int], homes: list[int]) -> Iterator[Seat]:
    """Give each person a seat, and every third one a second; one in nine seats has ended."""
    roles, layers = [role for role in Role if role not in (Role.ANALYST, Role.ADMINISTRATOR)], list(Layer)
    for number, person in enumerate([*persons, *persons[::3]]):
        yield Seat(
            person_id=person, organisation_id=homes[number * 31 % len(homes)], theme="CTER",
            role=roles[number * number % 101 % len(roles)], layer=layers[number % 7 % 3],
            function=f"{_WORK[number % 5]} {number % 400}", start="2020-01-01",
            end="2022-06-30" if number % 9 == 0 else None, duty=Duty.LEAD if number % 20 == 0 else "",
        )  # fmt: skip
