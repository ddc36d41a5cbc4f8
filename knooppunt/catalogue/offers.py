"""What the catalogue hands upward: its news, what can be found, what waits, and what the plan can count."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from knooppunt.catalogue.models import KINDS, Item, Mark, Revision
from knooppunt.catalogue.models.item import ItemQuerySet
from knooppunt.catalogue.permissions import may_check, may_take_up
from knooppunt.catalogue.queries.listing import due_for
from knooppunt.catalogue.queries.marks import help_wanted_from
from knooppunt.catalogue.words import CARD, GUIDE, PERSPECTIVE, WORDINGS
from knooppunt.shared.offers import (
    Ask,
    AskRow,
    Change,
    Document,
    Indicator,
    Row,
    Scope,
    Searchable,
    asks,
    changes,
    indicators,
    searchables,
)

_TEXTS = {
    PERSPECTIVE: ("what", "for_whom"),
    CARD: ("aim", "how", "ground", "decided_by", "carried_out_by", "cost", "term", "risks"),
    GUIDE: ("purpose", "text", "link"),
}
_ORDER = {PERSPECTIVE: 25, CARD: 26, GUIDE: 27}


def _news(kind: type[Item], user: Any, ids: set[int]) -> dict[int, Row]:
    found = kind._default_manager.filter(pk__in=ids)
    rows = found.visible_to(user).standing()
    return {one.pk: Row(one.title, None, None, one.get_absolute_url()) for one in rows}


def _all(kind: type[Item]) -> QuerySet[Any]:
    return kind.objects.standing().select_related("audience").prefetch_related("topics", "target_groups")


def _found(item: Item) -> Document:
    texts = [getattr(item, name) for name in _TEXTS[item.slot]]
    text = "\n".join([*filter(None, texts), *(one.name for one in item.target_groups.all())])
    subjects = tuple(one.name for one in item.topics.all())
    return Document(item.title, text, item.get_absolute_url(), item.audience, None, None, subjects)


for _slot, _kind in KINDS.items():
    changes.add(Change(f"catalogue:{_slot}", partial(_news, _kind)))
    searchables.add(Searchable(_slot, WORDINGS[_slot].many, partial(_all, _kind), _found, _ORDER[_slot]))


def _to_check(user: Any) -> list[AskRow]:
    return [
        AskRow(one.title, reverse(f"catalogue:check_{one.slot}", args=[one.pk]), one.check_by)
        for one in due_for(user)
        if may_check(user, one)
    ]


def _to_help(user: Any) -> list[AskRow]:
    words = _now("{organisation}: {title}")
    return [
        AskRow(
            words.format(organisation=one.organisation, title=one.item.title),
            reverse("catalogue:take_up", args=[one.pk]),
        )
        for one in help_wanted_from(user)
        if may_take_up(user, one)
    ]


asks.add(Ask("catalogue.help", _("Who wants help with something from the catalogue"), _to_help, 40))
asks.add(Ask("catalogue.check", _("Does this still hold? Check it once a year"), _to_check, 60))


def _known(scope: Scope, rows: ItemQuerySet) -> ItemQuerySet:
    return rows.known_to_network(scope.theme).standing()


def _clear(rows: ItemQuerySet) -> ItemQuerySet:
    return rows.clear()


def _marks(scope: Scope) -> QuerySet[Any]:
    rows = Mark.objects.within(partial(_known, scope)).select_related("organisation", *KINDS)
    return rows if scope.areas is None else rows.filter(organisation__area__in=scope.areas)


def _newest(rows: QuerySet[Any], same: Iterable[str]) -> QuerySet[Any]:
    """Keep the newest of the rows that are the same in one of these fields; what is empty is the same as nothing."""
    for name in same:
        rows = rows.filter(~Exists(rows.order_by().filter(**{name: OuterRef(name)}, pk__gt=OuterRef("pk"))))
    return rows


def _used(scope: Scope) -> QuerySet[Any]:
    """Give one mark for each municipality that began to use an action perspective."""
    known = Mark.objects.within(partial(_known, scope), [PERSPECTIVE])
    rows = _marks(scope).filter(pk__in=known.used().of_municipalities().values("pk"))
    return _newest(rows.filter(changed_on__range=(scope.start, scope.end)), ["organisation"])


def _asked(scope: Scope) -> QuerySet[Any]:
    return _marks(scope).filter(asked_on__range=(scope.start, scope.end))


def _checked(scope: Scope) -> QuerySet[Any]:
    """Give one check for each item."""
    rows = Revision.objects.checked().within(partial(_known, scope)).select_related(*KINDS)
    rows = rows if scope.areas is None else rows.filter(organisation__area__in=scope.areas)
    return _newest(rows.filter(on__range=(scope.start, scope.end)), KINDS)


def _public(rows: QuerySet[Any]) -> QuerySet[Any]:
    narrowed: QuerySet[Any] = rows.within(_clear)  # type: ignore[attr-defined]  # every row here is about an item
    return narrowed


def _used_row(mark: Mark) -> Row:
    """Name a municipality only where it may be asked about it: otherwise it counts, and is not said to be the one."""
    words = _now("{who} uses «{title}»")
    who = mark.organisation.name if mark.may_be_asked else _now("A municipality")
    return Row(words.format(who=who, title=mark.item.title), mark.changed_on, None, _place(mark))


def _asked_row(mark: Mark) -> Row:
    return Row(_now("Help with «{title}»").format(title=mark.item.title), mark.asked_on, None, _place(mark))


def _checked_row(revision: Revision) -> Row:
    return Row(revision.item.title, revision.on, None, revision.item.get_absolute_url())


def _place(mark: Mark) -> str:
    return f"{mark.item.get_absolute_url()}#gebruik-{mark.pk}"


def _offer(code: str, label: Any, items: Callable[[Scope], QuerySet[Any]], row: Callable[[Any], Row]) -> None:
    """Offer one count; nothing of it is planned ahead."""
    model = Revision if items is _checked else Mark
    indicators.add(Indicator(code, label, model, items, lambda scope: items(scope).none(), _public, row))


_offer("catalogue.used", _("Municipalities that began to use an action perspective"), _used, _used_row)
_offer("catalogue.help", _("Requests for help with something from the catalogue"), _asked, _asked_row)
_offer("catalogue.checked", _("Items of the catalogue that were checked"), _checked, _checked_row)
