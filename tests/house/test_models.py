"""What every model owes: keys that point downstairs, a verdict on each field, a name and an address."""

from collections.abc import Iterable, Iterator
from typing import Any, ClassVar

import pytest
from django.apps import apps
from django.db import models
from django.test.utils import isolate_apps
from django.utils.functional import Promise

from knooppunt.shared.privacy import Privacy
from tests.house.places import floors

JUDGED_ELSEWHERE = {"audience", "version", "withdrawn_on", "withdrawn_why"}  # on their abstract models
WITHOUT_TABLES = {"shared", "look", "paper", "config", "desk"}


def ours() -> list[type[models.Model]]:
    """Give the models of the product."""
    return [model for model in apps.get_models() if model.__module__.startswith("knooppunt.")]


def floor_of(app: str) -> int:
    """Rank an app: the higher the floor the larger the number; what is not ours lies below all."""
    rows = floors()
    return next((len(rows) - place for place, row in enumerate(rows) if app in row), 0)


def upward_keys(found: Iterable[type[models.Model]]) -> list[str]:
    """List the relations to an app upstairs or next door, also those written as strings."""
    return [
        f"{model.__name__}.{name} points at {target}"
        for model in found
        for name, target in _keys(model)
        if target != model._meta.app_label and floor_of(target) >= floor_of(model._meta.app_label)
    ]


def _keys(model: type[models.Model]) -> Iterator[tuple[str, str]]:
    for field in (*model._meta.local_fields, *model._meta.local_many_to_many):
        target: Any = field.remote_field.model if field.remote_field else None
        if isinstance(target, str):
            yield field.name, target.partition(".")[0] if "." in target else model._meta.app_label
        elif target is not None:
            yield field.name, target._meta.app_label


def unjudged(model: type[models.Model]) -> set[str]:
    """Give the fields on which the model says nothing, and the verdicts on fields it has not."""
    own = {field.name for field in (*model._meta.concrete_fields, *model._meta.many_to_many)}
    privacy = getattr(model, "privacy", Privacy())
    return (own ^ privacy.fields()) - JUDGED_ELSEWHERE - {"id"}


def test_foreign_keys_point_downstairs() -> None:
    assert upward_keys(ours()) == []


@isolate_apps("knooppunt.trends")
def test_a_key_upstairs_is_refused_also_as_a_string() -> None:
    class Prophecy(models.Model):
        lesson = models.ForeignKey("knowledge.Lesson", models.CASCADE)
        theme = models.ForeignKey("topics.Theme", models.CASCADE)
        again = models.ForeignKey("self", models.CASCADE)

        class Meta:
            app_label = "trends"

    assert upward_keys([Prophecy]) == ["Prophecy.lesson points at knowledge"]


@isolate_apps("knooppunt.people")
def test_a_key_from_the_ground_floor_to_its_left_is_refused() -> None:
    class Memo(models.Model):
        person = models.ForeignKey("people.Person", models.CASCADE)

        class Meta:
            app_label = "audit"

    assert upward_keys([Memo]) == ["Memo.person points at people"]


def test_the_tools_have_no_tables() -> None:
    assert [model for model in ours() if model._meta.app_label in WITHOUT_TABLES] == []


@pytest.mark.parametrize("model", ours(), ids=lambda model: model._meta.label)
def test_each_field_is_judged_personal_or_not(model: type[models.Model]) -> None:
    assert unjudged(model) == set()
    assert all(model.privacy.personal.values()), "personal data says how long it is kept"  # type: ignore[attr-defined]  # every model has it, as the line above shows


@isolate_apps("knooppunt.people")
def test_a_field_without_a_verdict_is_refused() -> None:
    class Diary(models.Model):
        text = models.TextField()
        mood = models.TextField()

        privacy: ClassVar = Privacy(neutral="text gone")

        class Meta:
            app_label = "people"

    assert unjudged(Diary) == {"mood", "gone"}


def untold(model: type[models.Model]) -> list[str]:
    """List what a model with personal data does not tell the person it is about."""
    privacy: Privacy = getattr(model, "privacy", Privacy())
    if not privacy.personal:
        return []
    has_audience = any(field.name == "audience" for field in model._meta.concrete_fields)
    told = {"words": privacy.words, "readers": privacy.readers or has_audience}
    terms = {f"term of {name}": isinstance(term, Promise) for name, term in privacy.personal.items()}
    return [what for what, is_told in {**told, **terms}.items() if not is_told]


@pytest.mark.parametrize("model", ours(), ids=lambda model: model._meta.label)
def test_a_model_with_personal_data_tells_the_person_what_who_and_how_long(model: type[models.Model]) -> None:
    assert untold(model) == [], "Privacy(words=_(…), readers=_(…)) and terms in _(…): see shared/privacy.py"


@isolate_apps("knooppunt.people")
def test_personal_data_without_words_is_refused() -> None:
    class Gossip(models.Model):
        text = models.TextField()

        privacy: ClassVar = Privacy(personal={"text": "for ever"})

        class Meta:
            app_label = "people"

    assert untold(Gossip) == ["words", "readers", "term of text"]


@pytest.mark.parametrize("model", ours(), ids=lambda model: model._meta.label)
def test_each_model_says_what_it_is(model: type[models.Model]) -> None:
    sentence = (model.__doc__ or "").strip().splitlines()[0]
    assert sentence.endswith((".", ":"))
    assert not sentence.startswith(f"{model.__name__}("), "Django's own docstring"
    assert model.__str__ is not models.Model.__str__
