"""What the list of signals is narrowed by, as it stands in the address, so that every figure can open its rows."""

from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse

from knooppunt.shared.clock import months_before
from knooppunt.topics.models import Family
from knooppunt.trends.months import Months, read, written
from knooppunt.trends.queries.feed import of_family
from knooppunt.trends.views.asked import number
from knooppunt.trends.words import SHOWING

# Months from the first to the last: no longer than a year is asked for by any overview.
_LONGEST = 11


@dataclass(frozen=True)
class Narrowed:
    """A topic or a family, a place, where it shows (a key of ``SHOWING``), some months; each can be left out."""

    topic: int = 0
    area: int = 0
    setting: str = ""
    months: Months | None = None
    family: str = ""

    def __bool__(self) -> bool:
        return self != Narrowed()

    def but(self, **other: Any) -> "Narrowed":
        """Give the same, narrowed otherwise in these respects."""
        return replace(self, **other)

    @property
    def url(self) -> str:
        """Give the address of the signals that these are."""
        asked = {
            "onderwerp": self.topic, "soort": self.family, "gebied": self.area, "waar": self.setting,
            **_months(self.months),
        }  # fmt: skip
        return f"{reverse('trends:signals')}?{urlencode({name: value for name, value in asked.items() if value})}"

    def columns(self) -> dict[str, Any]:
        """Give what is asked of the columns of a signal."""
        topics = self.topic or (of_family(self.family) if self.family else 0)
        columns = {"topic_id": topics, "area_id": self.area, "setting": SHOWING.get(self.setting)}
        return {column: value for column, value in columns.items() if value}

    def lookups(self) -> dict[str, Any]:
        """Give the same for a queryset."""
        columns = self.columns().items()
        return {f"{name}__in" if isinstance(value, tuple) else name: value for name, value in columns}


def _months(months: Months | None) -> dict[str, str]:
    return {"van": written(months.first), "tot": written(months.last)} if months else {}


def narrowed(asked: QueryDict) -> Narrowed:
    """Read what an address asks; whatever is nonsense is passed over."""
    first, last = read(asked.get("van", "")), read(asked.get("tot", ""))
    setting, family = asked.get("waar", ""), asked.get("soort", "")
    return Narrowed(
        number(asked.get("onderwerp")),
        number(asked.get("gebied")),
        setting if setting in SHOWING else "",
        Months(first, last) if first and last and first <= last <= months_before(first, -_LONGEST) else None,
        family if family in Family.values else "",
    )
