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


@dataclass(frozen=True)
class PersonChanged(Fact):
    """What is known of a person was corrected; each switch says whether that part changed."""

    new_name: bool = False
    new_email: bool = False
    new_phone: bool = False
    new_languages: bool = False
    sentence: ClassVar = _("corrected what is known of a person")


@dataclass(frozen=True)
class SeatChanged(Fact):
    """A seat changed; ``was`` is the row that ended when it changed from a day on."""

    person: int
    was: int | None = None
    sentence: ClassVar = _("changed a seat")


@dataclass(frozen=True)
class OrganisationChanged(Fact):
    """What is known of an organisation was corrected."""

    sentence: ClassVar = _("changed an organisation")


@dataclass(frozen=True)
class GroupChanged(Fact):
    """What is known of a group was corrected."""

    sentence: ClassVar = _("changed a group")


@dataclass(frozen=True)
class MemberLeft(Fact):
    """A person left a group."""

    group: int
    person: int
    sentence: ClassVar = _("ended a membership of a group")


@dataclass(frozen=True)
class PersonsMerged(Fact):
    """Two rows of one person were made one."""

    double: int
    merge: int
    sentence: ClassVar = _("made two rows of one person one")


@dataclass(frozen=True)
class PersonMergeUndone(Fact):
    """Two rows of one person stand apart again."""

    double: int
    merge: int
    sentence: ClassVar = _("took two rows of one person apart again")


@dataclass(frozen=True)
class OrganisationsMerged(Fact):
    """Two rows of one organisation were made one."""

    double: int
    merge: int
    sentence: ClassVar = _("made two rows of one organisation one")


@dataclass(frozen=True)
class OrganisationMergeUndone(Fact):
    """Two rows of one organisation stand apart again."""

    double: int
    merge: int
    sentence: ClassVar = _("took two rows of one organisation apart again")


@dataclass(frozen=True)
class HandOverOpened(Fact):
    """A seat ended, and what hung on it was listed."""

    person: int
    seat: int
    address: ClassVar = "people:handover"
    sentence: ClassVar = _("opened a hand-over list")


@dataclass(frozen=True)
class HandOverItemSettled(Fact):
    """It was said what becomes of one piece of a hand-over."""

    handover: int
    person: int | None
    sentence: ClassVar = _("settled a piece of a hand-over")


@dataclass(frozen=True)
class HandOverClosed(Fact):
    """Every piece of a hand-over was settled."""

    person: int | None
    address: ClassVar = "people:handover"
    sentence: ClassVar = _("finished a hand-over list")


@dataclass(frozen=True)
class PersonsKeptApart(Fact):
    """Two persons who look alike are two."""

    other: int
    sentence: ClassVar = _("said of two persons who look alike that they are two")
