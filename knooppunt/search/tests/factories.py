"""Makes things that can be found, as the commands of other apps do."""

from datetime import date
from itertools import count
from typing import Any

from knooppunt.people.commands import audience
from knooppunt.people.models import Audience
from knooppunt.people.tests.factories import make_municipality, make_organisation
from knooppunt.people.words import Level
from knooppunt.search.commands import index
from knooppunt.shared.offers import Document

_number = count(1)


def network() -> Audience:
    """Give the audience of the whole network."""
    return audience(Level.GREEN, ["CTER"])


def make_found(title: str, text: str = "", level: Level = Level.GREEN, **more: Any) -> int:
    """Put a text of Zaanstad in the index and give its number; ``more``: kind, pk, on, circle."""
    readers = audience(
        level, ["CTER"], organisation=make_organisation("Gemeente Zaanstad"), area=make_municipality(),
        circle=more.pop("circle", ()),
    )  # fmt: skip
    pk, on = more.pop("pk", None) or next(_number), more.pop("on", date(2023, 9, 1))
    index(more.pop("kind", "signal"), pk, Document(title, text, f"/trends/{pk}/", readers, on, **more))
    return int(pk)
