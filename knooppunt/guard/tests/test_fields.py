"""The form field for free text."""

import pytest
from django import forms

from knooppunt.guard.fields import PROFESSIONALS, FreeTextField, LinkField


class Letter(forms.Form):
    """A form with free text."""

    text = FreeTextField()
    line = FreeTextField(one_line=True, required=False, max_length=20)


def test_text_without_personal_data_passes() -> None:
    form = Letter({"text": "Sinds mei is het onrustig op het plein."})
    assert form.is_valid()


@pytest.mark.parametrize("name", ["text", "line"])
def test_the_error_quotes_the_piece_and_keeps_what_was_typed(name: str) -> None:
    form = Letter({"text": "Een tekst.", name: "bel 0612345678"})
    assert not form.is_valid()
    assert "0612345678" in str(form.errors[name][0])
    assert "bel 0612345678" in str(form[name])


def test_each_piece_is_named_once() -> None:
    form = Letter({"text": "06-12345678 en nogmaals 06-12345678 en a@voorbeeld.example"})
    assert str(form.errors["text"][0]).count("06-12345678") == 1
    assert "a@voorbeeld.example" in str(form.errors["text"][0])


def test_a_name_is_found_marked_and_told_what_to_write_instead() -> None:
    form = Letter({"text": "Gisteren was Fatima El Amrani <b>boos</b>."})
    assert not form.is_valid()
    drawn = str(form["text"])
    assert "<mark>Fatima El Amrani</mark>" in drawn
    assert "&lt;b&gt;boos&lt;/b&gt;" in drawn
    assert 'name="text-why"' in drawn


def test_a_citizen_number_cannot_be_let_through() -> None:
    form = Letter({"text": "nummer 111222333 genoemd", "text-why": "Dat moet echt blijven staan"})
    assert "111222333" in str(form.errors["text"][0])
    assert 'name="text-why"' not in str(form["text"])


def test_a_find_stays_with_a_reason_that_is_carried_to_the_next_step() -> None:
    form = Letter({"text": "Andrew Tate is populair.", "text-why": "Hij is een publiek figuur"})
    assert form.is_valid()
    assert form.cleaned_data["text"] == "Andrew Tate is populair."
    assert 'value="Hij is een publiek figuur"' in form["text"].as_hidden()


@pytest.mark.parametrize("reason", ["ja", "omdat Fatima El Amrani dat wil"])
def test_a_reason_says_something_and_names_nobody(reason: str) -> None:
    form = Letter({"text": "Andrew Tate is populair.", "text-why": reason})
    assert not form.is_valid()
    assert reason in str(form["text"])


def test_a_field_for_professionals_takes_a_name_and_nothing_else() -> None:
    class Programme(forms.Form):
        text = FreeTextField(kinds=PROFESSIONALS)

    assert Programme({"text": "Spreker: Fatima El Amrani"}).is_valid()
    assert not Programme({"text": "Spreker: Fatima El Amrani, 06-12345678"}).is_valid()


@pytest.mark.parametrize(
    "address",
    ["ftp://voorbeeld.example/a", "https://anna@voorbeeld.example/", "https://x.com/zilverwolk", "javascript:alert(1)"],
)
def test_a_link_leads_to_a_page_and_to_nobody(address: str) -> None:
    class Linked(forms.Form):
        link = LinkField()

    assert not Linked({"link": address}).is_valid()
    assert Linked({"link": "https://voorbeeld.example/verslag"}).is_valid()
    assert Linked({"link": ""}).is_valid()


def test_one_line_is_a_line() -> None:
    assert str(Letter()["line"]).startswith("<input")
    assert str(Letter()["text"]).startswith("<textarea")


def test_a_number_is_not_hidden_by_what_nobody_sees() -> None:
    assert "111222333" in str(Letter({"text": "nummer 111\u200b222\u00ad333 genoemd"}).errors["text"][0])
    assert not Letter({"text": "\u200b"}).is_valid()


def test_a_text_that_is_too_long_is_refused_unread() -> None:
    form = Letter({"text": "ab12 " * 20_000})
    assert len(form.errors["text"]) == 1
