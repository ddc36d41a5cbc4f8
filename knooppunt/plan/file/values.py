"""The small values of a plan file: days, periods, amounts, numbers of areas; read from plain data and back."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from knooppunt.plan.file.lines import Fraction
from knooppunt.plan.file.things import Period, Promise

AREA_KINDS = {
    "municipality": "municipality",
    "municipalities": "municipality",
    "safety_region": "safety_region",
    "safety_regions": "safety_region",
    "house": "house",
    "houses": "house",
}
WHOLE = 100


def text_of(value: Any) -> str:
    """Give a text, also when what was written looks like a number."""
    return value.written if isinstance(value, Fraction) else str(value).strip()


def texts_of(value: Any) -> tuple[str, ...]:
    """Give a tuple of texts of a list or of one text."""
    return tuple(map(text_of, value)) if isinstance(value, list) else (text_of(value),)


def start_of(value: Any) -> date:
    """Give the day, or the first day of the year, that is written here; ``ValueError`` if it is neither."""
    return date(value, 1, 1) if isinstance(value, int) else date.fromisoformat(str(value))


def end_of(value: Any) -> date:
    """Give the day, or the last day of the year, that is written here; ``ValueError`` if it is neither."""
    return date(value, 12, 31) if isinstance(value, int) else date.fromisoformat(str(value))


def period_of(value: Mapping[str, Any]) -> Period:
    """Give the period of ``from`` and ``until``."""
    return Period(start_of(value["from"]), end_of(value["until"]))


def period_written(period: Period) -> dict[str, Any]:
    """Give ``from`` and ``until``, as years where they are whole."""
    whole = (period.start.month, period.start.day, period.end.month, period.end.day) == (1, 1, 12, 31)
    start, end = (period.start.year, period.end.year) if whole else (period.start, period.end)
    return {"from": start, "until": end}


def amount_of(value: Any) -> Decimal:
    """Give an amount in euros and cents."""
    return Decimal(text_of(value))


def promise_of(target: Mapping[str, Any]) -> Promise:
    """Give the number that a target promises."""
    if "all" in target:
        return Promise(low=WHOLE, is_share=True, of=AREA_KINDS[target["all"]])
    low, high = _bounds(target)
    percent = isinstance(low, str)
    number = int(low.rstrip("%")) if isinstance(low, str) else low
    kinds = {key: AREA_KINDS[target[key]] for key in ("each", "of") if key in target}
    return Promise(low=number, high=high, is_share=percent, **kinds)


def _bounds(target: Mapping[str, Any]) -> tuple[int | str | None, int | None]:
    if "between" in target:
        low, high = target["between"]
        return low, high
    if "exactly" in target:
        return target["exactly"], target["exactly"]
    return target.get("at_least"), None


def promise_written(promise: Promise) -> dict[str, Any]:
    """Give the fields of a target that say this number."""
    if promise.is_share and promise.low == WHOLE:
        return {"all": promise.of}
    kinds = {key: kind for key, kind in (("each", promise.each), ("of", promise.of)) if kind}
    if promise.low is None:
        return kinds
    if promise.is_share:
        return {"at_least": f"{promise.low}%", **kinds}
    if promise.high is None:
        return {"at_least": promise.low, **kinds}
    if promise.high == promise.low:
        return {"exactly": promise.low, **kinds}
    return {"between": [promise.low, promise.high], **kinds}
