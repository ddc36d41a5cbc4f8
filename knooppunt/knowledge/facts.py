"""What happens to lessons."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from knooppunt.shared.fact import Fact

_LESSON = "knowledge:lesson"


@dataclass(frozen=True)
class LessonPublished(Fact):
    """A lesson was published."""

    address: ClassVar = _LESSON
    sentence: ClassVar = _("published a lesson")


@dataclass(frozen=True)
class LessonCorrected(Fact):
    """The words of a lesson were changed."""

    address: ClassVar = _LESSON
    sentence: ClassVar = _("corrected a lesson")


@dataclass(frozen=True)
class LessonWithdrawn(Fact):
    """A lesson was taken back."""

    address: ClassVar = _LESSON
    sentence: ClassVar = _("withdrew a lesson")


@dataclass(frozen=True)
class LessonMadePublic(Fact):
    """Everybody may read a lesson without logging in."""

    address: ClassVar = _LESSON
    sentence: ClassVar = _("made a lesson public")


@dataclass(frozen=True)
class LessonMadePrivate(Fact):
    """Only the network may read a lesson again."""

    address: ClassVar = _LESSON
    sentence: ClassVar = _("made a lesson no longer public")
