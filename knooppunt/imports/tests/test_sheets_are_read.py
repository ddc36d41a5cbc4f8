"""CSV and XLSX as people keep them come in as rows of text, under the numbers that their program shows."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from knooppunt.imports.sheet import choose, open_sheets
from knooppunt.imports.sheet.rows import Row, letter
from knooppunt.imports.sheet.writing import neutral, original
from knooppunt.imports.tests.books import packed, saved, workbook

TEXT = "Naam;Plaats\r\nZoë;Wormer\r\n\r\nJan;'s-Graveland\r\n"
READ = [(1, ["Naam", "Plaats"]), (2, ["Zoë", "Wormer"]), (4, ["Jan", "'s-Graveland"])]


def rows(content: bytes) -> list[Row]:
    return list(open_sheets(content)[0].rows())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("mark", [";", ",", "\t"])
def test_any_alphabet_and_mark_is_read(encoding: str, mark: str) -> None:
    assert rows(TEXT.replace(";", mark).encode(encoding)) == READ


def test_a_line_that_names_the_mark_is_obeyed() -> None:
    assert rows(b"sep=;\nNaam;Plaats\nJan, Piet;Wormer\n") == [(2, ["Naam", "Plaats"]), (3, ["Jan, Piet", "Wormer"])]


def test_a_cell_with_lines_and_marks_stays_one_cell() -> None:
    assert rows(b'Naam;Plaats\n"Jan;\nPiet";"a ""b"""\n')[1] == (2, ["Jan;\nPiet", 'a "b"'])


def test_numbers_and_days_of_a_workbook_become_text() -> None:
    content = workbook(["Naam", "Tel", "Begin"], ["Jan", 612345678, date(2021, 3, 1)], ["Piet", 6.5, None])
    assert rows(content)[1:] == [(2, ["Jan", "612345678", "2021-03-01"]), (3, ["Piet", "6.5"])]


def test_empty_rows_keep_the_numbers_true_and_merged_cells_reach_down() -> None:
    sheet = Workbook().active
    assert sheet is not None
    for place, text in {
        "A1": "Organisatie",
        "B1": "Naam",
        "A3": "School",
        "B3": "Jan",
        "B4": "Piet",
        "B6": "Kees",
    }.items():
        sheet[place] = text
    sheet.merge_cells("A3:A5")
    assert rows(saved(sheet.parent)) == [
        (1, ["Organisatie", "Naam"]), (3, ["School", "Jan"]), (4, ["School", "Piet"]), (6, ["", "Kees"]),
    ]  # fmt: skip


def test_the_text_of_a_formula_is_what_it_last_gave() -> None:
    cells = (
        '<worksheet><sheetData><row r="1"><c r="A1" t="str"><f>HYPERLINK("x","y")</f><v>Jan</v></c>'
        '<c r="B1"><f>1+1</f></c><c r="C1" t="e"><v>#N/A</v></c><c r="D1" t="inlineStr"><is><r><t>ri</t></r><r><t>ch'
        "</t></r></is></c></row></sheetData></worksheet>"
    )
    assert rows(packed(cells)) == [(1, ["Jan", "", "", "rich"])]


def test_the_sheet_and_the_row_with_the_names_are_found() -> None:
    lines: list[list[Any]] = [
        ["Contactenlijst 2023"],
        [],
        ["Wie", None, "Waar"],
        ["Naam", "Mail", "Plaats"],
        ["Jan", "j@a.nl", "Wormer"],
    ]
    content = workbook(Uitleg=[["Lees dit"], ["eerst"]], Lijst=lines)
    known = {"naam": "name", "waar plaats": "place", "mail": "email"}
    chosen = choose(open_sheets(content), lambda title: known.get(title.strip().casefold(), ""), "naam")
    [(sheet, heading)] = chosen.read
    assert (sheet.name, heading.row, heading.codes) == ("Lijst", 4, ("name", "email", "place"))


def test_hidden_rows_are_counted() -> None:
    row = '<row r="{}" spans="1:2"{}><c r="A{}"><v>1</v></c></row>'
    cells = "".join(row.format(number, ' hidden="1"' if number % 2 else "", number) for number in range(1, 4_001))
    content = packed(f"<worksheet><sheetData>{cells}</sheetData></worksheet>")
    assert open_sheets(content)[0].hidden_rows() == 2_000


def test_csv_of_a_macintosh_and_of_old_windows_is_read() -> None:
    assert [rows(TEXT.encode(name))[1] for name in ("mac_roman", "cp850", "utf-32")] == [(2, ["Zoë", "Wormer"])] * 3


def test_the_apostrophe_of_windows_is_no_letter_of_a_macintosh() -> None:
    text = "Naam;Plaats\nJan O’Brien;’s-Graveland\n"
    assert rows(text.encode("cp1252"))[1] == (2, ["Jan O’Brien", "’s-Graveland"])


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20", "'="])
def test_a_formula_goes_out_harmless(sign: str) -> None:
    assert neutral(f"{sign}1+1").startswith("'")
    assert neutral("'s-Gravenhage") == "'s-Gravenhage"


@given(st.text(alphabet="'=+-@\t\r\uff1da ", max_size=8))
def test_what_went_out_comes_back_as_it_was(text: str) -> None:
    assert original(neutral(text)) == text


def test_columns_have_the_letters_of_a_spreadsheet() -> None:
    assert [letter(place) for place in (0, 25, 26, 51, 52, 701)] == ["A", "Z", "AA", "AZ", "BA", "ZZ"]
