"""The joint stances of the demo year: written, offered, signed, published, and one taken back."""

from functools import partial
from typing import Any

from knooppunt.config.demo.diary import Diary
from knooppunt.config.demo.story import THEME, Story, content
from knooppunt.people.models import Organisation
from knooppunt.stances import commands
from knooppunt.stances.models import Signatory, Stance
from knooppunt.topics.models import Theme

SOURCES = ("interpretation", "advice")
RANK = 7


def write(story: Story, diary: Diary) -> None:
    """Put the life of every stance in the diary."""
    for row in content("stances"):
        diary.write(row["on"], RANK, partial(_written, story, row))
        for answer in row.get("answers", ()):
            diary.write(answer["on"], RANK, partial(_answered, story, row, answer))
        for verb, act in _ACTS.items():
            if verb in row:
                diary.write(row[verb]["on"], RANK, partial(act, story, row, row[verb]))


def _written(story: Story, row: dict[str, Any]) -> None:
    source = next((story.find(kind, row[kind]) for kind in SOURCES if kind in row), None)
    with story.on(row["on"], row["by"]) as by:
        made = commands.write_stance(
            by=by, theme=Theme.objects.get(code=THEME), follows=source, title=row["title"], text=row["text"].strip(),
            reach=row["reach"], sign_by=row.get("sign_by"),
            organisations=Organisation.objects.filter(code__in=row["asked"]),
        )  # fmt: skip
        story.keep("stance", row["id"], made)
        if row["offered"]:
            commands.offer_stance(by=by, stance=made, version=made.version)


def _answered(story: Story, row: dict[str, Any], answer: dict[str, Any]) -> None:
    rows = Signatory.objects.current().filter(stance=story.find("stance", row["id"]))
    found = rows.get(organisation__code=answer["organisation"])
    with story.on(answer["on"], answer["by"]) as by:
        if "mandate" in answer:
            commands.sign(by=by, signatory=found, mandate_from=answer["from"], mandate=answer["mandate"])
        elif "taken_back" in answer:
            commands.take_signature_back(by=by, signatory=found, why=answer["taken_back"])
        else:
            commands.decline(by=by, signatory=found, why=answer["why"])


def _published(story: Story, row: dict[str, Any], words: dict[str, Any]) -> None:
    stance: Stance = story.find("stance", row["id"])
    with story.on(words["on"], words["by"]) as by:
        commands.publish_stance(by=by, stance=stance, version=stance.version)


def _withdrawn(story: Story, row: dict[str, Any], words: dict[str, Any]) -> None:
    with story.on(words["on"], words["by"]) as by:
        commands.withdraw_stance(by=by, stance=story.find("stance", row["id"]), why=words["why"])


_ACTS = {"published": _published, "withdrawn": _withdrawn}
