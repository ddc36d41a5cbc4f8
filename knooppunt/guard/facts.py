"""What happens at the brake."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from knooppunt.shared.fact import Fact


@dataclass(frozen=True)
class FindLetThrough(Fact):
    """Somebody let a find through, with a reason; ``entry`` is the line of what it was in."""

    entry: int
    sentence: ClassVar = _("let a find of the personal-data brake through")
