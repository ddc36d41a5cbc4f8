"""A piece of a text and what it is."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The kinds of personal data that are found."""

    PERSON = "person"
    BSN = "bsn"
    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"
    PLATE = "plate"
    HANDLE = "handle"
    IBAN = "iban"
    BIRTHDATE = "birthdate"
    DOCUMENT = "document"


EVERY_KIND = frozenset(Kind)


@dataclass(frozen=True, order=True)
class Span:
    """From which character up to which (not included) the piece stands, and its kind."""

    start: int
    end: int
    kind: Kind

    def quoted(self, text: str) -> str:
        """Give the piece itself."""
        return text[self.start : self.end]
