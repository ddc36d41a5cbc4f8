"""The invented people of the demo year: organisations, persons with their seats, groups."""

from typing import Any

from knooppunt.accounts import demo
from knooppunt.config.demo.story import THEME, Story, area, content
from knooppunt.people import commands
from knooppunt.people.models import Group, Organisation, Person


def load(story: Story) -> None:
    """Fill the register."""
    for row in content("organisations"):
        _organisation(row)
    for row in content("persons"):
        story.persons[row["id"]] = _person(row)
    for row in content("groups"):
        _group(story, row)


def _organisation(row: dict[str, Any]) -> None:
    if Organisation.objects.filter(code=row["id"]).exists():
        return
    commands.add_organisation(
        by=None, code=row["id"], name=row["name"], kind=row["kind"], domain=row["domain"], area=area(row["area"])
    )


def _person(row: dict[str, Any]) -> Person:
    person = commands.add_person(by=None, name=row["name"], email=row["email"])
    for seat in row["seats"]:
        _seat(person, seat)
    commands.open_account(by=None, person=person, password=demo.PASSWORD if "cast" in row else None)
    return person


def _seat(person: Person, row: dict[str, Any]) -> None:
    fields = {name: row[name] for name in ("role", "layer", "function", "start", "end") if name in row}
    organisation = Organisation.objects.get(code=row["organisation"])
    commands.give_seat(by=None, person=person, organisation=organisation, theme=row["theme"] or "", **fields)


def _group(story: Story, row: dict[str, Any]) -> None:
    fields = {name: row[name] for name in ("name", "kind", "layer")}
    group: Group = commands.add_group(by=None, code=row["id"], area=area(row["area"]), theme=THEME, **fields)
    for member in row["members"]:
        commands.add_member(by=None, group=group, person=story.persons[member])
