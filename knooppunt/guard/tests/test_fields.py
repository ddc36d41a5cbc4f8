"""The form field for free text."""

import pytest
from django import forms

from knooppunt.guard.fields import FreeTextField


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


def test_one_line_is_a_line() -> None:
    assert str(Letter()["line"]).startswith("<input")
    assert str(Letter()["text"]).startswith("<textarea")


def test_a_number_is_not_hidden_by_what_nobody_sees() -> None:
    assert "111222333" in str(Letter({"text": "nummer 111\u200b222\u00ad333 genoemd"}).errors["text"][0])
    assert not Letter({"text": "\u200b"}).is_valid()


def test_a_text_that_is_too_long_is_refused_unread() -> None:
    form = Letter({"text": "ab12 " * 20_000})
    assert len(form.errors["text"]) == 1
