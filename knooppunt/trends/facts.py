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
class SignalOffered(Fact):
    """A partner wrote a trend signal that waits for a second pair of eyes."""

    address: ClassVar = "trends:signal"
    sentence: ClassVar = _("wrote a trend signal that waits for a second pair of eyes")


@dataclass(frozen=True)
class SignalSentBack(Fact):
    """A second pair of eyes sent a trend signal back."""

    address: ClassVar = "trends:signal"
    sentence: ClassVar = _("sent a trend signal back")


@dataclass(frozen=True)
class SignalApproved(Fact):
    """A second pair of eyes let a trend signal be shared."""

    address: ClassVar = "trends:signal"
    sentence: ClassVar = _("let a trend signal be shared, as the second pair of eyes")


@dataclass(frozen=True)
class SignalSorted(Fact):
    """The intake of a trend signal was done or changed."""

    address: ClassVar = "trends:signal"
    sentence: ClassVar = _("did the intake of a trend signal")


@dataclass(frozen=True)
class SignalKept(Fact):
    """A trend signal stays for another term."""

    address: ClassVar = "trends:signal"
    sentence: ClassVar = _("kept a trend signal for another term")


@dataclass(frozen=True)
class SignalArchived(Fact):
    """A trend signal was put in the archive."""

    address: ClassVar = "trends:signal"
    sentence: ClassVar = _("put a trend signal in the archive")


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


@dataclass(frozen=True)
class AdviceReplied(Fact):
    """An addressee replied to advice; the subject is the reply."""

    advice: int
    address: ClassVar = "trends:reply"
    sentence: ClassVar = _("replied to advice")


@dataclass(frozen=True)
class ReplyChanged(Fact):
    """An addressee changed the reply to advice."""

    advice: int
    address: ClassVar = "trends:reply"
    sentence: ClassVar = _("changed a reply to advice")


@dataclass(frozen=True)
class EffectTold(Fact):
    """An addressee said what came of advice; the subject is the reply."""

    advice: int
    address: ClassVar = "trends:reply"
    sentence: ClassVar = _("said what came of advice")


@dataclass(frozen=True)
class AdviceReminded(Fact):
    """Those who had not replied to advice were asked to."""

    address: ClassVar = "trends:advice"
    sentence: ClassVar = _("asked once more for a reply to advice")


@dataclass(frozen=True)
class InterpretationClosed(Fact):
    """An interpretation was closed with what a municipality can do."""

    address: ClassVar = "trends:interpretation"
    sentence: ClassVar = _("closed an interpretation")


@dataclass(frozen=True)
class InterpretationReopened(Fact):
    """A closed interpretation was opened again."""

    address: ClassVar = "trends:interpretation"
    sentence: ClassVar = _("reopened an interpretation")


@dataclass(frozen=True)
class DissentGiven(Fact):
    """Somebody wrote where they read it otherwise than was agreed."""

    dissent: int
    address: ClassVar = "trends:interpretation"
    sentence: ClassVar = _("added dissent to an agreed reading")


@dataclass(frozen=True)
class DissentCorrected(Fact):
    """Somebody corrected their dissent."""

    dissent: int
    address: ClassVar = "trends:interpretation"
    sentence: ClassVar = _("corrected dissent from an agreed reading")


@dataclass(frozen=True)
class RoundOpened(Fact):
    """Partners were asked to interpret signals together."""

    address: ClassVar = "trends:round"
    sentence: ClassVar = _("opened a joint interpretation")


@dataclass(frozen=True)
class ReadingGiven(Fact):
    """A partner gave a reading."""

    reading: int
    address: ClassVar = "trends:round"
    sentence: ClassVar = _("gave a reading")


@dataclass(frozen=True)
class ReadingCorrected(Fact):
    """A partner corrected a reading while it was blind."""

    reading: int
    address: ClassVar = "trends:round"
    sentence: ClassVar = _("corrected a reading")


@dataclass(frozen=True)
class TableOpened(Fact):
    """The readings of a round were laid side by side."""

    address: ClassVar = "trends:round"
    sentence: ClassVar = _("laid the readings side by side")


@dataclass(frozen=True)
class RoundAgreed(Fact):
    """A round led to an agreed reading."""

    interpretation: int
    address: ClassVar = "trends:round"
    sentence: ClassVar = _("wrote the agreed reading")


@dataclass(frozen=True)
class RoundStopped(Fact):
    """A round was stopped without an agreed reading."""

    address: ClassVar = "trends:round"
    sentence: ClassVar = _("stopped a joint interpretation")
