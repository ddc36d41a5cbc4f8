"""Whoever reads what is held of them, reads words and no names of columns."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import models
from django.utils.functional import Promise

from knooppunt.accounts.models import User
from knooppunt.people.models import Person
from knooppunt.privacy.relations import relations
from knooppunt.privacy.words import FIELDS, TECHNICAL


def wordless(model: type[models.Model]) -> Iterator[str]:
    """Give the fields that a page of somebody's own data would call by the name of their column."""
    for one in model._meta.concrete_fields:
        is_said = one.name not in TECHNICAL and not isinstance(one, models.JSONField | models.BinaryField)
        if is_said and one.name not in FIELDS and not isinstance(one.verbose_name, Promise):
            yield f"{model._meta.label}.{one.name}"


def models_about_people() -> set[Any]:
    return {Person, User, *(found.model for target in (Person, User) for found in relations(target) if found.is_about)}


def test_every_field_on_the_page_of_ones_own_data_has_words() -> None:
    assert sorted(name for model in models_about_people() for name in wordless(model)) == []


def test_a_field_without_words_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(FIELDS, "sort_name")
    assert list(wordless(Person)) == ["people.Person.sort_name"]
