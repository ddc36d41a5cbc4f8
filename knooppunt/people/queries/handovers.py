"""Hand-overs as a page shows them: every piece, as far as its reader may know of it, and who could take it over."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django_stubs_ext import StrOrPromise

from knooppunt.people.models import HandOver, HandOverItem, Person, Seat
from knooppunt.people.models.reader import reader_of
from knooppunt.people.permissions import may_register
from knooppunt.people.words import AreaKind, Duty
from knooppunt.shared.offers import Row, held


@dataclass(frozen=True)
class Piece:
    """One piece: what kind of thing, what it is (nothing, when this reader may not know), and its outcome."""

    item: HandOverItem
    label: StrOrPromise
    row: Row | None


def pieces(user: Any, handover: HandOver) -> list[Piece]:
    """Give the pieces of a hand-over in their order, one question for each kind."""
    items = list(handover.items.select_related("taker"))
    wanted = defaultdict(set)
    for item in items:
        wanted[item.kind].add(item.thing)
    kinds = {code: held.get(code) for code in wanted}
    rows = {code: kind.rows(user, wanted[code]) for code, kind in kinds.items() if kind}
    labels = {code: kind.label if kind else code for code, kind in kinds.items()}
    return [Piece(item, labels[item.kind], rows.get(item.kind, {}).get(item.thing)) for item in items]


def handovers_for(user: Any) -> QuerySet[HandOver]:
    """Give the hand-overs this user handles: all, those of their region, those of which they are first contact."""
    rows = HandOver.objects.select_related("person", "organisation__area__parent")
    if may_register(user):
        return rows
    reader = reader_of(user)
    mine = Q(person=reader.person)
    for seat in reader.seats:
        if seat.duty == Duty.LEAD:
            mine |= Q(organisation=seat.organisation_id, theme=seat.theme)
    around = reader.specialised_areas()
    in_region = Q(organisation__area__in=around) | Q(
        organisation__area__parent__in=around, organisation__area__kind=AreaKind.MUNICIPALITY
    )
    return rows.filter(mine | in_region if around else mine)


def possible_takers(handover: HandOver) -> QuerySet[Person]:
    """Give who could take over: the colleagues of the leaver, and who sits with them in a group."""
    seats = Seat.objects.current().filter(person=OuterRef("pk"))
    colleague = Exists(seats.filter(organisation=handover.organisation_id))
    groups = Person.objects.filter(memberships__group__memberships__person=handover.person_id)
    near = Q(colleague) | Q(pk__in=groups.values("pk")) & Q(Exists(seats))
    return Person.objects.filter(near).exclude(pk=handover.person_id).order_by("name")
