"""Lists: shown before anything is written, resumed after a kill, taken back as a whole (F1, I3, I9)."""

import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client

from knooppunt.accounts.models import User
from knooppunt.audit.models import Entry
from knooppunt.imports.commands import take_back_list
from knooppunt.imports.models import Batch, List, Source
from knooppunt.imports.tests.factories import make_list, stopping_after, take_in, work
from knooppunt.imports.words import State
from knooppunt.people.commands import change_person, give_seat
from knooppunt.people.models import Organisation, Person, Seat
from knooppunt.people.tests.factories import make_organisation, make_person
from knooppunt.people.words import Role

pytestmark = pytest.mark.django_db
HEAD = "Naam;E-mail;Organisatie;Functie;Talen\n"
ROWS = [
    f"Persoon {'abcdefghij'[place]}bakker;p{place}@a.example;Gemeente Zaanstad;Adviseur;Turks\n" for place in range(10)
]
CONTENT = (HEAD + "".join(ROWS) + "Jan en Piet;;Gemeente Zaanstad;;\nNieuw Mens;;Stichting Nieuw;;\n").encode()
Browse = Callable[[User], Client]


@pytest.fixture
def keeper(theme: Any) -> User:
    return User.objects.get(person=make_person("Keeper", Role.ADMINISTRATOR, make_organisation(), theme=""))


def state_of_the_register() -> list[Any]:
    """Give every row that a list can make, without ids."""
    seats = Seat.objects.values_list(
        "person__name",
        "person__email",
        "person__origin",
        "person__languages__code",
        "organisation__name",
        "function",
        "start",
    )
    return sorted(map(str, seats)) + sorted(Organisation.objects.values_list("code", flat=True))


def send(browser: Client, content: bytes) -> Any:
    file = SimpleUploadedFile("contacten.csv", content)
    return browser.post("/lijsten/nieuw/", {"kind": "contacts", "file": file})


def test_a_list_is_brought_checked_taken_in_and_taken_back_by_its_pages(keeper: User, browse: Browse) -> None:
    browser, before = browse(keeper), state_of_the_register()
    place = send(browser, CONTENT).headers["Location"]
    found = work(List.objects.get())
    page = browser.get(place).content.decode()
    assert "twee of meer personen" in page
    assert state_of_the_register() == before
    browser.post(f"{place}overnemen/", {"row2": ""})
    assert work(found).state == State.DONE
    assert Person.objects.count() == 12
    assert not Source.objects.exists()
    assert "Hele lijst terugnemen" in browser.get(place).content.decode()
    browser.post(f"{place}terugnemen/")
    assert work(found).state == State.TAKEN_BACK
    assert state_of_the_register() == before


def test_a_file_that_is_no_list_is_refused_in_words(keeper: User, browse: Browse) -> None:
    send(browse(keeper), b"%PDF-1.4")
    found = work(List.objects.get())
    assert found.state == State.REFUSED
    assert "geen lijst" in browse(keeper).get(found.get_absolute_url()).content.decode()


def test_only_who_keeps_the_register_brings_lists(bart: User, browse: Browse) -> None:
    assert send(browse(bart), CONTENT).status_code == 403
    assert not List.objects.exists()


def test_columns_can_be_named_by_hand(keeper: User, browse: Browse) -> None:
    found = make_list(CONTENT.replace(b"Functie", b"Iets"), by=keeper)
    codes = {f"column{place}": code for place, code in enumerate(["name", "email", "organisation", "function", ""])}
    browse(keeper).post(f"{found.get_absolute_url()}kolommen/", codes)
    assert work(found).codes == ["name", "email", "organisation", "function", ""]


@pytest.mark.parametrize("written", [0, 1, 2, 5])
def test_a_run_that_was_killed_goes_on_to_the_same_end(keeper: User, written: int, browse: Browse) -> None:
    with stopping_after(99, size=2):
        whole = take_in(make_list(CONTENT, by=keeper), by=keeper)
        counts = (whole.new, whole.changed, whole.same, whole.refused)
        end, browser = state_of_the_register(), browse(keeper)
        browser.post(f"{whole.get_absolute_url()}terugnemen/")
        work(whole)
    found = make_list(CONTENT, by=keeper)
    with stopping_after(written, size=2):
        take_in(found, by=keeper)
    assert found.batches.count() == written
    assert "Onderbroken" in browser.get(found.get_absolute_url()).content.decode()
    with stopping_after(99, size=2):
        browser.post(f"{found.get_absolute_url()}hervatten/")
        work(found)
    assert state_of_the_register() == end
    assert (found.new, found.changed, found.same, found.refused) == counts


def test_a_worker_that_was_replaced_writes_nothing(keeper: User) -> None:
    found = make_list(CONTENT, by=keeper)
    with stopping_after(0):
        take_in(found, by=keeper)
    List.objects.filter(pk=found.pk).update(run=found.run + 1)
    before = Person.objects.count()
    work(List.objects.get(pk=found.pk))
    assert (Person.objects.count() - before, Batch.objects.count()) == (11, 1)


def test_each_batch_has_one_audit_line_and_ids_only(keeper: User) -> None:
    with stopping_after(99, size=5):
        take_in(make_list(CONTENT, by=keeper), by=keeper)
    lines = Entry.objects.filter(kind="imports.BatchWritten")
    assert lines.count() == 3
    assert all(set(line.ids) == {"batch"} for line in lines)


def test_what_somebody_built_on_is_not_taken_back(keeper: User) -> None:
    found = take_in(make_list(CONTENT, by=keeper), by=keeper)
    person = Person.objects.get(email="p3@a.example")
    change_person(by=None, person=person, read_version=person.version, phone="0612345678")
    give_seat(
        by=None,
        person=Person.objects.get(email="p4@a.example"),
        organisation=make_organisation(),
        role=Role.PARTNER,
        layer="civil",
    )
    before = state_of_the_register()
    take_back_list(by=keeper, found=found)
    assert work(found).state == State.DONE
    assert person.name in found.refusal
    assert state_of_the_register() == before


def told(path: Path, *options: str) -> tuple[int, list[dict[str, Any]]]:
    out = StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command("people", "import", str(path), *options, stdout=out, stderr=StringIO())
    return int(str(ended.value.code)), [json.loads(line) for line in out.getvalue().splitlines()]


def test_the_terminal_says_each_problem_and_the_sum(tmp_path: Path, keeper: User) -> None:
    path = tmp_path / "contacten.csv"
    path.write_bytes(CONTENT)
    problem = {"row": 12, "column": "Naam"}
    for options, counts in (["--dry-run"], (11, 0)), ([], (11, 0)), ([], (0, 11)):
        code, lines = told(path, *options)
        assert lines[0].items() >= problem.items()
        assert (code, lines[-1]) == (1, {"rows": 12, "new": counts[0], "changed": 0, "same": counts[1], "refused": 1})
    path.write_text("geen lijst")
    assert told(path) == (2, [])
