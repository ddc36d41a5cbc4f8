"""Lists with more than one sheet, more than one organisation in a cell, and rows that only name an organisation."""

from datetime import date
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from knooppunt.imports.models import List
from knooppunt.imports.tests.books import saved, workbook
from knooppunt.imports.tests.factories import make_list, take_in
from knooppunt.people import commands
from knooppunt.people.models import Organisation, Person, Seat
from knooppunt.people.tests.factories import make_municipality, make_organisation

pytestmark = pytest.mark.django_db
HALL, OTHER = "Gemeente Zaanstad", "Gemeente Purmerend"
HEAD = ["Naam", "E-mail", "Functie"]


@pytest.fixture(autouse=True)
def region(db: None) -> None:
    make_organisation()
    old, new = make_municipality("Beemster"), make_municipality("Purmerend")
    make_organisation(OTHER, new)
    commands.merge_area(by=None, area=old, into=new, last_day=date(2021, 12, 31))


def houses() -> list[tuple[str, str]]:
    return list(Seat.objects.order_by("pk").values_list("person__name", "organisation__name"))


def told(found: List) -> str:
    return " ".join(line["problem"] for line in [*found.found["problems"], *found.found["remarks"]])


def row(number: int, where: str = HALL) -> list[Any]:
    return [f"Jan {('Bos', 'Kok', 'Dam')[number]}", f"jan{number}@a.example", "Adviseur", where]


def test_sheets_with_the_same_columns_are_one_list_and_the_others_are_named() -> None:
    head = [*HEAD, "Organisatie"]
    content = workbook(Een=[head, row(0)], Twee=[["Lijst"], head, row(1, "Nergens en Iets / Gemeente Zaanstad")],
                       Oud=[[*head, "Telefoon", "Thema"], [*row(2), "", ""]])  # fmt: skip
    book = load_workbook(BytesIO(content))
    book["Oud"].sheet_state = "hidden"
    found = make_list(saved(book))
    assert (found.new, found.refused) == (1, 1)
    assert [line["row"] for line in found.found["problems"]] == ["3 (blad 2)"]
    assert ["«Een», «Twee»" in found.found["left"][0], "«Oud»" in found.found["left"][1]] == [True, True]


def test_a_row_of_each_sheet_is_chosen_for_by_itself() -> None:
    take_in(make_list(workbook([*HEAD, "Organisatie"], ["Fatima Aydin", "", "", HALL], ["Piet Paal", "", "", HALL])))
    head = [*HEAD, "Organisatie"]
    content = workbook(Een=[head, ["F. Aydin", "", "", HALL]], Twee=[head, ["P. Paal", "", "", HALL]])
    found = make_list(content)
    first, second = (match["row"] for match in found.found["matches"])
    done = take_in(found, choices={first: "new"})
    assert (first != second, done.new, done.same) == (True, 1, 1)


def test_a_sheet_for_each_municipality_says_where_its_people_sit() -> None:
    take_in(make_list(workbook(Zaanstad=[HEAD, [*row(0)[:2], "Beleidsmedewerker"]],
                               Beemster=[HEAD, [*row(1)[:2], "Beleidsmedewerker"]])))  # fmt: skip
    assert houses() == [("Jan Bos", HALL), ("Jan Kok", OTHER)]


@pytest.mark.parametrize(
    "cell", [f"{HALL} / {OTHER}", f"{HALL}\n{OTHER}", "Zaanstad en Purmerend", "gemeenten Zaanstad, Purmerend"]
)
def test_two_known_organisations_in_a_cell_give_two_seats(cell: str) -> None:
    take_in(make_list(workbook([*HEAD, "Organisatie"], row(0, cell))))
    assert houses() == [("Jan Bos", HALL), ("Jan Bos", OTHER)]


def test_a_part_of_a_known_organisation_is_that_organisation() -> None:
    found = take_in(make_list(workbook([*HEAD, "Organisatie"], row(0, f"{HALL}, afd. OOV"))))
    assert (houses(), Organisation.objects.count(), found.new) == ([("Jan Bos", HALL)], 2, 1)


def test_two_organisations_of_which_one_is_unknown_are_refused() -> None:
    found = make_list(workbook([*HEAD, "Organisatie"], row(0, f"Stichting Iets / {HALL}")))
    assert (found.refused, "Stichting Iets" in told(found)) == (1, True)


def test_rows_below_the_name_of_an_organisation_belong_to_it() -> None:
    rows = [[HALL, None, None], row(0)[:3], [OTHER, None, None], row(1)[:3]]
    found = take_in(make_list(workbook(HEAD, *rows)))
    assert (houses(), found.same) == ([("Jan Bos", HALL), ("Jan Kok", OTHER)], 2)
    assert make_list(workbook(HEAD, *rows)).same == 4


AGAIN: dict[str, dict[str, list[list[Any]]]] = {
    "two sheets": {"Een": [[*HEAD, "Organisatie"], row(0)], "Twee": [[*HEAD, "Organisatie"], row(1), row(0, OTHER)]},
    "a sheet for each municipality": {"Zaanstad": [HEAD, row(0)[:3]], "Beemster": [HEAD, row(1)[:3], row(0)[:3]]},
    "two organisations in a cell": {"Een": [[*HEAD, "Organisatie"], row(0, f"{HALL} en {OTHER}"), row(1, "Iets")]},
    "a part of an organisation": {"Een": [[*HEAD, "Gem."], row(0, "Beemster / Purmerend"), row(1, "Purmerend")]},
}


@pytest.mark.parametrize("kind", list(AGAIN))
def test_a_second_time_changes_nothing(kind: str) -> None:
    content = workbook(**AGAIN[kind])
    first = take_in(make_list(content))
    again = make_list(content)
    assert (again.new, again.changed, again.refused) == (0, 0, first.refused)
    assert again.same == first.new + first.changed + first.same > 0


def test_a_seat_without_a_name_is_refused_with_a_hint() -> None:
    found = make_list(workbook([*HEAD, "Organisatie"], row(0), ["", "", "Adviseur", OTHER]))
    assert (found.new, found.refused, "rij erboven" in told(found)) == (1, 1, True)


def test_a_list_of_names_of_columns_only_says_so(browse: Any) -> None:
    assert make_list(workbook([*HEAD, "Organisatie"])).rows == Person.objects.count() == 0
