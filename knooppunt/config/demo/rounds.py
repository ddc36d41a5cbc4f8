"""The joint interpretations of the demo year, and the interpretations that were closed."""

from functools import partial
from typing import Any

from knooppunt.config.demo.diary import Diary
from knooppunt.config.demo.story import Story, content
from knooppunt.people.words import Level
from knooppunt.trends import commands

_READING = ("meaning", "grounds", "counter_grounds", "confidence", "would_change", "lens")
_AGREED = ("title", "reading", "grounds", "counter_grounds", "confidence", "lens")


def write(story: Story, diary: Diary) -> None:
    """Put the rounds of the year in the diary: opened, read, laid side by side, agreed; and what was closed."""
    for row in content("rounds"):
        diary.write(row["on"], 4, partial(_open, story, row))
        for reading in row["readings"]:
            diary.write(reading["on"], 5, partial(_read, story, row, reading))
        if "table" in row:
            diary.write(row["table"], 6, partial(_table, story, row))
        if "agreed" in row:
            diary.write(row["agreed"]["on"], 7, partial(_agree, story, row))
        for said in row.get("dissent", ()):
            diary.write(said["on"], 8, partial(_dissent, story, row, said))
    for row in content("closings"):
        diary.write(row["on"], 9, partial(_close, story, row))
        if "reopened" in row:
            diary.write(row["reopened"]["on"], 9, partial(_reopen, story, row))


def _open(story: Story, row: dict[str, Any]) -> None:
    with story.on(row["on"], row["by"]) as by:
        made = commands.open_round(
            by=by,
            signals=[story.find("signal", name) for name in row["signals"]],
            question=row["question"],
            due=row["due"],
            invited=[story.persons[name] for name in row["invited"]],
        )
    story.keep("round", row["id"], made)


def _read(story: Story, row: dict[str, Any], reading: dict[str, Any]) -> None:
    with story.on(reading["on"], reading["by"]) as by:
        said = {name: reading[name] for name in _READING}
        commands.give_reading(by=by, joint=story.find("round", row["id"]), **said)


def _table(story: Story, row: dict[str, Any]) -> None:
    with story.on(row["table"], row["by"]) as by:
        commands.open_table(by=by, joint=story.find("round", row["id"]))


def _agree(story: Story, row: dict[str, Any]) -> None:
    agreed = row["agreed"]
    with story.on(agreed["on"], row["by"]) as by:
        said = {name: agreed[name] for name in _AGREED}
        made = commands.agree(by=by, joint=story.find("round", row["id"]), level=Level[agreed["level"]], **said)
    story.keep("interpretation", row["id"], made)


def _dissent(story: Story, row: dict[str, Any], said: dict[str, Any]) -> None:
    with story.on(said["on"], said["by"]) as by:
        commands.dissent(by=by, interpretation=story.find("interpretation", row["id"]), text=said["text"])


def _close(story: Story, row: dict[str, Any]) -> None:
    chosen = [story.find("perspective", name) for name in row["perspectives"]]
    with story.on(row["on"], row["by"]) as by:
        found = story.find("interpretation", row["interpretation"])
        commands.close_interpretation(by=by, interpretation=found, perspectives=chosen)


def _reopen(story: Story, row: dict[str, Any]) -> None:
    with story.on(row["reopened"]["on"], row["by"]) as by:
        found = story.find("interpretation", row["interpretation"])
        commands.reopen_interpretation(by=by, interpretation=found, why=row["reopened"]["why"])
