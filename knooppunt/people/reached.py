"""Which of the items that a thread reaches a reader may see: a few fields of each, by a question whose SQL is kept."""

from collections.abc import Callable
from typing import Any

from django.db import connection

from knooppunt.people.models.audienced import AudiencedQuerySet
from knooppunt.people.models.reader import audience_ids
from knooppunt.shared.prepared import Prepared


def seen_among(rows: AudiencedQuerySet, *fields: str) -> Callable[[Any, set[int]], list[Any]]:
    """Give the question which of some ids a user may see; the items come with these fields only."""
    wanted = {"id", *fields}
    names = [one.attname for one in rows.model._meta.concrete_fields if one.attname in wanted]
    asked = Prepared(lambda ids, mine: rows.read_by(mine).filter(pk__in=ids).values_list(*names))

    def seen(user: Any, ids: set[int]) -> list[Any]:
        return [rows.model.from_db(connection.alias, names, row) for row in asked(ids, audience_ids(user))]

    return seen
