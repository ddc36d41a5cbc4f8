"""What is found in a text, and what passes."""

import itertools
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.nl import bsn

from knooppunt.guard.find import Kind, find

SECONDS = 2.0  # a piece that is read again from each of its letters takes many times this
FOUND = [
    ("Zijn BSN is 111222333 volgens de balie", Kind.BSN, "111222333"),
    ("nummer 111 222 333 genoemd", Kind.BSN, "111 222 333"),
    ("bsn: 1112.22.333", Kind.BSN, "1112.22.333"),
    ("burgerservicenummer 12345672", Kind.BSN, "12345672"),
    ("(111222333)", Kind.BSN, "111222333"),
    ("bel 0612345678 na zes uur", Kind.PHONE, "0612345678"),
    ("06-12345678.", Kind.PHONE, "06-12345678"),
    ("06 12 34 56 78", Kind.PHONE, "06 12 34 56 78"),
    ("06 - 1234 5678", Kind.PHONE, "06 - 1234 5678"),
    ("075 123 45 67", Kind.PHONE, "075 123 45 67"),
    ("(0299) 123 456", Kind.PHONE, "(0299) 123 456"),
    ("0299-123456,", Kind.PHONE, "0299-123456"),
    ("+31 6 12345678", Kind.PHONE, "+31 6 12345678"),
    ("+31(0)75-1234567", Kind.PHONE, "+31(0)75-1234567"),
    ("0031612345678", Kind.PHONE, "0031612345678"),
    ("appte met +32 470 12 34 56", Kind.PHONE, "+32 470 12 34 56"),
    ("mail j.de.vries+werk@voorbeeld.example aub", Kind.EMAIL, "j.de.vries+werk@voorbeeld.example"),
    ("naam (at) school.example", Kind.EMAIL, "naam (at) school.example"),
    ("NL91ABNA0417164300", Kind.IBAN, "NL91ABNA0417164300"),
    ("op nl91 abna 0417 1643 00 en verder", Kind.IBAN, "nl91 abna 0417 1643 00"),
    ("BE68 5390 0754 7034", Kind.IBAN, "BE68 5390 0754 7034"),
    ("een auto met kenteken 1234ab", Kind.PLATE, "1234ab"),
    ("G-123-BD reed weg", Kind.PLATE, "G-123-BD"),
    ("busje GB001B gezien", Kind.PLATE, "GB001B"),
]  # fmt: skip

PLATES = [
    "DR-12-34", "12-34-DR", "12-DR-34", "DR-12-ND", "DR-ND-12", "12-DR-ND", "12-DRN-4", "1-DRN-23",
    "DR-123-N", "D-123-RN", "DRN-12-D", "D-12-DRN", "1-DR-234", "123-DR-4",
]  # fmt: skip

PASSES = [
    "Op 18-09-2023 om 10:00 uur begon het.",
    "Op 06-12-2023 10:00 en op 6-12-2023 10:00 weer.",
    "Van 01.02.2023 12 keer, in 2019-2023 en 2022/2023.",
    "Tussen 12-mrt-23 en 3-mei-23, dus op 03-mei-2.",
    "Het kost € 111.222.333 of 111.222.333 euro, zelfs 1.250.000,- of 12.500,50.",
    "Postcode 1506 AB en 1506AB, en van huisnummer 12 tot 14.",
    "Zaaknummer 2023-123456, zaak 111222333, Z2023-0612345678 en kenmerk 2023.0012.345.",
    "Artikel 2:74 APV, artikel 9 lid 2 Wet op de lijkbezorging, ECLI:NL:RBNHO:2023:1234.",
    "Gemeente GM0479, code EU2020, NCTV23, de A10 en de N247, G20.",
    "Ongeveer 100 200 300 mensen; 1500-2000 bezoekers; 24/7; 50-60 jongeren.",
    "Bel 112, 14 075, 0900-8844 of 0800-1234.",
    "Groep 5-6-7 en klas 3B, 10-12-jarigen, 2 x 45 minuten, vwo-4.",
    "Volgnummer 123456789 en 987654321.",
    "@iedereen op het forum, om 20.00 uur, score 3-2; wij volgen @politieNH.",
    "tussen 12-14 uur-a-b en 10-20-uur",
]


@pytest.mark.parametrize(("text", "kind", "piece"), FOUND)
def test_personal_data_is_found(text: str, kind: Kind, piece: str) -> None:
    assert [(span.kind, span.quoted(text)) for span in find(text)] == [(kind, piece)]


@pytest.mark.parametrize("plate", [*PLATES, *(plate.lower() for plate in PLATES)])
def test_every_side_code_is_found(plate: str) -> None:
    assert [span.kind for span in find(f"de auto {plate} stond er")] == [Kind.PLATE]


@pytest.mark.parametrize("text", PASSES)
def test_ordinary_text_passes(text: str) -> None:
    assert [span.quoted(text) for span in find(text)] == []


@given(st.text())
def test_any_text_can_be_read_and_pieces_never_overlap(text: str) -> None:
    found = find(text)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))


@given(st.integers(min_value=10_000_000, max_value=999_999_999), st.sampled_from(["{}", "bsn {}", "x {} y", "({})."]))
def test_a_number_is_stopped_just_when_it_passes_the_eleven_test(number: int, around: str) -> None:
    text = around.format(f"{number:09}")
    stopped = any(span.kind == Kind.BSN for span in find(text))
    assert stopped == bsn.is_valid(f"{number:09}") or (not stopped and find(text))


@given(st.dates(), st.sampled_from(["%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y", "%Y-%m-%d", "%d-%m-%y", "%d-%m-%Y %H:%M"]))
def test_no_date_is_stopped(day: object, form: str) -> None:
    assert find(f"op {day:{form}} om drie uur") == []


@pytest.mark.parametrize(
    "piece", ["x", "1", "a.", "12-", "NL91 ", "a (at) ", "mr. ", "kenteken ", "'", "Aa'", "Jan ", "\u200b1"]
)
def test_a_long_text_is_read_in_one_go(piece: str) -> None:
    began = process_time()
    find((piece * 20_000)[:20_000])
    assert process_time() - began < SECONDS
