"""What happens to the register in use."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from knooppunt.shared.fact import Fact


@dataclass(frozen=True)
class ExpertiseSet(Fact):
    """It was written down what a person can be called about."""

    sentence: ClassVar = _("set what a person can be called about")


@dataclass(frozen=True)
class ExportAsked(Fact):
    """Somebody asked to take a list of contacts along; what it was narrowed by stands in the list itself."""

    rows: int
    address: ClassVar[str] = "network:export"
    sentence: ClassVar = _("asked to take a list of contacts along")


@dataclass(frozen=True)
class ExportAgreed(Fact):
    """A colleague agreed to a long list."""

    rows: int
    address: ClassVar[str] = "network:export"
    sentence: ClassVar = _("agreed that a list of contacts is taken along")


@dataclass(frozen=True)
class ExportRefused(Fact):
    """A colleague refused a long list."""

    address: ClassVar[str] = "network:export"
    sentence: ClassVar = _("refused that a list of contacts is taken along")


@dataclass(frozen=True)
class ExportTaken(Fact):
    """The file of a list was taken."""

    rows: int
    sentence: ClassVar = _("took a list of contacts along")


@dataclass(frozen=True)
class ExportErased(Fact):
    """What was kept of a list is gone."""

    sentence: ClassVar = _("erased a list of contacts that was taken along")


@dataclass(frozen=True)
class KeyFigureAsked(Fact):
    """Somebody was asked to be a key figure."""

    person: int
    sentence: ClassVar = _("asked somebody to be a key figure")


@dataclass(frozen=True)
class ConsentGiven(Fact):
    """A key figure said yes, to this version of the text."""

    version: int
    sentence: ClassVar = _("agreed to be a key figure")


@dataclass(frozen=True)
class ConsentRefused(Fact):
    """Somebody said no, and what was asked is gone."""

    sentence: ClassVar = _("did not want to be a key figure")


@dataclass(frozen=True)
class ConsentWithdrawn(Fact):
    """A key figure took the consent back, and what was kept is gone."""

    sentence: ClassVar = _("took back the consent to be a key figure")


@dataclass(frozen=True)
class KeyFigureForgotten(Fact):
    """Somebody gave no answer in thirty days, and what was asked is gone."""

    sentence: ClassVar = _("forgot who did not answer")
