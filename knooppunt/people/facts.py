"""What happens to people and places."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from knooppunt.shared.fact import Fact


@dataclass(frozen=True)
class AreaAdded(Fact):
    """An area came into the register."""

    sentence: ClassVar = _("added an area")


@dataclass(frozen=True)
class AreasMerged(Fact):
    """A municipality went into another."""

    into: int
    sentence: ClassVar = _("merged a municipality into another")


@dataclass(frozen=True)
class OrganisationAdded(Fact):
    """An organisation came into the register."""

    sentence: ClassVar = _("added an organisation")


@dataclass(frozen=True)
class PersonAdded(Fact):
    """A person came into the register."""

    sentence: ClassVar = _("added a person")


@dataclass(frozen=True)
class PersonConfirmed(Fact):
    """Somebody said that their data is right."""

    sentence: ClassVar = _("confirmed their own data")


@dataclass(frozen=True)
class SeatGiven(Fact):
    """A person got a seat."""

    person: int
    sentence: ClassVar = _("gave a seat")


@dataclass(frozen=True)
class SeatEnded(Fact):
    """A seat ended."""

    person: int
    sentence: ClassVar = _("ended a seat")


@dataclass(frozen=True)
class GroupAdded(Fact):
    """A standing body came into the register."""

    sentence: ClassVar = _("added a group")


@dataclass(frozen=True)
class MemberJoined(Fact):
    """A person joined a group."""

    group: int
    sentence: ClassVar = _("added a member to a group")


@dataclass(frozen=True)
class AccountOpened(Fact):
    """A person can log in."""

    user: int
    sentence: ClassVar = _("opened an account")
