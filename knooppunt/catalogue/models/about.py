"""What is about one item, of whichever kind: what was done to it, and what organisations do with it."""

from collections.abc import Callable, Iterable
from functools import reduce
from operator import or_
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q

from knooppunt.catalogue.models.card import InterventionCard
from knooppunt.catalogue.models.guide import Guide
from knooppunt.catalogue.models.item import Item, ItemQuerySet
from knooppunt.catalogue.models.perspective import ActionPerspective

KINDS: dict[str, type[Item]] = {one.slot: one for one in (ActionPerspective, InterventionCard, Guide)}
Narrow = Callable[[ItemQuerySet], ItemQuerySet]


def _only(slot: str) -> Q:
    return Q(**{f"{name}__isnull": name != slot for name in KINDS})


class AboutQuerySet(models.QuerySet[Any]):
    """Rows by the item they are about."""

    def of(self, item: Item) -> Self:
        """Keep what is about this item."""
        return self.filter(**{item.slot: item})

    def of_one_of(self, items: Iterable[Item]) -> Self:
        """Keep what is about one of these items."""
        wanted = {slot: [one.pk for one in items if one.slot == slot] for slot in KINDS}
        return self.filter(reduce(or_, (Q(**{f"{slot}__in": ids}) for slot, ids in wanted.items())))

    def within(self, narrow: Narrow, slots: Iterable[str] = tuple(KINDS)) -> Self:
        """Keep what is about an item that ``narrow`` leaves of its kind; only of some kinds if named."""
        rows = {slot: narrow(KINDS[slot].objects.order_by()) for slot in slots}
        return self.filter(reduce(or_, (Q(**{f"{slot}__in": found}) for slot, found in rows.items())))


class AboutItem(models.Model):
    """Something about exactly one item: a key for each kind, so that every key is a real one."""

    perspective = models.ForeignKey(ActionPerspective, models.PROTECT, null=True, related_name="%(class)ss")
    card = models.ForeignKey(InterventionCard, models.PROTECT, null=True, related_name="%(class)ss")
    guide = models.ForeignKey(Guide, models.PROTECT, null=True, related_name="%(class)ss")

    class Meta:
        abstract = True
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=reduce(or_, map(_only, KINDS)), name="%(app_label)s_%(class)s_about_one_item"
            ),
        ]

    @property
    def item(self) -> Item:
        """Give the item it is about."""
        found: Item = next(filter(None, (self.perspective, self.card, self.guide)))
        return found
