"""Panels: what an app upstairs hangs on a page of an app below it."""

from collections import defaultdict
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from django.utils.safestring import SafeString

Provider = Callable[[HttpRequest, Any], SafeString | str]

_panels: dict[str, list[tuple[int, Provider]]] = defaultdict(list)


def hang(place: str, provider: Provider, *, order: int = 50) -> None:
    """Let ``provider`` draw on ``place`` (such as ``trends.signal``); an empty text draws nothing."""
    _panels[place].append((order, provider))
    _panels[place].sort(key=lambda pair: pair[0])


def draw(place: str, request: HttpRequest, item: object) -> list[SafeString | str]:
    """Give what hangs at ``place`` for this reader, each panel under its own rights."""
    drawn = (provider(request, item) for _, provider in _panels[place])
    return [panel for panel in drawn if panel]
