"""The ground of a benchmark: the region of the demo with its people, or its whole year; and texts for signals."""

from typing import Any

from django.core.management import call_command

from knooppunt.config.demo import people
from knooppunt.config.demo.load import demo_year
from knooppunt.config.demo.story import THEME, Story, content
from knooppunt.config.region import load_region
from knooppunt.topics.commands import ensure_theme


def load_people() -> None:
    """Make the database with the region and its people in it."""
    _prepare()
    load_region()
    ensure_theme(by=None, code=THEME, name=THEME)
    people.load(Story())


def load_year() -> None:
    """Make the database with the whole demo year in it."""
    _prepare()
    demo_year()


def _prepare() -> None:
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)


def texts() -> list[str]:
    """Give texts for signals: the first sentence of each of the demo with the rest of every seventh one."""
    rows: list[dict[str, Any]] = content("signals")
    parts = [row["what"].partition(". ") for row in rows]
    return [f"{first}.\n{rest or first}" for first, _, _ in parts for _, _, rest in parts[::7]]
