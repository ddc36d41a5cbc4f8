"""Which themes there are: the app that owns them says so, since it stands above this one."""

from collections.abc import Callable, Iterable

sources: list[Callable[[], Iterable[str]]] = []


def codes() -> list[str]:
    """Give the code of every theme."""
    return sorted({code for source in sources for code in source()})
