"""The catalogue page by page, over all kinds in one order: what came in last stands first."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.db.models import Count, prefetch_related_objects

from knooppunt.catalogue.models import KINDS, Item, Mark, Revision
from knooppunt.catalogue.models.item import ItemQuerySet
from knooppunt.people.models.reader import reader_of

PAGE = 25
_DUE_SHOWN = 5


@dataclass(frozen=True)
class Wish:
    """What somebody looks for; what is empty does not narrow. ``evidence`` is the least that will do."""

    kind: str = ""
    topic: int = 0
    target_group: int = 0
    stage: str = ""
    intervention: int = 0
    evidence: int = 0

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is asked."""
        return self == Wish()

    def narrow(self, rows: ItemQuerySet) -> ItemQuerySet:
        """Keep what is looked for."""
        asked: dict[str, Any] = {
            "topics": self.topic, "target_groups": self.target_group, "intervention__stage": self.stage,
            "intervention": self.intervention, "evidence__gte": self.evidence,
        }  # fmt: skip
        return rows.filter(**{name: value for name, value in asked.items() if value})


@dataclass(frozen=True)
class Line:
    """An item as the list shows it, with how many municipalities use it."""

    item: Item
    used_by: int


@dataclass(frozen=True)
class Page:
    """Some lines, and the place after which the older ones come (0 when there are none)."""

    rows: list[Line]
    older: int


def listed(user: Any, wish: Wish, *, before: int = 0) -> Page:
    """Give a page of what this user may know of, newest first."""
    slots = [wish.kind] if wish.kind in KINDS else list(KINDS)
    found = Revision.objects.added().within(partial(_kept, user, wish), slots).order_by("-pk")
    found = found.filter(pk__lt=before) if before else found
    rows = list(found.select_related(*_beside(slots))[: PAGE + 1])
    items = [one.item for one in rows[:PAGE]]
    for slot in slots:
        prefetch_related_objects([one for one in items if one.slot == slot], "topics")
    counts = used_by_municipalities(items)
    lines = [Line(one, counts.get((one.slot, one.pk), 0)) for one in items]
    return Page(lines, rows[PAGE - 1].pk if len(rows) > PAGE else 0)


def _kept(user: Any, wish: Wish, rows: ItemQuerySet) -> ItemQuerySet:
    return wish.narrow(rows.visible_to(user).standing())


def _beside(slots: Iterable[str]) -> list[str]:
    return [f"{slot}__{name}" for slot in slots for name in ("audience", "intervention")]


def used_by_municipalities(items: list[Item]) -> dict[tuple[str, int], int]:
    """Give for each of these items, by kind and id, how many municipalities use it."""
    if not items:
        return {}
    rows = Mark.objects.used().of_municipalities().of_one_of(items).order_by().values(*KINDS)
    counted = rows.annotate(number=Count("organisation"))
    return {(slot, row[slot]): row["number"] for row in counted for slot in KINDS if row[slot]}


def due_for(user: Any) -> list[Item]:
    """Give some of what this user's organisations look after and is to be checked, the longest unchecked first."""
    own = reader_of(user).organisations()
    rows = Revision.objects.added().within(lambda found: found.visible_to(user).standing().owned_by(own).to_check())
    items = [one.item for one in rows.select_related(*KINDS)] if own else []
    return sorted(items, key=lambda one: one.check_by)[:_DUE_SHOWN]
