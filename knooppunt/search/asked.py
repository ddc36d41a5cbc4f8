"""What the address of the page asks: a question, what narrows it, and the order; whatever is typed, it can be read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Self
from urllib.parse import urlencode

from knooppunt.search.finding.place import first_of
from knooppunt.search.finding.wanted import Span
from knooppunt.search.language import tokens
from knooppunt.search.language.question import tidy
from knooppunt.shared.offers import searchables

REGISTER = "register"
BEST = "best"
_NUMBER = re.compile(r"[0-9]{1,18}")
_YEAR = re.compile(r"(19|20)[0-9]{2}")


@dataclass(frozen=True)
class Asked:
    """One question as the address spells it; ``before`` is where an older page begins."""

    q: str = ""
    kind: str = ""
    area: str = ""
    subject: str = ""
    year: str = ""
    order: str = ""
    before: str = ""

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> Self:
        """Read an address; what makes no sense is left out."""
        said = {name: tidy(given.get(name, "")) for name in cls.__dataclass_fields__}
        known = {
            "kind": said["kind"] in searchables or said["kind"] == REGISTER,
            "area": _NUMBER.fullmatch(said["area"]),
            "year": _YEAR.fullmatch(said["year"]),
            "order": said["order"] == BEST,
            "before": _NUMBER.fullmatch(said["before"]),
        }
        return cls(**{name: value if known.get(name, True) else "" for name, value in said.items()})

    def address(self, **changed: str) -> str:
        """Write the address of this question, with these changes, from its first page on."""
        asked = replace(self, **({"before": ""} | changed))
        return "?" + urlencode({name: value for name, value in vars(asked).items() if value})

    def narrowing(self) -> list[str]:
        """Give the tokens that narrow the question."""
        kind = [tokens.kind(self.kind)] if self.kind else []
        area = [tokens.area(int(self.area))] if self.area else []
        return [*kind, *area, *([tokens.subject(self.subject)] if self.subject else [])]

    def span(self) -> Span:
        """Give the places in which the answers lie: those of the year, and before those already shown."""
        year = int(self.year or 0)
        low = first_of(date(year, 1, 1)) if year else 0
        high = first_of(date(year + 1, 1, 1)) - 1 if year else Span().high
        return Span(low, min(high, int(self.before) - 1) if self.before and not self.order else high)

    @property
    def is_narrowed(self) -> bool:
        """Tell whether anything else than the words narrows it."""
        return bool(self.kind or self.area or self.subject or self.year)
