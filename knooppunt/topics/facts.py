"""What happens to words."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from knooppunt.shared.fact import Fact


@dataclass(frozen=True)
class ThemeAdded(Fact):
    """A theme came in."""

    sentence: ClassVar = _("added a theme")


@dataclass(frozen=True)
class TopicAdded(Fact):
    """A topic came in."""

    sentence: ClassVar = _("added a topic")
