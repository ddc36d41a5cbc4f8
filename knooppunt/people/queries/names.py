"""Finding an area, an organisation or a group by its name."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, F, Model, Q, QuerySet, Value
from django.urls import reverse
from django_stubs_ext import StrOrPromise

from knooppunt.people.models import Area, Group, Organisation, Person
from knooppunt.people.words import AreaKind, GroupKind

_TABLES: list[type[Model]] = [Area, Organisation, Group]
_PLACE: dict[str, StrOrPromise] = dict(AreaKind.choices)
_BODY: dict[str, StrOrPromise] = dict(GroupKind.choices)


SHORTEST = 2
Source = Callable[[Any, Sequence[str], int], "list[Named]"]
sources: list[Source] = []


@dataclass(frozen=True)
class Named:
    """Something in the register as a search shows it."""

    name: str
    url: str
    label: StrOrPromise


def named(user: Any, words: Sequence[str], size: int) -> list[Named]:
    """Give what has all of these words in its name, at most ``size`` of each: from this register and of other apps.

    An app above adds to ``sources`` what it knows by name; it gives only what this user may see.
    """
    words = [word for word in words if len(word) >= SHORTEST]
    if not words:
        return []
    others = [found for source in sources for found in source(user, words, size)]
    return [*_of_register(words, size), *others]


def _of_register(words: Sequence[str], size: int) -> list[Named]:
    areas, others = _rows(Area, "kind", words), (_rows(Organisation, "area__name", words), _rows(Group, "kind", words))
    rows = areas.union(*others, all=True).order_by("table", "name")[:size]
    return [_named(*row) for row in rows]


def _rows(model: type[Model], more: str, words: Sequence[str]) -> QuerySet[Any, Any]:
    rows = model._default_manager.order_by()
    for word in words:
        rows = rows.filter(name__icontains=word)
    table = Value(str(_TABLES.index(model)), output_field=CharField())
    found: QuerySet[Any, Any] = rows.annotate(table=table, more=F(more)).values_list("table", "code", "name", "more")
    return found


def _named(table: str, code: str, name: str, more: str) -> Named:
    page = ("area", "organisation", "group")[int(table)]
    label = {"area": _PLACE, "group": _BODY}.get(page, {}).get(more, more)
    return Named(name, reverse(f"people:{page}", args=[code]), label)


def persons_named(user: Any, words: str) -> QuerySet[Person]:
    """Give the persons this user may see with this address, or with each of these words in their name."""
    words = words.strip()
    if len(words) < SHORTEST:
        return Person.objects.none()
    by_name = Q()
    for word in words.split():
        by_name &= Q(name__icontains=word)
    found: QuerySet[Person] = Person.objects.visible_to(user).filter(Q(email__iexact=words) | by_name)
    return found
