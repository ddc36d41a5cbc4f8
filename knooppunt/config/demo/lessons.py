"""The lessons of the demo year."""

from functools import partial
from typing import Any

from knooppunt.config.demo.diary import Diary
from knooppunt.config.demo.story import Story, content
from knooppunt.knowledge import commands
from knooppunt.people.words import Level

SOURCES = ("gathering", "interpretation", "advice")


def write(story: Story, diary: Diary) -> None:
    """Put the lessons of the year in the diary, after what they were learned from."""
    for row in content("lessons"):
        diary.write(row["on"], 6, partial(_lesson, story, row))


def _lesson(story: Story, row: dict[str, Any]) -> None:
    sources = {kind: story.find(kind, row[kind]) for kind in SOURCES if kind in row}
    texts = {name: row[name] for name in ("title", "situation", "lesson", "tips") if name in row}
    with story.on(row["on"], row["by"]) as by:
        made = commands.publish_lesson(by=by, level=Level[row["level"]], **sources, **texts)
    story.keep("lesson", row["id"], made)
    if row.get("public"):
        with story.on(row["on"], story.leader) as by:
            commands.make_public(by=by, lesson=made)
