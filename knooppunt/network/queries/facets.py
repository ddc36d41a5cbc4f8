"""What the directory can be narrowed by: only what somebody whom this reader may see has.

One question answers all of it. For each value it looks for one such seat by an index, and goes on to the next value.
"""

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.db import connection

from knooppunt.people.models.sight import hidden_organisations, sees_people
from knooppunt.people.words import Domain, Language, Layer, Role
from knooppunt.shared.clock import today
from knooppunt.shared.prepared import ask

_LISTS = {
    "sqlite": "SELECT value AS word FROM json_each(%s)",
    "postgresql": "SELECT value AS word FROM jsonb_array_elements_text(%s::jsonb)",
}
_SEEN = """EXISTS (SELECT 1 FROM {table} seat WHERE {link}
    AND (seat.start IS NULL OR seat.start <= (SELECT day FROM today))
    AND (seat."end" IS NULL OR seat."end" >= (SELECT day FROM today))
    AND seat.organisation_id NOT IN (SELECT CAST(word AS bigint) FROM hidden))"""
_HOME = "people_organisation home CROSS JOIN people_seat"
_LINKS = {
    "layer": ("people_seat", "seat.layer = word"),
    "role": ("people_seat", "seat.role = word"),
    "domain": (_HOME, "home.domain = word AND seat.organisation_id = home.id"),
    "language": (
        "people_spokenlanguage spoken CROSS JOIN people_seat",
        "spoken.code = word AND seat.person_id = spoken.person_id",
    ),
}
_TOPICS = (
    "network_expertise known CROSS JOIN people_seat",
    "known.topic_id = item.id AND seat.person_id = known.person_id",
)
_AREAS = (_HOME, "home.area_id = item.id AND seat.organisation_id = home.id")
_VOCABULARIES = {"layer": Layer, "role": Role, "domain": Domain, "language": Language}


@dataclass(frozen=True)
class Facets:
    """The values that exist: words of the vocabularies, and ids of topics and areas."""

    words: dict[str, frozenset[str]]
    topics: frozenset[int]
    areas: frozenset[int]


def facets(user: Any) -> Facets:
    """Find what there is to narrow by for this reader."""
    found: dict[str, set[str]] = defaultdict(set)
    rows = ask(_question(), _values(user)) if sees_people(user) else []
    for kind, word in rows:
        found[kind].add(word)
    words = {kind: frozenset(found[kind]) for kind in _VOCABULARIES}
    return Facets(words, _ids(found["topic"]), _ids(found["area"]))


def _ids(words: set[str]) -> frozenset[int]:
    return frozenset(map(int, words))


def _question() -> str:
    words = _LISTS[connection.vendor]
    day = "CAST(%s AS date)" if connection.vendor == "postgresql" else "%s"
    parts = [
        f"SELECT '{kind}', word FROM ({words}) AS {kind}_words WHERE {_SEEN.format(table=table, link=link)}"  # noqa: S608 - our own names
        for kind, (table, link) in _LINKS.items()
    ]
    for kind, place, (table, link) in (("topic", "topics_topic", _TOPICS), ("area", "people_area", _AREAS)):
        seen = _SEEN.format(table=table, link=link)
        parts.append(f"SELECT '{kind}', CAST(item.id AS varchar(20)) FROM {place} item WHERE {seen}")  # noqa: S608 - our own names
    return f"WITH hidden AS ({words}), today AS (SELECT {day} AS day) " + " UNION ALL ".join(parts)


def _values(user: Any) -> list[Any]:
    hidden = json.dumps([str(pk) for pk in sorted(hidden_organisations(user))])
    return [hidden, today(), *(json.dumps(list(_VOCABULARIES[kind])) for kind in _LINKS)]
