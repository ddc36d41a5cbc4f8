"""What the loaders of the demo year share: the files, who is who, and the day on which something happens."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from django.core.exceptions import ObjectDoesNotExist

from knooppunt.accounts.models import User
from knooppunt.people.models import Area, Group, Organisation, Person
from knooppunt.shared.clock import moved_to

CONTENT = Path(__file__).parent / "content"
THEME, LEADER = "CTER", "marjolein-hoekema"
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def content(name: str) -> list[dict[str, Any]]:
    """Read one file of the demo's content."""
    text = (CONTENT / f"{name}.yaml").read_text(encoding="utf-8")
    rows: list[dict[str, Any]] = yaml.load(text, Loader=_LOADER)  # noqa: S506 - a safe loader
    return rows


@dataclass
class Story:
    """What was made so far, by the ids of the files."""

    persons: dict[str, Person] = field(default_factory=dict)
    made: dict[str, dict[str, Any]] = field(default_factory=dict)
    leader: str = LEADER

    @contextmanager
    def on(self, day: date, person: str) -> Iterator[User]:
        """Let somebody act on a day; gives them as they are on that day."""
        with moved_to(day):
            yield User.objects.get(person=self.persons[person])

    def keep(self, kind: str, name: str, thing: Any) -> None:
        """Remember what was made under its id in the files."""
        self.made.setdefault(kind, {})[name] = thing

    def find(self, kind: str, name: str | None) -> Any:
        """Give what was made under this id, fresh from the database; nothing for no id."""
        if name is None:
            return None
        thing = self.made[kind][name]
        return type(thing).objects.get(pk=thing.pk)

    def circle(self, row: dict[str, Any]) -> list[Group | Organisation | Person]:
        """Give the groups, houses or persons that a row names as its readers."""
        groups = [Group.objects.get(code=code) for code in row.get("groups", ())]
        houses = [Organisation.objects.get(code=code) for code in row.get("houses", ())]
        return [*groups, *houses, *(self.persons[name] for name in row.get("persons", ()))]


def area(code: str) -> Area:
    """Give the area of this code; raises with the code when there is none."""
    try:
        return Area.objects.get(code=code)
    except ObjectDoesNotExist as missing:
        message = f"no area {code}"
        raise ValueError(message) from missing
