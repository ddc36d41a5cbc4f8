"""What organisations do with an item, and who wants help with what."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from knooppunt.catalogue.models import KINDS, Item, Mark
from knooppunt.catalogue.permissions import may_see_request
from knooppunt.catalogue.words import Choice
from knooppunt.people.models import Organisation
from knooppunt.people.models.reader import reader_of

_SHOWN = 8


@dataclass(frozen=True)
class Tally:
    """How many municipalities and how many other organisations said one thing."""

    words: str
    municipalities: int
    others: int


@dataclass(frozen=True)
class Reception:
    """What became of an item: the tallies, whom one may ask, and the remarks that this reader may see."""

    tallies: list[Tally]
    neighbours: list[Organisation]
    remarks: list[Mark]
    ours: list[Mark]

    @property
    def is_empty(self) -> bool:
        """Tell whether nobody said anything yet."""
        return not any(one.municipalities or one.others for one in self.tallies)


def reception_of(user: Any, item: Item) -> Reception:
    """Give what organisations do with this item, as far as this reader may know."""
    rows = list(Mark.objects.of(item).select_related("organisation__area__parent", item.slot).order_by("changed_on"))
    own = reader_of(user).organisations()
    return Reception(
        [_tally(choice, rows) for choice in Choice],
        [one.organisation for one in rows if one.choice == Choice.USED and one.may_be_asked],
        [one for one in rows if one.why and one.organisation_id not in own and may_see_request(user, one)],
        [one for one in rows if one.organisation_id in own],
    )


def _tally(choice: Choice, rows: list[Mark]) -> Tally:
    found = Counter(one.is_of_municipality for one in rows if one.choice == choice)
    return Tally(str(choice.label), found[True], found[False])


def mark_of(item: Item, organisation: Organisation) -> Mark | None:
    """Give the mark of an organisation on an item, if it made one."""
    found: Mark | None = Mark.objects.of(item).filter(organisation=organisation).first()
    return found


def visible_marks(user: Any) -> Any:
    """Give the marks on standing items that this user may know of, with what their page needs."""
    found = Mark.objects.within(lambda rows: rows.visible_to(user).standing())
    return found.select_related("organisation__area__parent", *(f"{slot}__organisation" for slot in KINDS))


def help_wanted_from(user: Any) -> list[Mark]:
    """Give the open requests for help that wait for this user: as owner, or as the area's specialist."""
    reader = reader_of(user)
    own, near = reader.organisations(), reader.specialised_areas()
    mine = Q(organisation__area__in=near) | Q(organisation__area__parent__in=near)
    for slot in KINDS:
        mine |= Q(**{f"{slot}__organisation__in": own})
    found = visible_marks(user).open_requests().filter(mine) if own else Mark.objects.none()
    return list(found.order_by("asked_on", "pk")[:_SHOWN])
