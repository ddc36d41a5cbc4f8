"""The gatherings of the demo year: planned, held, called off, and what was on their agendas."""

from datetime import date, time, timedelta
from functools import partial
from typing import Any

from knooppunt.config.demo.diary import Diary
from knooppunt.config.demo.story import Story, area, content
from knooppunt.gatherings import commands
from knooppunt.gatherings.models import Gathering
from knooppunt.shared.clock import today
from knooppunt.topics.models import Theme

YEAR_STARTS = date(2023, 1, 3)
PLANNED_AHEAD = timedelta(days=45)
SUBJECTS = ("signal", "interpretation", "advice")


def write(story: Story, diary: Diary) -> None:
    """Put the gatherings of the year in the diary; the day before each of them its agenda is made."""
    for row in content("gatherings"):
        diary.write(_announced(row), 4, partial(_plan, story, row))
        diary.write(min(row["on"] - timedelta(days=1), today()), 5, partial(_agenda, story, row))
        if row["state"] == "held":
            diary.write(row["on"], 5, partial(_hold, story, row))
        if row["state"] == "cancelled":
            diary.write(min(row["on"] - timedelta(days=1), today()), 6, partial(_cancel, story, row))


def _announced(row: dict[str, Any]) -> date:
    if row.get("part_of"):
        whole = next(other for other in content("gatherings") if other["id"] == row["part_of"])
        return _announced(whole)
    day: date = row["on"]
    return min(max(day - PLANNED_AHEAD, YEAR_STARTS), day, today())


def _plan(story: Story, row: dict[str, Any]) -> None:
    themes = [Theme.objects.get(code=code) for code in row["themes"]]
    with story.on(_announced(row), row["organiser"]) as by:
        made = commands.plan_gathering(
            by=by,
            themes=themes,
            kind=row["kind"],
            title=row["title"],
            day=row["on"],
            starts=_time(row.get("start")),
            ends=_time(row.get("end")),
            place=row.get("place", ""),
            area=area(row["area"]),
            part_of=story.find("gathering", row.get("part_of")),
            lead=Theme.objects.get(code=row.get("lead", row["themes"][0])),
            for_whom=row.get("audience", ""),
            description=row.get("description", ""),
        )
    story.keep("gathering", row["id"], made)
    if row.get("public"):
        _make_public(story, row, made)


def _make_public(story: Story, row: dict[str, Any], gathering: Gathering) -> None:
    with story.on(_announced(row), story.leader) as by:
        commands.make_public(by=by, gathering=gathering)


def _time(text: str | None) -> time | None:
    return time.fromisoformat(text) if text else None


def _agenda(story: Story, row: dict[str, Any]) -> None:
    gathering: Gathering = story.find("gathering", row["id"])
    day = min(row["on"] - timedelta(days=1), today())
    with story.on(day, row["organiser"]) as by:
        for place, item in enumerate(row.get("agenda", ())):
            subject = next((story.find(kind, item[kind]) for kind in SUBJECTS if kind in item), None)
            made = commands.put_on_agenda(
                by=by, gathering=gathering, title=item["title"], question=item.get("question", ""), about=subject
            )
            story.keep("agenda", f"{row['id']}/{place}", made)


def _hold(story: Story, row: dict[str, Any]) -> None:
    gathering: Gathering = story.find("gathering", row["id"])
    with story.on(row["on"], row["organiser"]) as by:
        commands.hold_gathering(
            by=by, gathering=gathering, day=row["on"], headcount=row["headcount"],
            present=[story.persons[name] for name in row.get("present", ())],
        )  # fmt: skip
        for place, item in enumerate(row.get("agenda", ())):
            if "decision" in item:
                made = story.find("agenda", f"{row['id']}/{place}")
                commands.record_decision(by=by, item=made, decision=item["decision"])


def _cancel(story: Story, row: dict[str, Any]) -> None:
    day = min(row["on"] - timedelta(days=1), today())
    with story.on(day, row["organiser"]) as by:
        commands.cancel_gathering(
            by=by, gathering=story.find("gathering", row["id"]), why=row.get("why", row["description"])
        )
