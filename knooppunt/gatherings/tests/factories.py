"""Makes gatherings for tests, by the product's own commands."""

from datetime import date
from typing import Any

from knooppunt.accounts.models import User
from knooppunt.gatherings import commands
from knooppunt.gatherings.models import Gathering
from knooppunt.gatherings.words import Kind
from knooppunt.people.tests.factories import make_municipality
from knooppunt.topics.commands import ensure_theme

COMING = date(2023, 10, 12)
PAST = date(2023, 9, 12)


def plan_gathering(by: User, title: str = "Letters at the desk", **more: Any) -> Gathering:
    """Plan a living lab in the theme CTER, in October 2023 unless told otherwise."""
    themes = [ensure_theme(by=None, code=code, name=code) for code in more.pop("codes", ["CTER"])]
    values = {"kind": Kind.LIVING_LAB, "day": COMING, "area": make_municipality(), "themes": themes, **more}
    return commands.plan_gathering(by=by, title=title, **values)


def hold_gathering(by: User, title: str = "Letters at the desk", **more: Any) -> Gathering:
    """Hold a living lab with twelve people, on 12 September 2023 unless told otherwise."""
    held = plan_gathering(by, title, **{"day": PAST, **more})
    commands.hold_gathering(by=by, gathering=held, day=held.day, headcount=12)
    return held
