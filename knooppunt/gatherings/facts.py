"""What happens to gatherings.

Facts about the agenda have the agenda item as their subject: who may not see the item may not see that it changed.
Enrolments have no address, so that nobody reads on their desk who goes where.
"""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from knooppunt.shared.fact import Fact

_GATHERING = "gatherings:gathering"
_ITEM = "gatherings:agenda_item"


@dataclass(frozen=True)
class GatheringPlanned(Fact):
    """A gathering was planned."""

    address: ClassVar = _GATHERING
    sentence: ClassVar = _("planned a gathering")


@dataclass(frozen=True)
class GatheringCorrected(Fact):
    """What is said of a gathering was changed."""

    address: ClassVar = _GATHERING
    sentence: ClassVar = _("changed a gathering")


@dataclass(frozen=True)
class GatheringHeld(Fact):
    """A gathering took place."""

    address: ClassVar = _GATHERING
    sentence: ClassVar = _("recorded that a gathering was held")


@dataclass(frozen=True)
class GatheringCancelled(Fact):
    """A gathering was called off, or turned out not to count."""

    address: ClassVar = _GATHERING
    sentence: ClassVar = _("cancelled a gathering")


@dataclass(frozen=True)
class GatheringReopened(Fact):
    """A gathering is planned again."""

    address: ClassVar = _GATHERING
    sentence: ClassVar = _("put a gathering back to planned")


@dataclass(frozen=True)
class GatheringMadePublic(Fact):
    """Everybody may know of a gathering."""

    address: ClassVar = _GATHERING
    sentence: ClassVar = _("made a gathering public")


@dataclass(frozen=True)
class GatheringMadePrivate(Fact):
    """Only its themes may know of a gathering again."""

    address: ClassVar = _GATHERING
    sentence: ClassVar = _("made a gathering no longer public")


@dataclass(frozen=True)
class PersonEnrolled(Fact):
    """Somebody said that they will come."""

    sentence: ClassVar = _("enrolled for a gathering")


@dataclass(frozen=True)
class EnrolmentWithdrawn(Fact):
    """Somebody will not come after all."""

    sentence: ClassVar = _("withdrew from a gathering")


@dataclass(frozen=True)
class AgendaItemAdded(Fact):
    """Something was put on the agenda."""

    gathering: int
    address: ClassVar = _ITEM
    sentence: ClassVar = _("put something on the agenda")


@dataclass(frozen=True)
class AgendaItemTakenOff(Fact):
    """Something was taken off the agenda."""

    gathering: int
    sentence: ClassVar = _("took something off the agenda")


@dataclass(frozen=True)
class AgendaItemMoved(Fact):
    """Something got another place on the agenda."""

    gathering: int
    address: ClassVar = _ITEM
    sentence: ClassVar = _("moved something on the agenda")


@dataclass(frozen=True)
class DecisionRecorded(Fact):
    """What was decided on an agenda item was written down."""

    gathering: int
    address: ClassVar = _ITEM
    sentence: ClassVar = _("recorded a decision")


@dataclass(frozen=True)
class OutcomeLinked(Fact):
    """An agenda item led to an interpretation or an advice."""

    gathering: int
    address: ClassVar = _ITEM
    sentence: ClassVar = _("recorded what came of an agenda item")
