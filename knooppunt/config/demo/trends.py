"""The trends of the demo year: signals, interpretations and advice."""

from functools import partial
from typing import Any

from knooppunt.config.demo.diary import Diary
from knooppunt.config.demo.story import THEME, Story, area, content
from knooppunt.people.models import Group, Organisation
from knooppunt.people.words import Level
from knooppunt.topics.models import Theme, Topic
from knooppunt.trends import commands

WEIGHED = ("proportionality", "subsidiarity")


def write(story: Story, diary: Diary) -> None:
    """Put the trends of the year in the diary."""
    for row in content("signals"):
        diary.write(row["on"], 1, partial(_signal, story, row))
        if "withdrawn" in row:
            diary.write(row["withdrawn"]["on"], 7, partial(_withdraw, story, row))
    for row in content("interpretations"):
        diary.write(row["on"], 2, partial(_interpretation, story, row))
    for row in content("advices"):
        diary.write(row["on"], 3, partial(_advice, story, row))


def _level(row: dict[str, Any]) -> Level:
    return Level[row["level"]]


def _signal(story: Story, row: dict[str, Any]) -> None:
    with story.on(row["on"], row["sharer"]) as by:
        made = commands.share_signal(
            by=by,
            theme=Theme.objects.get(code=THEME),
            level=_level(row),
            circle=story.circle(row),
            what=f"{row['title']}\n\n{row['what'].strip()}",
            area=area(row["area"]),
            topic=Topic.objects.get(code=row["topic"]),
            setting=row["setting"],
            freedom=row.get("freedom", "other"),
        )
    story.keep("signal", row["id"], made)


def _withdraw(story: Story, row: dict[str, Any]) -> None:
    with story.on(row["withdrawn"]["on"], row["sharer"]) as by:
        commands.withdraw_signal(by=by, signal=story.find("signal", row["id"]), why=row["withdrawn"]["why"])


def _interpretation(story: Story, row: dict[str, Any]) -> None:
    fields = ("title", "reading", "grounds", "counter_grounds", "confidence", "lens", *WEIGHED)
    with story.on(row["on"], row["by"]) as by:
        made = commands.interpret_signals(
            by=by,
            signals=[story.find("signal", name) for name in row["signals"]],
            level=_level(row),
            circle=story.circle(row),
            **{name: row.get(name, "") for name in fields},
        )
    story.keep("interpretation", row["id"], made)


def _advice(story: Story, row: dict[str, Any]) -> None:
    interpretation = story.find("interpretation", row["interpretation"])
    addressees = row["addressees"]
    with story.on(row["on"], row["by"]) as by:
        made = commands.issue_advice(
            by=by,
            interpretation=interpretation,
            level=Level(interpretation.audience.level),
            title=row["title"],
            text=row["text"],
            perspective=story.find("perspective", row["perspective"]),
            organisations=Organisation.objects.filter(code__in=addressees.get("organisations", ())),
            groups=Group.objects.filter(code__in=addressees.get("groups", ())),
            **{name: row.get(name, "") for name in WEIGHED},
        )
    story.keep("advice", row["id"], made)
