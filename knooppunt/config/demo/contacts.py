"""How the people of the demo year are reached, which languages they speak, and what they can be called about."""

from datetime import date, timedelta
from itertools import count

from knooppunt.config.demo.story import Story, content
from knooppunt.network.commands import set_expertise
from knooppunt.people import commands
from knooppunt.people.models import Person
from knooppunt.shared.clock import moved_to
from knooppunt.topics.models import Topic

LANGUAGES = ("en", "ar", "tr", "de", "zgh", "pl", "fr", "so", "fa", "uk", "pap", "ti")
EVERY_THIRD, EVERY_FIFTH = 3, 5
LONG_AGO, LATELY = date(2022, 6, 20), date(2023, 9, 14)
FEW, DAYS = 23, 300


def load(story: Story) -> None:
    """Give everybody a number, every third a second language, and most what they can be called about."""
    topics = {topic.code: topic for topic in Topic.objects.all()}
    known = {row["role"]: [topics[code] for code in row["topics"]] for row in content("known")}
    for number, row, person in zip(count(), content("persons"), story.persons.values(), strict=False):
        _reach(number, Person.objects.get(pk=person.pk))
        _confirm(number, Person.objects.get(pk=person.pk))
        mine = known.get(row["seats"][0]["role"], [])
        if mine and number % EVERY_FIFTH:
            chosen = {mine[number % len(mine)], mine[number * number % len(mine)]}
            set_expertise(by=None, person=person, topics=chosen)


def _confirm(number: int, person: Person) -> None:
    """Let most have answered the yearly question, and a few not for longer than a register may trust."""
    if "@knooppunt." not in person.email:
        with moved_to(LONG_AGO if number % FEW == 0 else LATELY - timedelta(days=number % DAYS)):
            commands.confirm_person(by=person.user, person=person)


def _reach(number: int, person: Person) -> None:
    spoken = ["nl", LANGUAGES[number // EVERY_THIRD % len(LANGUAGES)]] if number % EVERY_THIRD == 0 else ["nl"]
    commands.change_person(
        by=None, person=person, read_version=person.version, phone=f"06 00 {number:06}", languages=spoken
    )
