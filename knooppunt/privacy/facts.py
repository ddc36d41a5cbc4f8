"""What happens to somebody's own data."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from knooppunt.shared.fact import Fact


@dataclass(frozen=True)
class PersonLeft(Fact):
    """Somebody's name and contact details were erased."""

    sentence: ClassVar = _("erased a person")


@dataclass(frozen=True)
class LeavingAsked(Fact):
    """Somebody wants to leave."""

    person: int
    sentence: ClassVar = _("asked to leave")


@dataclass(frozen=True)
class LeavingTakenBack(Fact):
    """Somebody stays after all."""

    person: int
    sentence: ClassVar = _("took back the wish to leave")


@dataclass(frozen=True)
class DataOpened(Fact):
    """The privacy officer looked at what is held of a person."""

    person: int
    sentence: ClassVar = _("looked at what is held of a person")


@dataclass(frozen=True)
class PetitionMade(Fact):
    """Somebody asked something about their own data."""

    person: int
    sentence: ClassVar = _("asked something about the own data")


@dataclass(frozen=True)
class PetitionAnswered(Fact):
    """A request about own data was answered."""

    person: int
    sentence: ClassVar = _("answered a request about own data")


@dataclass(frozen=True)
class ConfirmationAsked(Fact):
    """Somebody was asked whether their data is right."""

    person: int
    sentence: ClassVar = _("asked a person whether their data is right")


@dataclass(frozen=True)
class ErasingApproved(Fact):
    """What has ended may be erased."""

    sentence: ClassVar = _("approved an erasing")


@dataclass(frozen=True)
class ErasingHeld(Fact):
    """What has ended is kept for a while, with a reason."""

    sentence: ClassVar = _("held an erasing back")


@dataclass(frozen=True)
class TermEnded(Fact):
    """What had ended was erased."""

    sentence: ClassVar = _("erased what had ended")


@dataclass(frozen=True)
class ClockTrusted(Fact):
    """Somebody said that the clock is right."""

    sentence: ClassVar = _("said that the clock is right")
