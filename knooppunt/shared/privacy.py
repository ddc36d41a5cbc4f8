"""What every model says of its fields: personal or not, and how long personal data is kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

ACCOUNT = "as long as the account exists"
SEAT = "two years after the person's last seat has ended"
EDITION = "as long as the item itself: a professional named in their function"

NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class Privacy:
    """The verdict on each field: ``neutral`` names, blank-separated, and ``personal`` with its term."""

    neutral: str = ""
    personal: Mapping[str, str] = field(default_factory=lambda: NOTHING)

    def fields(self) -> set[str]:
        """Give the names of all fields that have a verdict."""
        return {*self.neutral.split(), *self.personal}
