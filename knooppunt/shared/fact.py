"""Facts: what happened, in the past tense, with ids only; and who listens to them."""

import dataclasses
from collections import defaultdict
from collections.abc import Callable
from typing import Any, ClassVar

from django_stubs_ext import StrOrPromise


@dataclasses.dataclass(frozen=True)
class Fact:
    """Something that happened to one subject; ``sentence`` is what the log says of it."""

    subject: int

    address: ClassVar[str] = ""
    sentence: ClassVar[StrOrPromise] = ""

    @classmethod
    def name(cls) -> str:
        """Give the stable name under which the log keeps this kind of fact: ``app.FactName``."""
        return f"{cls.__module__.split('.')[1]}.{cls.__name__}"

    def ids(self) -> dict[str, Any]:
        """Give every id of the fact but its subject."""
        values = dataclasses.asdict(self)
        return {key: value for key, value in values.items() if key != "subject"}

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        kinds[cls.name()] = cls


type_of_listener = Callable[[Any], None]
kinds: dict[str, type[Fact]] = {}
listeners: dict[str, list[type_of_listener]] = defaultdict(list)


def on(kind: type[Fact]) -> Callable[[type_of_listener], type_of_listener]:
    """Register an idempotent listener that runs as a job after this kind of fact."""

    def register(listener: type_of_listener) -> type_of_listener:
        listeners[kind.name()].append(listener)
        return listener

    return register


def rebuild(name: str, subject: int, ids: dict[str, Any]) -> Fact:
    """Make the fact again from what the log keeps of it."""
    return kinds[name](subject, **ids)
