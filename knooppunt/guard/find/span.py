"""A piece of a text and what it is."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The kinds of personal data that are found."""

    CITIZEN = "citizen"
    PHONE = "phone"
    MAIL = "mail"
    ACCOUNT = "account"
    PLATE = "plate"


@dataclass(frozen=True, order=True)
class Span:
    """From which character up to which (not included) the piece stands, and its kind."""

    start: int
    end: int
    kind: Kind

    def quoted(self, text: str) -> str:
        """Give the piece itself."""
        return text[self.start : self.end]
