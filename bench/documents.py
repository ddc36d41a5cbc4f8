"""A million documents by the mix of levels of a real network, with words as common as those of Dutch are.

Their words are drawn by Zipf's law from words that can be pronounced, between sentences of the demo; so there are a few
that nearly every text holds and very many that are rare. Some are planted, each with a number that is known.
"""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate, islice

from django.db import connection, transaction

from bench.filling import MIX
from knooppunt.people.commands import audience
from knooppunt.people.models import Area, Audience
from knooppunt.people.words import Level
from knooppunt.search.language import tokens
from knooppunt.search.models import SearchDocument

FIRST, DAYS, BATCH = date(2014, 1, 1), 3650, 5_000
WORDS, DRAWN, DISTINCT = 10_000, 26, 5_000
KINDS, SUBJECTS = ("signal", "interpretation", "advice", "lesson"), 40
_PATTERN = [level for level, share in MIX.items() for _ in range(share)]
_SYLLABLES = [
    f"{head}{vowel}{tail}" for head in "bdfghklmnprstvwz" for vowel in "aeiou" for tail in ("", "n", "r", "k")
]


def vocabulary() -> list[str]:
    """Give words that are no Dutch, the commonest first."""
    dice = random.Random(7)  # noqa: S311 - the same words each time
    return list(dict.fromkeys("".join(dice.choices(_SYLLABLES, k=dice.randint(2, 4))) for _ in range(2 * WORDS)))[
        :WORDS
    ]


def circles(count: int) -> list[int]:
    """Give so many audiences: two that everybody belongs to, the rest with few texts each."""
    return [audience(Level.CLEAR, [theme]).pk for theme in ("CTER", *(f"X{one}" for one in range(count - 1)))]


def fill(count: int, texts: list[str], audiences: list[int]) -> None:
    """Add so many documents; on PostgreSQL the index is made after them, as a restore would."""
    lite = connection.vendor == "sqlite"
    with connection.cursor() as cursor:
        if not lite:
            cursor.execute("ALTER TABLE search_searchdocument DISABLE TRIGGER USER")
        rows = _rows(count, texts, audiences)
        while batch := list(islice(rows, BATCH)):
            with transaction.atomic():
                SearchDocument.objects.bulk_create(batch)
        for statement in _AFTER[connection.vendor]:
            cursor.execute(statement)


_AFTER = {
    "sqlite": ("INSERT INTO search_index(search_index) VALUES ('optimize')", "ANALYZE"),
    "postgresql": (
        "SET maintenance_work_mem = '1GB'",
        "ALTER TABLE search_posting DROP CONSTRAINT search_posting_pkey",
        """INSERT INTO search_posting SELECT DISTINCT one.audience_id || said.token,
            ((one."on" - DATE '2000-01-01' + 2451544)::bigint << 32) | one.id
            FROM search_searchdocument AS one CROSS JOIN LATERAL unnest(string_to_array(btrim(one.words), ' '))
            AS said(token)""",
        "ALTER TABLE search_posting ADD PRIMARY KEY (token, place)",
        "ALTER TABLE search_searchdocument ENABLE TRIGGER USER",
        "VACUUM ANALYZE",
    ),
}


def _rows(count: int, texts: list[str], audiences: list[int]) -> Iterator[SearchDocument]:
    known, areas = vocabulary(), list(Area.objects.values_list("pk", flat=True))
    dice = random.Random(3)  # noqa: S311 - the same texts each time
    weights = list(accumulate(1 / (rank + 2.7) for rank in range(len(known))))
    bodies = [
        (text[:60], " ".join([text, *dice.choices(known, cum_weights=weights, k=DRAWN)]))
        for _ in range(DISTINCT)
        for text in (dice.choice(texts),)
    ]
    written = [tokens.of_document(title, text, []) for title, text in bodies]
    for number in range(count):
        title, text = bodies[number % DISTINCT]
        planted = "".join(f"x{word} " for word, every in PLANTED.items() if not number % every)
        old = "xvoorbij " if number < count // 3 else ""
        narrowing = f"kkind{number % 4} g{areas[number % len(areas)]} sonderwerp{number % SUBJECTS} "
        yield SearchDocument(
            kind=KINDS[number % 10 % 4], object_id=number, title=title, text=text, url=f"/trends/{number}/",
            audience_id=_audience(number, audiences), on=FIRST + timedelta(days=number * DAYS // count),
            area_id=areas[number % len(areas)], subjects=f"Onderwerp {number % SUBJECTS}",
            words=f"{written[number % DISTINCT]}{planted}{old}{narrowing}",
        )  # fmt: skip


# A word, and the one in how many documents that holds it.
PLANTED = {"zeldzaamwoord": 50_000, "middelwoord": 400, "vaakwoord": 9}


def _audience(number: int, audiences: list[int]) -> int:
    level = _PATTERN[number * 37 % 100]
    if level in (Level.CLEAR, Level.GREEN):
        return audiences[level == Level.GREEN]
    return audiences[2 + number * 7919 % (len(audiences) - 2)]


def of(pk: int) -> Audience:
    """Give the audience of this number."""
    return Audience.objects.get(pk=pk)
