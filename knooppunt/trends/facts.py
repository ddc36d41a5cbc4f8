"""What happens to signals, interpretations and advice."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from knooppunt.shared.fact import Fact


@dataclass(frozen=True)
class SignalShared(Fact):
    """A partner shared a trend signal."""

    address: ClassVar = "trends:signal"
    sentence: ClassVar = _("shared a trend signal")


@dataclass(frozen=True)
class SignalCorrected(Fact):
    """A trend signal was corrected."""

    address: ClassVar = "trends:signal"
    sentence: ClassVar = _("corrected a trend signal")


@dataclass(frozen=True)
class SignalWithdrawn(Fact):
    """A trend signal was withdrawn."""

    address: ClassVar = "trends:signal"
    sentence: ClassVar = _("withdrew a trend signal")


@dataclass(frozen=True)
class SignalsInterpreted(Fact):
    """An interpretation of one or more signals was given."""

    address: ClassVar = "trends:interpretation"
    sentence: ClassVar = _("interpreted trend signals")


@dataclass(frozen=True)
class InterpretationCorrected(Fact):
    """An interpretation was corrected."""

    address: ClassVar = "trends:interpretation"
    sentence: ClassVar = _("corrected an interpretation")


@dataclass(frozen=True)
class InterpretationWithdrawn(Fact):
    """An interpretation was withdrawn."""

    address: ClassVar = "trends:interpretation"
    sentence: ClassVar = _("withdrew an interpretation")


@dataclass(frozen=True)
class AdviceIssued(Fact):
    """Advice was issued."""

    address: ClassVar = "trends:advice"
    sentence: ClassVar = _("issued advice")


@dataclass(frozen=True)
class AdviceCorrected(Fact):
    """Advice was corrected."""

    address: ClassVar = "trends:advice"
    sentence: ClassVar = _("corrected advice")


@dataclass(frozen=True)
class AdviceWithdrawn(Fact):
    """Advice was withdrawn."""

    address: ClassVar = "trends:advice"
    sentence: ClassVar = _("withdrew advice")
