"""What happens to the signals of the demo year after they were written: a second look, intake, the end of a term."""

from functools import partial
from typing import Any

from knooppunt.config.demo.diary import Diary
from knooppunt.config.demo.story import Story, content
from knooppunt.trends import commands

ANALYST, NOBODY = "ilse-wagenmaker", "nobody"
_SORTED = ("target_group", "source_kind", "reliability", "credibility", "confidence", "lens", "drivers")


def write(story: Story, diary: Diary) -> None:
    """Put in the diary what others do with a signal, after it was shared and before it is interpreted."""
    for row in content("signals"):
        diary.write(row["on"], 1, partial(_approve, story, row))
        for said, act in (("sent_back", _send_back), ("kept", _keep), ("archived", _archive)):
            if said in row:
                diary.write(row[said]["on"], 6, partial(act, story, row))
    for row in content("intake"):
        diary.write(row["on"], 4, partial(_sort, story, row))


def _approve(story: Story, row: dict[str, Any]) -> None:
    signal, by_whom = story.find("signal", row["id"]), row.get("approver", ANALYST)
    if signal.is_waiting and by_whom != NOBODY and "sent_back" not in row:
        with story.on(row["on"], by_whom) as by:
            commands.approve_signal(by=by, signal=signal, version=signal.version)


def _send_back(story: Story, row: dict[str, Any]) -> None:
    said, signal = row["sent_back"], story.find("signal", row["id"])
    with story.on(said["on"], said["by"]) as by:
        commands.send_signal_back(by=by, signal=signal, version=signal.version, why=said["why"])


def _keep(story: Story, row: dict[str, Any]) -> None:
    said, signal = row["kept"], story.find("signal", row["id"])
    with story.on(said["on"], ANALYST) as by:
        commands.keep_signal(by=by, signal=signal, version=signal.version, why=said["why"])


def _archive(story: Story, row: dict[str, Any]) -> None:
    said, signal = row["archived"], story.find("signal", row["id"])
    with story.on(said["on"], ANALYST) as by:
        commands.archive_signal(by=by, signal=signal, version=signal.version, why=said["why"])


def _sort(story: Story, row: dict[str, Any]) -> None:
    fields = {name: row[name] for name in _SORTED}
    with story.on(row["on"], ANALYST) as by:
        commands.sort_signal(by=by, signal=story.find("signal", row["signal"]), version=0, **fields)
