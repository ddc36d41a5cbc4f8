"""What every model says of its fields: personal or not, how long that is kept, and what its rows are in words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

ACCOUNT = _("as long as the account exists")
SEAT = _("two years after the last seat has ended")
EDITION = _("as long as the item itself: a professional named in their function")

NOTHING: Mapping[str, StrOrPromise] = MappingProxyType({})


@dataclass(frozen=True)
class Privacy:
    """The verdict on each field: ``neutral`` names, blank-separated, and ``personal`` with its term.

    For the person a row is about: ``words`` say what it is and ``readers`` who may see it (an item with an audience
    says that itself); ``began`` is the fact with which a row begins. When the person leaves, the row goes when
    ``ends_with_person``; else it stays, without their name.
    """

    neutral: str = ""
    personal: Mapping[str, StrOrPromise] = field(default_factory=lambda: NOTHING)
    words: StrOrPromise = ""
    readers: StrOrPromise = ""
    began: str = ""
    ends_with_person: bool = False

    def fields(self) -> set[str]:
        """Give the names of all fields that have a verdict."""
        return {*self.neutral.split(), *self.personal}
