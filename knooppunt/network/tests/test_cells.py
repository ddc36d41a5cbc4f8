"""What people and spreadsheets make of a name, a number and a day in a cell."""

from datetime import date

import pytest

from knooppunt.network.contacts.days import day
from knooppunt.network.contacts.folding import lines, said
from knooppunt.network.contacts.likeness import may_be_one, spelling
from knooppunt.network.contacts.names import NoName, aside, one_name
from knooppunt.network.contacts.reaching import is_shortened, phones


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("612345678", ["0612345678"]), ("612345678.0", ["0612345678"]), ('="0612345678"', ["0612345678"]),
        ("'0612345678", ["0612345678"]), ("088-1234567 (secr.)", ["0881234567"]), ("14 072", ["14072"]),
        ("0900-8844", ["09008844"]), ("072 123 45 67 b.g.g. 06 12345678", ["0721234567", "0612345678"]),
        ("3,16123E+10", []), ("3.16123E+10", []), ("31612300000", []), ("112", []),
    ],
)  # fmt: skip
def test_a_telephone_number_is_read_or_not_made_up(cell: str, found: list[str]) -> None:
    assert phones(cell) == found


def test_digits_that_a_spreadsheet_took_are_missed() -> None:
    assert [is_shortened(cell) for cell in ("3,16123E+10", "6E+08", "31612300000", "0612345678")] == [
        True, True, True, False
    ]  # fmt: skip


@pytest.mark.parametrize(
    "cell",
    [
        "Ria Mol\nTom Mol", "J. de Vries\r\nA. Bakker", "Mies Bouwman - Piet Paal", "Jan Bos en Els Kok", "ZoÃ« Bos",
        "Zo\ufffd Bos",
    ],
)  # fmt: skip
def test_two_people_and_signs_that_were_lost_are_no_name(cell: str) -> None:
    with pytest.raises(NoName):
        one_name(lines(cell))


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("Jan\nBos", "Jan Bos"), ("Ans Jansen - de Vries", "Ans Jansen - de Vries"), ("Berg J.W. vd", "J.W. vd Berg"),
        ("Jansen P.J.", "P.J. Jansen"), ("Zoe\u0308 B\u202eos", "Zoë Bos"), ("Ja\u200bn Bos", "Jan Bos"),
    ],
)  # fmt: skip
def test_one_person_stays_one(cell: str, name: str) -> None:
    assert one_name(lines(cell)) == name


def test_who_stands_between_brackets_is_told() -> None:
    assert (aside("Jan Bos (vervanger: Els Dam)"), aside("P. Bos (Piet)")) == ("vervanger: Els Dam", "")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jan-Willem v.d. Berg", "J.W. van den Berg"), ("Jan-Willem v.d. Berg", "JW vd Berg"),
        ("Mohammed El Khattabi", "Mohamed Elkhattabi"), ("Katja Müller", "Katja Mueller"),
    ],
)  # fmt: skip
def test_other_spellings_may_be_one_person(one: str, other: str) -> None:
    assert may_be_one(spelling(one), spelling(other))
    assert spelling(one).initial == spelling(other).initial


@pytest.mark.parametrize(
    ("text", "is_end", "found"),
    [
        ("2020-06", True, date(2020, 6, 30)), ("06/2020", False, date(2020, 6, 1)),
        ("20200115", False, date(2020, 1, 15)),
        ("t/m 31 december 2020", True, date(2020, 12, 31)), ("sinds 2019", False, date(2019, 1, 1)),
        ("1-1-0020", False, None), ("1-1-2999", False, None), ("voorjaar 2020", False, None),
    ],
)  # fmt: skip
def test_a_day_is_read_or_not_made_up(text: str, *, is_end: bool, found: date | None) -> None:
    assert day(text, is_end=is_end) == found


def test_blanks_and_signs_without_ink_are_nothing() -> None:
    assert [said(cell) for cell in ("\u200b", "\ufeff ", "n.v.t.", "\xa0")] == [""] * 4
