"""What happens around getting in."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from knooppunt.shared.fact import Fact


@dataclass(frozen=True)
class Invited(Fact):
    """A person was invited to make an account."""

    sentence: ClassVar = _("invited a person")


@dataclass(frozen=True)
class InvitationWithdrawn(Fact):
    """An invitation was taken back."""

    sentence: ClassVar = _("withdrew an invitation")


@dataclass(frozen=True)
class InvitationAccepted(Fact):
    """A person chose a password and came in."""

    user: int
    sentence: ClassVar = _("accepted an invitation")


@dataclass(frozen=True)
class ResetAsked(Fact):
    """Somebody asked to take the second factors of an account away."""

    user: int
    sentence: ClassVar = _("asked to take a second step off an account")


@dataclass(frozen=True)
class ResetConfirmed(Fact):
    """A second person took the second factors of an account away."""

    user: int
    sentence: ClassVar = _("confirmed to take a second step off an account")


@dataclass(frozen=True)
class ResetRefused(Fact):
    """A second person left the second factors as they were."""

    user: int
    sentence: ClassVar = _("refused to take a second step off an account")
