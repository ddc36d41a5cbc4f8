"""What happens to the items of the catalogue and to what organisations do with them."""

from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from django.utils.translation import gettext_lazy as _

from knooppunt.shared.fact import Fact


@dataclass(frozen=True)
class InterventionAdded(Fact):
    """A kind of intervention came in."""

    sentence: ClassVar = _("added a kind of intervention")


@dataclass(frozen=True)
class TargetGroupAdded(Fact):
    """A target group came in."""

    sentence: ClassVar = _("added a target group")


@dataclass(frozen=True)
class MarkSet(Fact):
    """An organisation said what it does with an item."""

    sentence: ClassVar = _("said what their organisation does with an item of the catalogue")


@dataclass(frozen=True)
class HelpTakenUp(Fact):
    """A request for help was taken up."""

    sentence: ClassVar = _("took up a request for help with an item of the catalogue")


class Deeds(NamedTuple):
    """The facts of one kind of item."""

    added: type[Fact]
    corrected: type[Fact]
    checked: type[Fact]
    withdrawn: type[Fact]


@dataclass(frozen=True)
class PerspectiveAdded(Fact):
    """An action perspective came in."""

    address: ClassVar = "catalogue:perspective"
    sentence: ClassVar = _("added an action perspective")


@dataclass(frozen=True)
class PerspectiveCorrected(Fact):
    """An action perspective was corrected."""

    address: ClassVar = "catalogue:perspective"
    sentence: ClassVar = _("corrected an action perspective")


@dataclass(frozen=True)
class PerspectiveChecked(Fact):
    """An action perspective was checked and still holds."""

    address: ClassVar = "catalogue:perspective"
    sentence: ClassVar = _("checked an action perspective")


@dataclass(frozen=True)
class PerspectiveWithdrawn(Fact):
    """An action perspective was withdrawn."""

    address: ClassVar = "catalogue:perspective"
    sentence: ClassVar = _("withdrew an action perspective")


@dataclass(frozen=True)
class CardAdded(Fact):
    """An intervention came in."""

    address: ClassVar = "catalogue:card"
    sentence: ClassVar = _("added an intervention")


@dataclass(frozen=True)
class CardCorrected(Fact):
    """An intervention was corrected."""

    address: ClassVar = "catalogue:card"
    sentence: ClassVar = _("corrected an intervention")


@dataclass(frozen=True)
class CardChecked(Fact):
    """An intervention was checked and still holds."""

    address: ClassVar = "catalogue:card"
    sentence: ClassVar = _("checked an intervention")


@dataclass(frozen=True)
class CardWithdrawn(Fact):
    """An intervention was withdrawn."""

    address: ClassVar = "catalogue:card"
    sentence: ClassVar = _("withdrew an intervention")


@dataclass(frozen=True)
class GuideAdded(Fact):
    """A guide came in."""

    address: ClassVar = "catalogue:guide"
    sentence: ClassVar = _("added a guide")


@dataclass(frozen=True)
class GuideCorrected(Fact):
    """A guide was corrected."""

    address: ClassVar = "catalogue:guide"
    sentence: ClassVar = _("corrected a guide")


@dataclass(frozen=True)
class GuideChecked(Fact):
    """A guide was checked and still holds."""

    address: ClassVar = "catalogue:guide"
    sentence: ClassVar = _("checked a guide")


@dataclass(frozen=True)
class GuideWithdrawn(Fact):
    """A guide was withdrawn."""

    address: ClassVar = "catalogue:guide"
    sentence: ClassVar = _("withdrew a guide")


DEEDS = {
    "perspective": Deeds(PerspectiveAdded, PerspectiveCorrected, PerspectiveChecked, PerspectiveWithdrawn),
    "card": Deeds(CardAdded, CardCorrected, CardChecked, CardWithdrawn),
    "guide": Deeds(GuideAdded, GuideCorrected, GuideChecked, GuideWithdrawn),
}
