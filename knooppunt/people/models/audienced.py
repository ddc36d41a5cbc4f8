"""Items that are read by an audience, and the one place where their reading begins."""

from collections.abc import Iterable
from typing import Any, ClassVar, Self

from django.db import models

from knooppunt.people.models.audience import Audience
from knooppunt.people.models.reader import audience_ids
from knooppunt.people.words import Level


class AudiencedQuerySet(models.QuerySet[Any]):
    """Items by who may know of them."""

    def visible_to(self, user: Any) -> Self:
        """Keep what this user may know of; somebody without a seat may know of nothing."""
        return self.read_by(audience_ids(user))

    def read_by(self, audiences: Iterable[int]) -> Self:
        """Keep what one of these audiences may know of."""
        return self.filter(audience_id__in=audiences)

    def known_to_network(self, theme: str) -> Self:
        """Keep what every seat of this theme may know of."""
        return self.filter(audience__in=Audience.objects.known_to_network(theme))

    def clear(self) -> Self:
        """Keep what has no limit on its sharing."""
        return self.filter(audience__level=Level.CLEAR)


class WithdrawableQuerySet(AudiencedQuerySet):
    """Items that can be taken back."""

    def standing(self) -> Self:
        """Keep what was not withdrawn."""
        return self.filter(withdrawn_on__isnull=True)


class Audienced(models.Model):
    """Something with a circle of readers; the model that is listed by it declares the index for its own list."""

    audience = models.ForeignKey(Audience, models.PROTECT, related_name="+", db_index=False)

    objects: Any

    class Meta:
        abstract = True

    @property
    def level(self) -> Level:
        """Give the level of its audience."""
        return Level(self.audience.level)


class Withdrawable(Audienced):
    """Something with a circle of readers that can be taken back, with a reason.

    It stands in lists of the newest for as long as the columns ``listed_while_empty`` are.
    """

    listed_while_empty: ClassVar[tuple[str, ...]] = ("withdrawn_on",)

    withdrawn_on = models.DateField(null=True, editable=False)
    withdrawn_why = models.TextField(blank=True, editable=False)

    class Meta:
        abstract = True

    @property
    def is_withdrawn(self) -> bool:
        """Tell whether it was taken back."""
        return self.withdrawn_on is not None
