"""What happens to lists."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from knooppunt.shared.fact import Fact


@dataclass(frozen=True)
class ListBrought(Fact):
    """Somebody brought a list; nothing of it is in the register yet."""

    address: ClassVar = "imports:list"
    sentence: ClassVar = _("brought a list")


@dataclass(frozen=True)
class ColumnsNamed(Fact):
    """Somebody said what the columns of a list are."""

    address: ClassVar = "imports:list"
    sentence: ClassVar = _("said what the columns of a list are")


@dataclass(frozen=True)
class ListConfirmed(Fact):
    """Somebody checked a list and let it be taken in."""

    address: ClassVar = "imports:list"
    sentence: ClassVar = _("let a list be taken in")


@dataclass(frozen=True)
class ListResumed(Fact):
    """Somebody let the work on a list go on after an interruption."""

    address: ClassVar = "imports:list"
    sentence: ClassVar = _("let the work on a list go on")


@dataclass(frozen=True)
class BatchWritten(Fact):
    """Some rows of a list were written, in one transaction."""

    batch: int
    address: ClassVar = "imports:list"
    sentence: ClassVar = _("took in rows of a list")


@dataclass(frozen=True)
class BatchTakenBack(Fact):
    """What some rows of a list had made was taken back."""

    batch: int
    address: ClassVar = "imports:list"
    sentence: ClassVar = _("took rows of a list back")


@dataclass(frozen=True)
class ListTakenBack(Fact):
    """Somebody asked that a list is taken back as a whole."""

    address: ClassVar = "imports:list"
    sentence: ClassVar = _("let a list be taken back")


@dataclass(frozen=True)
class ListDropped(Fact):
    """Somebody threw a list away before it was taken in."""

    address: ClassVar = "imports:list"
    sentence: ClassVar = _("threw a list away")
