"""What happens to action perspectives."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from knooppunt.shared.fact import Fact


@dataclass(frozen=True)
class InterventionAdded(Fact):
    """A kind of intervention came in."""

    sentence: ClassVar = _("added a kind of intervention")


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
class PerspectiveWithdrawn(Fact):
    """An action perspective was withdrawn."""

    address: ClassVar = "catalogue:perspective"
    sentence: ClassVar = _("withdrew an action perspective")
