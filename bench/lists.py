"""Times lists of contacts: ``python -m bench imports`` reads, checks, matches and writes 100,000 rows, CSV and XLSX.

Beside it, in the same run, the barest import there can be: the rows of ``csv`` by ``bulk_create``, nothing checked.
"""

import csv
import io
import resource
import time
from collections.abc import Iterator

from django.db import connection
from openpyxl import Workbook

from bench import region
from knooppunt.imports.commands import bring_list, confirm_list
from knooppunt.imports.commands.jobs import work_on
from knooppunt.imports.kinds import kinds
from knooppunt.imports.models import List
from knooppunt.imports.words import State
from knooppunt.people.models import Organisation, Person, Seat

_FIRST = [
    "Jan", "Piet", "Kees", "Fatima", "Aisha", "Anna", "Bart", "Carla", "Dirk", "Emma", "Hassan", "Ingrid",
    "Joost", "Karim", "Lies", "Maria", "Noor", "Omar",
]  # fmt: skip
_LAST = [
    "Jansen", "Bakker", "Visser", "Smit", "Meijer", "Mulder", "Bos", "Vos", "Peters", "Hendriks", "Dekker",
    "Brouwer", "Yilmaz", "Demir", "Amrani",
]  # fmt: skip
_FUNCTIONS = ("Beleidsmedewerker veiligheid", "Wijkagent", "Jongerenwerker", "Docent", "Coördinator", "Burgemeester")
_TITLES = ("Naam", "E-mail", "Telefoon", "Organisatie", "Gemeente", "Functie", "Begindatum")


def main(count: str) -> None:
    """Bring a list of so many rows in, both ways, and the bare way."""
    region.load_people()
    rows = list(_rows(int(count)))
    bare = _bare(rows)
    print(f"{connection.vendor}: bare csv + bulk_create {bare:,.0f} rows/s")
    for name, content in (("CSV", _csv(rows)), ("XLSX", _xlsx(rows))):
        speed, most = _timed(name, content)
        print(f"{connection.vendor}: {name} {speed:,.0f} rows/s, {bare / speed:.1f}× bare, peak {most} MB", flush=True)


def _rows(count: int) -> Iterator[tuple[str, ...]]:
    houses = list(Organisation.objects.values_list("name", "area__name"))
    for number in range(count):
        house, area = houses[number % len(houses)]
        name = f"{_FIRST[number % len(_FIRST)]} {_LAST[number // 18 % len(_LAST)]}{_word(number)}"
        mail, phone = f"persoon{number}@lijst.example", f"06{number:08}"
        yield name, mail, phone, house, area, _FUNCTIONS[number % len(_FUNCTIONS)], "2021-03-01"


def _word(number: int) -> str:
    """Spell a number in letters, so that every name is another one."""
    letters = ""
    while number:
        number, rest = divmod(number, 20)
        letters += "bcdfghjklmnprstvwzae"[rest]
    return letters


def _csv(rows: list[tuple[str, ...]]) -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows([_TITLES, *rows])
    return out.getvalue().encode()


def _xlsx(rows: list[tuple[str, ...]]) -> bytes:
    book, out = Workbook(write_only=True), io.BytesIO()
    sheet = book.create_sheet("Contacten")
    for row in (_TITLES, *rows):
        sheet.append(row)
    book.save(out)
    return out.getvalue()


def _timed(name: str, content: bytes) -> tuple[float, int]:
    """Give the rows a second of the job that takes a list in, and the most memory that this process had in MB."""
    contacts = kinds.get("contacts")
    assert contacts  # noqa: S101 - it is offered
    found = bring_list(by=None, kind=contacts, name=f"{name}.lijst", content=content)
    work_on.func(found.pk, found.run)
    found.refresh_from_db()
    confirm_list(by=None, found=found, choices={})
    begun = time.perf_counter()
    work_on.func(found.pk, found.run)
    took = time.perf_counter() - begun
    found.refresh_from_db()
    if (found.state, found.refused) != (State.DONE, 0):
        raise SystemExit(str(found.found))
    _empty(found)
    return found.rows / took, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _empty(found: List) -> None:
    Person.objects.filter(email__endswith="@lijst.example").delete()
    found.delete()


def _bare(rows: list[tuple[str, ...]]) -> float:
    text = _csv(rows).decode()
    house = Organisation.objects.earliest("pk")
    begun = time.perf_counter()
    lines = csv.DictReader(io.StringIO(text), delimiter=";")
    persons = [Person(name=line["Naam"], email=line["E-mail"], phone=line["Telefoon"]) for line in lines]
    made = Person.objects.bulk_create(persons, batch_size=1_000)
    Seat.objects.bulk_create(
        [Seat(person=person, organisation=house, role="partner", layer="civil") for person in made], batch_size=1_000
    )
    speed = len(rows) / (time.perf_counter() - begun)
    Person.objects.filter(email__endswith="@lijst.example").delete()
    return speed
