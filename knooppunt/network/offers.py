"""What the register in use lets others find: people by their name."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.text import format_lazy

from knooppunt.people.models import Person, Seat
from knooppunt.people.models.wording import words_in
from knooppunt.people.naming import plain
from knooppunt.people.queries.names import Named, sources


def people_named(user: Any, words: Sequence[str], size: int) -> list[Named]:
    """Give the people whom this reader may see with all of these words in their name."""
    seen = Seat.objects.seen_today(user).order_by()
    asked = words_in(plain(" ".join(words)))
    known = Person.objects.filter(Exists(seen.filter(person=OuterRef("pk"))), sort_name__has_words=asked)
    found = dict(known.order_by("sort_name", "pk").values_list("pk", "name")[:size])
    seats = seen.filter(person__in=found).select_related("organisation") if found else ()
    held = {seat.person_id: seat for seat in seats}
    return [_named(pk, name, held[pk]) for pk, name in found.items()]


def _named(pk: int, name: str, seat: Seat) -> Named:
    words = format_lazy("{what}, {where}", what=seat.function or seat.get_role_display(), where=seat.organisation.name)
    return Named(name, reverse("network:card", args=[pk]), words)


sources.append(people_named)
