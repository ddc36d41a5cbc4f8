"""What happens to accounts."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from knooppunt.shared.fact import Fact


@dataclass(frozen=True)
class LoggedIn(Fact):
    """Somebody logged in."""

    sentence: ClassVar = _("logged in")


@dataclass(frozen=True)
class ChangesSeen(Fact):
    """Somebody has seen what changed."""

    sentence: ClassVar = _("has seen what changed")


@dataclass(frozen=True)
class LanguageChosen(Fact):
    """Somebody chose the language of their screens."""

    sentence: ClassVar = _("chose a language")


@dataclass(frozen=True)
class LoginsRefused(Fact):
    """Logging in with an account, or with an address without one (subject 0), was refused after too many tries."""

    sentence: ClassVar = _("refused logins after too many tries")


@dataclass(frozen=True)
class PasswordChosen(Fact):
    """Somebody chose the first password of an account."""

    sentence: ClassVar = _("chose a password")


@dataclass(frozen=True)
class PasswordChanged(Fact):
    """Somebody changed the password of their account."""

    sentence: ClassVar = _("changed a password")


@dataclass(frozen=True)
class LoginEnded(Fact):
    """Somebody logged another browser out."""

    sentence: ClassVar = _("ended a session")


@dataclass(frozen=True)
class LoginsEnded(Fact):
    """An account was logged out everywhere."""

    sentence: ClassVar = _("ended all sessions of an account")


@dataclass(frozen=True)
class FactorAdded(Fact):
    """An account got a second factor."""

    sentence: ClassVar = _("added a second factor")


@dataclass(frozen=True)
class FactorRemoved(Fact):
    """An account lost a second factor."""

    sentence: ClassVar = _("removed a second factor")


@dataclass(frozen=True)
class CodesRenewed(Fact):
    """An account got new recovery codes."""

    sentence: ClassVar = _("made new recovery codes")


@dataclass(frozen=True)
class FactorsRemoved(Fact):
    """All second factors of an account were taken away."""

    sentence: ClassVar = _("took the second factors of an account away")
