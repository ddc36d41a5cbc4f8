"""Where the product holds something of a person: found in the models themselves, so a later app comes along."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import models

from knooppunt.accounts.models import User
from knooppunt.people.models import Person
from knooppunt.shared.privacy import EDITION, Privacy

Model = type[models.Model]


@dataclass(frozen=True)
class Relation:
    """A field by which the rows of a model point at a person or an account."""

    model: Model
    field: Any
    privacy: Privacy

    @property
    def is_about(self) -> bool:
        """Tell whether the row is about the person, and not a piece of work that they did or are named in."""
        return self.is_theirs and self.privacy.personal.get(self.field.name) != EDITION

    @property
    def is_theirs(self) -> bool:
        """Tell whether the row belongs to the person, and not to somebody for whom they did something."""
        return self.field.remote_field.on_delete is models.CASCADE

    def rows(self, pks: set[int]) -> models.QuerySet[Any]:
        """Give the rows that point at one of these."""
        return self.model._base_manager.filter(**{f"{self.field.name}__in": pks})


def relations(target: Model) -> Iterator[Relation]:
    """Give each field of the product that points at this model and is personal, app by app."""
    for model in apps.get_models():
        privacy: Privacy | None = getattr(model, "privacy", None)
        if privacy is not None:
            yield from (Relation(model, field, privacy) for field in _fields(model, target, privacy))


def _fields(model: Model, target: Model, privacy: Privacy) -> list[Any]:
    fields = (*model._meta.concrete_fields, *model._meta.many_to_many)
    return [one for one in fields if one.remote_field and one.related_model is target and one.name in privacy.personal]


def foreign(target: Model) -> Iterator[tuple[Model, Any]]:
    """Give the models of the packages we use that point at this model, each with the field by which it does."""
    for model in apps.get_models():
        if not hasattr(model, "privacy"):
            yield from ((model, one) for one in model._meta.concrete_fields if one.related_model is target)


def plain_fields(model: Model) -> list[Any]:
    """Give the personal fields of a model that point at nothing: texts, numbers, days."""
    privacy: Privacy = model.privacy  # type: ignore[attr-defined]  # every model of the product has it
    return [one for one in model._meta.concrete_fields if one.name in privacy.personal and not one.remote_field]


def same_person(person: Person) -> set[int]:
    """Give the ids of a person and of the rows that turned out to be their doubles."""
    return {person.pk, *Person.with_doubles.filter(merged_into=person.pk).values_list("pk", flat=True)}


def accounts_of(pks: set[int]) -> set[int]:
    """Give the ids of the accounts of these persons."""
    return set(User.objects.filter(person__in=pks).values_list("pk", flat=True))
