"""A day that somebody types lies in a year that somebody can mean, in every form."""

from collections.abc import Iterator
from typing import Any

import pytest
from django import forms
from django.forms.forms import BaseForm
from django.urls import get_resolver

from knooppunt.shared.days import DayField


def day_fields() -> Iterator[tuple[str, forms.Field]]:
    """Give every field for a day of every form of ours, with its name."""
    assert get_resolver().url_patterns, "reading them imports every form"
    for form in _below(BaseForm):
        if form.__module__.startswith("knooppunt."):
            for name, field in getattr(form, "base_fields", {}).items():
                if isinstance(field, forms.DateField):
                    yield f"{form.__module__}.{form.__name__}.{name}", field


def _below(kind: type[Any]) -> Iterator[type[Any]]:
    for child in kind.__subclasses__():
        yield child
        yield from _below(child)


def test_every_form_asks_for_a_day_with_the_field_that_knows_the_years() -> None:
    found = dict(day_fields())
    assert len(found) > 5
    assert [name for name, field in found.items() if not isinstance(field, DayField)] == []


@pytest.mark.parametrize("typed", ["0001-01-01", "1989-12-31", "2101-01-01", "9999-12-31"])
def test_a_year_that_nobody_means_is_refused_in_words(typed: str) -> None:
    with pytest.raises(forms.ValidationError, match="Kies een dag van 1990 tot en met 2100"):
        DayField().clean(typed)


@pytest.mark.parametrize("typed", ["1990-01-01", "2023-09-18", "2100-12-31"])
def test_a_year_that_somebody_can_mean_is_taken(typed: str) -> None:
    assert DayField().clean(typed).isoformat() == typed
