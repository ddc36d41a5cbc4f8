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
