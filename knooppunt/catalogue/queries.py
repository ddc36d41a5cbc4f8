"""Reading the catalogue page by page."""

from dataclasses import dataclass
from typing import Any

from knooppunt.catalogue.models import ActionPerspective

PAGE = 25


@dataclass(frozen=True)
class PerspectivePage:
    """Some action perspectives, and the id after which the older ones come (0 when there are none)."""

    rows: list[ActionPerspective]
    older: int


def perspectives(user: Any, *, topic: int = 0, before: int = 0) -> PerspectivePage:
    """Give a page of what this user may know of, newest first, about a topic if one is given."""
    found = ActionPerspective.objects.visible_to(user).standing().order_by("-pk")
    found = found.about(topic) if topic else found
    found = found.filter(pk__lt=before) if before else found
    rows = list(found.select_related("audience", "intervention").prefetch_related("topics")[: PAGE + 1])
    return PerspectivePage(rows[:PAGE], rows[PAGE - 1].pk if len(rows) > PAGE else 0)
