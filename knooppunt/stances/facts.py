"""What happens to joint stances."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from knooppunt.shared.fact import Fact

_STANCE = "stances:stance"


@dataclass(frozen=True)
class StanceWritten(Fact):
    """A draft of a joint stance was written."""

    address: ClassVar = _STANCE
    sentence: ClassVar = _("wrote a draft of a joint stance")


@dataclass(frozen=True)
class StanceChanged(Fact):
    """The draft of a joint stance was changed."""

    address: ClassVar = _STANCE
    sentence: ClassVar = _("changed the draft of a joint stance")


@dataclass(frozen=True)
class SignatoriesChosen(Fact):
    """It was chosen which organisations are asked to sign."""

    address: ClassVar = _STANCE
    sentence: ClassVar = _("chose which organisations are asked to sign a joint stance")


@dataclass(frozen=True)
class StanceOffered(Fact):
    """A joint stance was offered for signing."""

    address: ClassVar = _STANCE
    sentence: ClassVar = _("offered a joint stance for signing")


@dataclass(frozen=True)
class StanceOfferedAnew(Fact):
    """The text was changed, so that earlier signatures lapsed and everybody is asked anew."""

    edition: int

    address: ClassVar = _STANCE
    sentence: ClassVar = _("changed the text of a joint stance, so everybody is asked anew")


@dataclass(frozen=True)
class StanceSigned(Fact):
    """An organisation signed."""

    organisation: int
    signatory: int

    address: ClassVar = _STANCE
    sentence: ClassVar = _("signed a joint stance for their organisation")


@dataclass(frozen=True)
class StanceDeclined(Fact):
    """An organisation does not sign."""

    organisation: int
    signatory: int

    address: ClassVar = _STANCE
    sentence: ClassVar = _("recorded that their organisation does not sign a joint stance")


@dataclass(frozen=True)
class SignatureTakenBack(Fact):
    """An organisation took its signature back."""

    organisation: int
    signatory: int

    address: ClassVar = _STANCE
    sentence: ClassVar = _("took the signature of their organisation back from a joint stance")


@dataclass(frozen=True)
class StancePublished(Fact):
    """A joint stance was published."""

    address: ClassVar = _STANCE
    sentence: ClassVar = _("published a joint stance")


@dataclass(frozen=True)
class StanceWithdrawn(Fact):
    """A joint stance was withdrawn."""

    address: ClassVar = _STANCE
    sentence: ClassVar = _("withdrew a joint stance")
