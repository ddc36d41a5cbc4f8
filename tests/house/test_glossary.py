"""The glossary is kept: in the names of the code and in the words on the screen."""

import ast
import re
import tomllib
from collections.abc import Iterable
from pathlib import Path

import polib
import pytest
from django.apps import apps

from knooppunt.config.catalogue import SOURCE
from tests.house.places import PRODUCT, ROOT, handwritten
from tests.house.test_catalogue import translations

GLOSSARY = tomllib.loads((ROOT / "docs" / "glossary.toml").read_text())
ALLOWED = {"BaseCommand", "AbstractBaseUser", "BaseUserManager"}


def class_names(root: Path) -> Iterable[str]:
    """Give the names of the classes of the product."""
    for path in handwritten(root, ".py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ClassDef):
                yield node.name


def forbidden_names(names: Iterable[str]) -> list[str]:
    """List the class names that have a forbidden word as a whole, or as their last word."""
    return [name for name in names if name not in ALLOWED and (_words(name)[-1] in GLOSSARY["code"])]


def _words(name: str) -> list[str]:
    return re.findall(r"[A-Z][a-z0-9]*|[a-z0-9]+", name) or [name]


def forbidden_words(texts: Iterable[str]) -> list[str]:
    """List the texts on the screen with a word that the glossary does not want there."""
    words = re.compile(rf"\b({'|'.join(map(re.escape, GLOSSARY['screen']))})(s|en)?\b", re.IGNORECASE)
    return [text for text in texts if words.search(text)]


@pytest.mark.parametrize(("word", "name"), GLOSSARY["words"].items())
def test_each_word_names_a_model(word: str, name: str) -> None:
    model = apps.get_model(name)
    assert word
    assert model.__module__.startswith("knooppunt.")


def test_no_class_has_a_forbidden_name() -> None:
    assert forbidden_names(class_names(PRODUCT)) == []


def test_a_forbidden_name_is_refused() -> None:
    assert forbidden_names(["Event", "LessonManager", "Gathering", "EventfulLesson"]) == ["Event", "LessonManager"]


def test_no_screen_has_a_forbidden_word() -> None:
    dutch = polib.pofile(str(SOURCE))
    assert forbidden_words(text for entry in dutch for text in translations(entry)) == []


def test_a_forbidden_word_is_refused() -> None:
    assert forbidden_words(["Deel een trendsignaal", "Doe een melding", "Vermeldingen"]) == ["Doe een melding"]
