"""The register of the demo year through time: mergers, first contacts, a hand-over, and a person twice."""

from datetime import date
from typing import Any

from knooppunt.config.demo.diary import Diary
from knooppunt.config.demo.story import THEME, Story, area, content
from knooppunt.people import commands
from knooppunt.people.models import Organisation, Person, Seat
from knooppunt.people.models.organisation import MUNICIPALITY
from knooppunt.people.words import Domain, Duty, Layer, Role
from knooppunt.shared.clock import moved_to

LAST_DAY = date(2021, 12, 31)
RANK = 5


def write(story: Story, diary: Diary) -> None:
    """Fill in what came before the year, and put in the diary what happens in it."""
    for row in content("register"):
        _CHAPTERS[row["what"]](story, diary, row)


def _former(story: Story, _diary: Diary, row: dict[str, Any]) -> None:
    """Let a municipality of before the mergers have had its own people, who went on at its successor."""
    organisation = commands.add_organisation(
        by=None, code=row["id"], name=row["name"], kind=MUNICIPALITY, domain=Domain.GOVERNMENT, area=area(row["area"]),
        end=LAST_DAY,
    )  # fmt: skip
    for seat in row["seats"]:
        person = story.persons.get(seat.get("person")) or commands.add_person(by=None, name=seat["name"])
        words = {name: seat[name] for name in ("function", "start", "duty")}
        _give(person, organisation, end=LAST_DAY, **words)


def _give(person: Person, organisation: Organisation, **more: Any) -> None:
    values = {"role": Role.MUNICIPAL_OFFICIAL, "layer": Layer.CIVIL, "theme": THEME, **more}
    commands.give_seat(by=None, person=person, organisation=organisation, **values)


def _duties(story: Story, _diary: Diary, row: dict[str, Any]) -> None:
    """Name who is called first, and who stands in, as it was when the year began."""
    for duty in Duty:
        for name in row[duty.value]:
            seat = Seat.objects.filter(person=story.persons[name], theme=THEME, end=None).earliest("pk")
            commands.change_seat(by=None, seat=seat, read_version=seat.version, duty=duty)


def _languages(story: Story, _diary: Diary, row: dict[str, Any]) -> None:
    for name, codes in row["speaks"].items():
        person = Person.objects.get(pk=story.persons[name].pk)
        commands.change_person(by=None, person=person, read_version=person.version, languages=codes)


def _double(story: Story, _diary: Diary, row: dict[str, Any]) -> None:
    """Let somebody come in a second time, from a list with another spelling."""
    with moved_to(row["start"]):
        person = commands.add_person(
            by=None, name=row["name"], email=story.persons[row["like"]].email, origin="contactenlijst maart 2023"
        )
    organisation = Organisation.objects.get(code=row["organisation"])
    _give(person, organisation, function=row["function"], start=row["start"])


def _leaving(story: Story, diary: Diary, row: dict[str, Any]) -> None:
    """Let somebody tell that they leave, so that what hangs on them has to go somewhere."""

    def end() -> None:
        with moved_to(row["told"]):
            seat = Seat.objects.filter(person=story.persons[row["person"]], theme=THEME).current().get()
            commands.end_seat(by=None, seat=seat, last_day=row["last_day"])

    diary.write(row["told"], RANK, end)


_CHAPTERS = {
    "former": _former, "duties": _duties, "languages": _languages, "double": _double, "leaving": _leaving,
}  # fmt: skip
