"""Reading what an address asks, and making the address of another page of the same list."""

from django.http import HttpRequest, QueryDict

_LONGEST_ID = 16


def number(text: str | None) -> int:
    """Read an id from an address; whatever is no id is 0."""
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < _LONGEST_ID else 0


def numbers(texts: list[str]) -> list[int]:
    """Read the ids from an address, without what is no id."""
    return [found for found in map(number, texts) if found]


def pages(request: HttpRequest, older: int) -> dict[str, str]:
    """Give the addresses of the older and of the newest page of the list at hand, narrowed as it is."""
    is_first = "voor" not in request.GET
    return {
        "older_url": _address(request, older) if older else "",
        "newest_url": "" if is_first else _address(request, 0),
    }


def _address(request: HttpRequest, before: int) -> str:
    asked: QueryDict = request.GET.copy()
    asked.pop("voor", None)
    if before:
        asked["voor"] = str(before)
    return f"{request.path}?{asked.urlencode()}"
