"""The vocabularies of the intake: codes with Dutch and English words, shipped as data."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml
from django.utils.translation import get_language

_SHIPPED = Path(__file__).parent / "data" / "intake.yaml"


@cache
def _shipped() -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = yaml.safe_load(_SHIPPED.read_text(encoding="utf-8"))
    return found


def words(name: str) -> list[tuple[str, str]]:
    """Give the codes of a vocabulary with their words, in the language of whoever asks."""
    language = "en" if get_language() == "en" else "nl"
    return [(row["code"], row[language]) for row in _shipped()[name]]


def target_groups() -> list[tuple[str, str]]:
    """Give whom it is about, as a group by age or place, never by origin or belief."""
    return words("target_group")


def source_kinds() -> list[tuple[str, str]]:
    """Give where it comes from."""
    return words("source_kind")


def reliabilities() -> list[tuple[str, str]]:
    """Give how far the source can be relied on, A to F."""
    return words("reliability")


def credibilities() -> list[tuple[str, str]]:
    """Give how credible the information is, 1 to 6."""
    return words("credibility")


def drivers() -> list[tuple[str, str]]:
    """Give what lies behind it."""
    return words("drivers")
