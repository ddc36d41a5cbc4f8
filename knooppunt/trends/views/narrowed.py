"""What the list of signals is narrowed by, as it stands in the address, so that every figure can open its rows."""

from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse

from knooppunt.shared.clock import months_before
from knooppunt.trends.months import Months, read, written
from knooppunt.trends.views.asked import number
from knooppunt.trends.words import SHOWING

# Months from the first to the last: no longer than a year is asked for by any overview.
_LONGEST = 11


@dataclass(frozen=True)
class Narrowed:
    """A topic, a place, where it shows (a key of ``SHOWING``), and some months; each can be left out."""

    topic: int = 0
    area: int = 0
    setting: str = ""
    months: Months | None = None

    def __bool__(self) -> bool:
        return self != Narrowed()

    def but(self, **other: Any) -> "Narrowed":
        """Give the same, narrowed otherwise in these respects."""
        return replace(self, **other)

    @property
    def url(self) -> str:
        """Give the address of the signals that these are."""
        asked = {"onderwerp": self.topic, "gebied": self.area, "waar": self.setting, **_months(self.months)}
        return f"{reverse('trends:signals')}?{urlencode({name: value for name, value in asked.items() if value})}"

    def columns(self) -> dict[str, Any]:
        """Give what is asked of the columns of a signal."""
        columns = {"topic_id": self.topic, "area_id": self.area, "setting": SHOWING.get(self.setting)}
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
    setting = asked.get("waar", "")
    return Narrowed(
        number(asked.get("onderwerp")),
        number(asked.get("gebied")),
        setting if setting in SHOWING else "",
        Months(first, last) if first and last and first <= last <= months_before(first, -_LONGEST) else None,
    )
