"""What happens to a plan."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from knooppunt.shared.fact import Fact


@dataclass(frozen=True)
class PlanImported(Fact):
    """A plan came in from a file, new or changed."""

    address: ClassVar = "plan:plan"
    sentence: ClassVar = _("read a plan from a file")


@dataclass(frozen=True)
class PlanAdopted(Fact):
    """A plan is no draft any more: from now on changes are kept beside what stood there."""

    address: ClassVar = "plan:plan"
    sentence: ClassVar = _("adopted the plan")


@dataclass(frozen=True)
class PlanPublished(Fact):
    """Everybody may read the plan and its progress."""

    address: ClassVar = "plan:plan"
    sentence: ClassVar = _("made the plan public")


@dataclass(frozen=True)
class PlanUnpublished(Fact):
    """The plan is no longer public."""

    address: ClassVar = "plan:plan"
    sentence: ClassVar = _("took the plan off the public pages")


@dataclass(frozen=True)
class FrameExtended(Fact):
    """The multi-year frame got a later end."""

    plan: int
    sentence: ClassVar = _("extended the multi-year plan")


@dataclass(frozen=True)
class ResultAdded(Fact):
    """The plan got another result."""

    plan: int
    address: ClassVar = "plan:result"
    sentence: ClassVar = _("added an intended result to the plan")


@dataclass(frozen=True)
class ResultAdjusted(Fact):
    """A result of the plan changed, with a reason."""

    plan: int
    address: ClassVar = "plan:result"
    sentence: ClassVar = _("adjusted an intended result")


@dataclass(frozen=True)
class TargetAdded(Fact):
    """The plan got another target."""

    plan: int
    address: ClassVar = "plan:target"
    sentence: ClassVar = _("added a target to the plan")


@dataclass(frozen=True)
class TargetAdjusted(Fact):
    """A target of the plan changed, with a reason."""

    plan: int
    address: ClassVar = "plan:target"
    sentence: ClassVar = _("adjusted a target")


@dataclass(frozen=True)
class TargetTicked(Fact):
    """Somebody ticked something off, with evidence."""

    evidence: int
    address: ClassVar = "plan:target"
    sentence: ClassVar = _("ticked something off with evidence")


@dataclass(frozen=True)
class TickWithdrawn(Fact):
    """Somebody took a tick back, with a reason."""

    evidence: int
    address: ClassVar = "plan:target"
    sentence: ClassVar = _("took a tick back")


@dataclass(frozen=True)
class ConditionSet(Fact):
    """It became known how a condition stands."""

    plan: int
    address: ClassVar = "plan:condition"
    sentence: ClassVar = _("recorded how a condition stands")
