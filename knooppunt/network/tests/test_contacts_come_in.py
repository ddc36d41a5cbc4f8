"""Lists as people really keep them: what comes of each, row by row (NW-1, I1, I9)."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from knooppunt.imports.models import List
from knooppunt.imports.tests.books import workbook
from knooppunt.imports.tests.factories import make_list, take_in
from knooppunt.people import commands
from knooppunt.people.models import Person, Seat
from knooppunt.people.tests.factories import make_municipality, make_organisation
from knooppunt.people.words import Role

pytestmark = pytest.mark.django_db
HEAD = ["Naam", "E-mail", "Telefoon", "Organisatie", "Gemeente", "Functie"]
HALL = "Gemeente Zaanstad"


@pytest.fixture(autouse=True)
def region(db: None) -> None:
    make_organisation()
    old, new = make_municipality("Beemster"), make_municipality("Purmerend")
    make_organisation("Gemeente Purmerend", new)
    commands.merge_area(by=None, area=old, into=new, last_day=date(2021, 12, 31))


def brought(*rows: list[Any]) -> List:
    return make_list(workbook(*rows))


def taken(*rows: list[Any]) -> List:
    return take_in(brought(*rows))


def counts(found: List) -> tuple[int, int, int, int]:
    return found.new, found.changed, found.same, found.refused


def problems(found: List) -> list[tuple[int, str]]:
    return [(line["row"], line["problem"]) for line in found.found["problems"]]


def remarks(found: List) -> str:
    return " ".join(line["problem"] for line in found.found["remarks"])


def seats() -> list[tuple[str, str, str]]:
    rows = Seat.objects.order_by("pk").values_list("person__name", "organisation__name", "function")
    return [(name, house, function) for name, house, function in rows]


SPREADSHEETS: dict[str, tuple[list[list[Any]], tuple[int, int, int, int]]] = {
    "a title, an empty row and columns in another order": (
        [["Contacten CTER"], [], ["Functie", "Organisatie", "E-mailadres", "Naam contactpersoon"],
         ["Beleidsmedewerker", HALL, "jan@zaanstad.example", "Jan Jansen"]], (1, 0, 0, 0)),
    "a name in parts, with initials": (
        [["Achternaam", "Voorletters", "Tussenv.", "Werkgever", "Functie"],
         ["Berg", "PJ", "van den", HALL, "Adviseur"]],
        (1, 0, 0, 0)),
    "titles, capitals and last name first": (
        [HEAD, ["dhr. drs. Kees BOER", "", "", HALL, "", "Adviseur"],
         ["BERG, PIET VAN DEN", "", "", HALL, "", "Boa"]],
        (2, 0, 0, 0)),
    "two names in a cell": (
        [HEAD, ["Jan Jansen en Fatima Aydin", "", "", HALL, "", ""], ["Jansen / De Vries", "", "", HALL, "", ""],
         ["Jan Smit, Piet Bos", "", "", HALL, "", ""]], (0, 0, 0, 3)),
    "several seats a row": (
        [["Naam", "Organisatie 1", "Functie 1", "Organisatie 2", "Functie 2"],
         ["Jan Jansen", HALL, "Adviseur", "Gemeente Purmerend", "Beleidsmedewerker"]], (1, 0, 0, 0)),
    "a row a seat": (
        [HEAD, ["Jan Jansen", "jan@a.example", "", HALL, "", "Adviseur"],
         ["J. Jansen", "JAN@a.example", "", "Gemeente Purmerend", "", "Adviseur"]], (1, 1, 0, 0)),
    "a heading that comes back and junk": (
        [HEAD, ["Jan Jansen", "n.v.t.", "-", HALL, "?", "#N/B"], HEAD, ["Piet Puk", "onbekend", "x", HALL, "", ""]],
        (2, 0, 0, 0)),
    "doubles in other spelling": (
        [HEAD, ["José Martínez", "", "", HALL, "", ""], ["JOSE MARTINEZ", "", "", "gem. zaanstad", "", ""],
         ["J. Martinez", "", "", HALL, "", ""]], (1, 0, 2, 0)),
    "an unknown municipality": ([HEAD, ["Jan Jansen", "", "", "Stichting Iets", "Amsterdam", ""]], (0, 0, 0, 1)),
    "a municipality of before the merger": (
        [HEAD, ["Jan Jansen", "", "", "Gemeente Beemster", "Beemster", "Adviseur"]], (1, 0, 0, 0)),
    "an e-mail address in brackets, two of them, and one that is none": (
        [HEAD, ["Jan Jansen", "Jan <jan@a.example>", "", HALL, "", ""],
         ["Piet Bos", "p@a.example; q@a.example", "", HALL, "", ""],
         ["Kees Smit", "kees@@a", "", HALL, "", ""]], (2, 0, 0, 1)),
    "columns that changed places": ([HEAD, ["jan@a.example", "Jan Jansen", "", HALL, "", ""]], (1, 0, 0, 0)),
    "a citizen service number": (
        [[*HEAD, "Opmerkingen"], ["Jan Jansen", "", "", HALL, "", "", "bsn 111222333"],
         ["Piet Bos", "", "", HALL, "", "", "aardig"]],
        (1, 0, 0, 1)),
    "days in every spelling": (
        [["Naam", "Organisatie", "Begin", "Einde"], ["Jan Jansen", HALL, "1 maart 2021", "31-12-22"],
         ["Piet Bos", HALL, date(2020, 5, 1), "heden"], ["Kees Smit", HALL, "gisteren", ""],
          ["Ali Can", HALL, "2022", "2021"]],
        (2, 0, 0, 2)),
}  # fmt: skip


@pytest.mark.parametrize("kind", list(SPREADSHEETS))
def test_a_spreadsheet_of_real_life_comes_in_and_a_second_time_changes_nothing(kind: str) -> None:
    rows, expected = SPREADSHEETS[kind]
    assert counts(taken(*rows)) == expected
    new, changed, same, refused = expected
    assert counts(brought(*rows)) == (0, 0, new + changed + same, refused)


def test_what_is_wrong_is_said_by_row_and_column() -> None:
    found = brought(HEAD, ["Jan Jansen", "jan@@a", "", HALL, "", ""], ["Jan en Piet", "", "", HALL, "", ""])
    assert [(line["row"], line["column"]) for line in found.found["problems"]] == [(2, "B «E-mail»"), (3, "A «Naam»")]


def test_a_merged_municipality_gives_a_seat_at_the_new_one_unless_it_ended_before() -> None:
    head = ["Naam", "Organisatie", "Functie", "Einde"]
    make_organisation("Gemeente Beemster", make_municipality("Beemster"))
    taken(
        head,
        ["Jan Jansen", "Gemeente Beemster", "Adviseur", ""],
        ["Piet Bos", "Gemeente Beemster", "Adviseur", "2020-06-01"],
    )
    assert [house for _name, house, _function in seats()] == ["Gemeente Purmerend", "Gemeente Beemster"]


def test_a_slip_of_the_pen_is_read_and_said() -> None:
    found = brought(HEAD, ["Jan Jansen", "", "", "Gemeente Zaandstad", "Zaanstadt", ""])
    assert (counts(found), "«Gemeente Zaandstad»" in remarks(found)) == ((1, 0, 0, 0), True)


@pytest.mark.parametrize(
    "function", ["Analist", "Projectleider CTER", "Functioneel beheerder", "Privacy officer", "Procesregisseur"]
)
def test_a_list_gives_no_role_with_more_rights(function: str) -> None:
    taken(HEAD, ["Jan Jansen", "", "", HALL, "", function])
    assert Seat.objects.get().role == Role.PARTNER


def test_birth_days_and_remarks_are_never_kept() -> None:
    found = taken(
        [*HEAD, "Geboortedatum", "Opmerkingen"], ["Jan Jansen", "", "", HALL, "", "", "1980-01-01", "moeilijk mens"]
    )
    kept = f"{list(Person.objects.values())}{list(Seat.objects.values())}{found.found}{list(found.batches.values())}"
    assert ("1980" in kept, "moeilijk" in kept) == (False, False)


def test_a_row_in_doubt_waits_for_a_choice() -> None:
    taken(HEAD, ["Fatima Aydin", "", "", HALL, "", ""])
    found = brought(HEAD, ["F. Aydin", "", "", HALL, "", "Adviseur"], ["Piet Bos", "", "", HALL, "", ""])
    assert [(match["row"], match["known"], match["default"]) for match in found.found["matches"]] == [
        (2, "Fatima Aydin", "same")
    ]
    assert counts(take_in(found, choices={2: "new"})) == (2, 0, 0, 0)


def test_an_initial_that_could_stand_before_a_last_name_is_an_initial() -> None:
    taken(HEAD, ["Dennis Ruigewaard", "", "", HALL, "", ""])
    assert counts(brought(HEAD, ["D. Ruigewaard", "", "", HALL, "", ""])) == (0, 0, 1, 0)


def test_two_people_of_one_name_with_their_own_addresses_stay_two() -> None:
    found = taken(
        HEAD, ["Jan Smit", "jan1@a.example", "", HALL, "", ""], ["Jan Smit", "jan2@a.example", "", HALL, "", ""]
    )
    assert (counts(found), Person.objects.count()) == ((2, 0, 0, 0), 2)


def test_somebody_who_keeps_their_own_data_is_not_overruled() -> None:
    taken(HEAD, ["Jan Jansen", "jan@a.example", "0612345678", HALL, "", ""])
    Person.objects.update(confirmed_on=date(2023, 1, 1))
    found = taken(HEAD, ["Jan Jansen", "jan@a.example", "0687654321", HALL, "", ""])
    assert (counts(found), Person.objects.get().phone) == ((0, 0, 1, 0), "0612345678")


def test_formulas_stay_text(browse: Callable[..., Any]) -> None:
    taken(HEAD, ["Jan Jansen", "", "'+31612345678", HALL, "", "'=HYPERLINK(1)"])
    assert (Seat.objects.get().function, Person.objects.get().phone) == ("=HYPERLINK(1)", "0612345678")
