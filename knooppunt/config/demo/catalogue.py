"""The catalogue of the demo year: what stands in it, and what organisations do with it."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from knooppunt.catalogue import commands
from knooppunt.catalogue.models import KINDS, Intervention, Item, TargetGroup
from knooppunt.catalogue.queries.marks import mark_of
from knooppunt.catalogue.words import CARD, GUIDE, PERSPECTIVE
from knooppunt.config.demo.diary import Diary
from knooppunt.config.demo.story import Story, content
from knooppunt.people.models import Organisation
from knooppunt.people.models.reader import reader_of
from knooppunt.people.words import Level
from knooppunt.topics.models import Topic

OPENS, KEEPER = date(2023, 1, 3), "ilse-wagenmaker"
_SAID = (
    "title", "what", "for_whom", "aim", "how", "field_of_law", "ground", "decided_by", "carried_out_by", "cost", "term",
    "risks", "purpose", "text", "link", "function", "evidence", "source", "source_link", "checked_on",
)  # fmt: skip


def write(story: Story, diary: Diary) -> None:
    """Put the catalogue in the diary: things come in before anybody builds on them."""
    for slot in (PERSPECTIVE, CARD, GUIDE):
        for row in content(f"{slot}s"):
            diary.write(row.get("on", OPENS), 0, partial(_add, story, slot, row))
    deeds: Any = content("marks")
    verbs: dict[str, Callable[..., None]] = {
        "marks": _mark, "taken_up": _take_up, "checks": _check, "corrections": _correct
    }  # fmt: skip
    for name, act in verbs.items():
        for row in deeds[name]:
            diary.write(row["on"], 8, partial(act, story, row))


def _add(story: Story, slot: str, row: dict[str, Any]) -> None:
    owner = {"organisation": Organisation.objects.get(code=row["owner"])} if "owner" in row else {}
    with story.on(row.get("on", OPENS), row.get("by", KEEPER)) as by:
        made = commands.add_item(
            by=by,
            kind=KINDS[slot],
            topics=Topic.objects.filter(code__in=row["topics"]),
            level=Level[row.get("level", "CLEAR")],
            target_groups=TargetGroup.objects.filter(code__in=row.get("groups", ())),
            intervention=Intervention.objects.filter(code=row.get("intervention", "")).first(),
            **owner,
            **{name: row[name] for name in _SAID if name in row},
        )
    story.keep(slot, row["id"], made)


def _item(story: Story, row: dict[str, Any]) -> Item:
    slot = next(slot for slot in KINDS if slot in row)
    found: Item = story.find(slot, row[slot])
    return found


def _mark(story: Story, row: dict[str, Any]) -> None:
    said = {"choice": row["choice"], "why": row.get("why", ""), "may_be_asked": row.get("ask", False)}
    with story.on(row["on"], row["by"]) as by:
        organisation = reader_of(by).home().organisation
        commands.mark_item(by=by, item=_item(story, row), organisation=organisation, **said)


def _take_up(story: Story, row: dict[str, Any]) -> None:
    mark = mark_of(_item(story, row), Organisation.objects.get(code=row["who"]))
    assert mark is not None, row  # noqa: S101 - a mistake in the file
    with story.on(row["on"], row["by"]) as by:
        commands.take_up(by=by, mark=mark)


def _check(story: Story, row: dict[str, Any]) -> None:
    with story.on(row["on"], row["by"]) as by:
        commands.check_item(by=by, item=_item(story, row), why=row["why"])


def _correct(story: Story, row: dict[str, Any]) -> None:
    item = _item(story, row)
    changed = {name: row[name] for name in _SAID if name in row}
    with story.on(row["on"], row["by"]) as by:
        commands.correct_item(by=by, item=item, version=item.version, why=row["why"], **changed)
