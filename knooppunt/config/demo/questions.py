"""The question desk of the demo year."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any

from knooppunt.config.demo.diary import Diary
from knooppunt.config.demo.story import THEME, Story, area, content
from knooppunt.people.models import Organisation, Person
from knooppunt.people.words import Level
from knooppunt.questions import commands
from knooppunt.questions.models import Question
from knooppunt.topics.models import Theme, Topic

ANALYST = "ilse-wagenmaker"
_POINTED = {"perspectives": "perspective", "interpretations": "interpretation"}


def write(story: Story, diary: Diary) -> None:
    """Put the questions of the year in the diary, with what became of each."""
    for row in content("questions"):
        for day, act in _acts(row):
            diary.write(day, 5, partial(act, story, row))


def _acts(row: dict[str, Any]) -> Iterator[tuple[date, Any]]:
    yield row["on"], _ask
    for name, act in (
        ("ask_back", _ask_back), ("detail", _detail), ("answer", _answer), ("helped", _helped),
        ("reusable", _reusable), ("withdrawn", _withdraw),
    ):  # fmt: skip
        if name in row:
            yield row[name]["on"], act


def _ask(story: Story, row: dict[str, Any]) -> None:
    with story.on(row["on"], row["by"]) as by:
        made = commands.ask_question(
            by=by,
            theme=Theme.objects.get(code=THEME),
            level=Level[row.get("level", "AMBER_STRICT")],
            text=row["text"],
            topic=Topic.objects.filter(code=row.get("topic", "")).first(),
            area=area(row["area"]) if "area" in row else _own_area(story.persons[row["by"]]),
        )
    story.keep("question", row["id"], made)


def _own_area(person: Person) -> Any:
    return Organisation.objects.filter(seats__person=person).select_related("area").earliest("pk").area


def _ask_back(story: Story, row: dict[str, Any]) -> None:
    with story.on(row["ask_back"]["on"], ANALYST) as by:
        one = _found(story, row)
        commands.ask_back(by=by, question=one, version=one.version, asked=row["ask_back"]["text"])


def _detail(story: Story, row: dict[str, Any]) -> None:
    with story.on(row["detail"]["on"], row["by"]) as by:
        one = _found(story, row)
        commands.give_detail(by=by, question=one, version=one.version, given=row["detail"]["text"])


def _answer(story: Story, row: dict[str, Any]) -> None:
    said = row["answer"]
    pointed = {kind: [story.find(of, name) for name in said.get(kind, ())] for kind, of in _POINTED.items()}
    with story.on(said["on"], ANALYST) as by:
        one = _found(story, row)
        commands.answer_question(by=by, question=one, version=one.version, answer=said["text"], **pointed)


def _helped(story: Story, row: dict[str, Any]) -> None:
    with story.on(row["helped"]["on"], row["by"]) as by:
        one = _found(story, row)
        commands.say_helped(by=by, question=one, version=one.version, helped=row["helped"]["helped"])


def _reusable(story: Story, row: dict[str, Any]) -> None:
    kept = row["reusable"]
    words = {name: kept[name] for name in ("title", "what", "for_whom")}
    with story.on(kept["on"], ANALYST) as by:
        topics = Topic.objects.filter(code__in=kept["topics"])
        commands.make_reusable(by=by, question=_found(story, row), topics=topics, intervention=None, **words)


def _withdraw(story: Story, row: dict[str, Any]) -> None:
    with story.on(row["withdrawn"]["on"], row["by"]) as by:
        commands.withdraw_question(by=by, question=_found(story, row), why=row["withdrawn"]["why"])


def _found(story: Story, row: dict[str, Any]) -> Question:
    found: Question = story.find("question", row["id"])
    return found
