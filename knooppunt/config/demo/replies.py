"""The replies to the advice of the demo year, and what came of it."""

from functools import partial
from typing import Any

from knooppunt.accounts.models import User
from knooppunt.config.demo.diary import Diary
from knooppunt.config.demo.story import Story, content
from knooppunt.people.models import Group, Membership, Organisation, Seat
from knooppunt.people.words import Role
from knooppunt.shared.clock import moved_to
from knooppunt.trends import commands

_SILENT = (Role.ADMINISTRATOR, Role.PRIVACY_OFFICER)


def write(story: Story, diary: Diary) -> None:
    """Put the replies of the year in the diary, each after its advice."""
    for row in content("replies"):
        diary.write(row["on"], 4, partial(_reply, story, row))
        if "effect" in row:
            diary.write(row["effect"]["on"], 5, partial(_effect, story, row))


def _reply(story: Story, row: dict[str, Any]) -> None:
    addressee = _addressee(row["of"])
    said = {name: row[name] for name in ("uptake", "why")}
    with moved_to(row["on"]):
        advice = story.find("advice", row["advice"])
        made = commands.give_reply(by=_speaker(addressee), advice=advice, addressee=addressee, **said)
    story.keep("reply", f"{row['advice']} {row['of']}", made)


def _effect(story: Story, row: dict[str, Any]) -> None:
    told = row["effect"]
    reply = story.find("reply", f"{row['advice']} {row['of']}")
    with moved_to(told["on"]):
        said = {"effect": told["effect"], "effect_words": told["words"]}
        commands.tell_effect(by=_speaker(reply.addressee), reply=reply, version=reply.version, **said)


def _addressee(code: str) -> Group | Organisation:
    return Group.objects.filter(code=code).first() or Organisation.objects.get(code=code)


def _speaker(addressee: Group | Organisation) -> User:
    """Give somebody who speaks for an addressee on this day; raises with its name when there is nobody."""
    if isinstance(addressee, Group):
        persons = Membership.objects.current().filter(group=addressee).values("person")
    else:
        persons = Seat.objects.current().filter(organisation=addressee).exclude(role__in=_SILENT).values("person")
    found = User.objects.filter(person__in=persons).order_by("pk").first()
    if found is None:
        message = f"nobody speaks for {addressee}"
        raise ValueError(message)
    return found
