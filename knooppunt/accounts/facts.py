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
