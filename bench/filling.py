"""Signals by the thousand, faster than by the product's verbs: as rows, with the mix of levels of a real network."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import islice

from django.db import connection

from knooppunt.people.commands import audience
from knooppunt.people.models import Organisation, Person
from knooppunt.people.models.organisation import HOUSE
from knooppunt.people.words import Level
from knooppunt.search.commands import rebuild
from knooppunt.shared.clock import today
from knooppunt.topics.models import Theme, Topic
from knooppunt.trends.models import Signal
from knooppunt.trends.words import title_of

THEME = "CTER"
# Share of the signals per level, in percent: most are GREEN, few are RED.
MIX = {Level.CLEAR: 8, Level.GREEN: 60, Level.AMBER: 22, Level.AMBER_STRICT: 8, Level.RED: 2}
_PATTERN = [level for level, share in MIX.items() for _ in range(share)]
BASE, BATCH, DAYS = 20_000, 5_000, 365
_SETTINGS = ("offline", "online", "offline", "both")


def fill(count: int, texts: list[str]) -> None:
    """Add so many signals: a base of rows, and that base again and again."""
    base = min(count, BASE)
    known = Signal.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    rows = _rows(base, texts)
    while batch := list(islice(rows, BATCH)):
        Signal.objects.bulk_create(batch)
    for begun in range(base, count, base):
        _repeat(known, min(base, count - begun))
    _spread(known, count)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _rows(count: int, texts: list[str]) -> Iterator[Signal]:
    circles = {level: _circles(level) for level in Level}
    people, topics = list(Person.objects.filter(seats__theme=THEME).distinct()), list(Topic.objects.all())
    homes = {person.pk: person.seats.first().organisation for person in people}
    theme = Theme.objects.get(code=THEME)
    for number in range(count):
        sharer, circle = people[number % len(people)], circles[_PATTERN[number * 37 % 100]]
        what, home = texts[number % len(texts)], homes[sharer.pk]
        yield Signal(
            what=what, title=title_of(what), theme=theme, area=home.area, topic=topics[number * 31 % len(topics)],
            setting=_SETTINGS[number % len(_SETTINGS)], freedom="other", organisation=home, sharer=sharer,
            shared_on="2023-05-01", review_on="2024-05-01", audience_id=circle[number * 7919 % len(circle)],
        )  # fmt: skip


def _circles(level: Level) -> list[int]:
    """Give the ids of the audiences of this level: one of the network, or one of each organisation or person."""
    if level in (Level.CLEAR, Level.GREEN):
        return [audience(level, [THEME]).pk]
    if level == Level.RED:
        return [audience(level, [THEME], circle=[person]).pk for person in Person.objects.all()[:250]]
    houses = list(Organisation.objects.filter(kind=HOUSE))
    circles: list[list[Organisation]] = [[], houses] if level == Level.AMBER else [[]]
    owns = Organisation.objects.select_related("area__parent").all()[:90]
    return [audience(level, [THEME], organisation=own, area=own.area, circle=one).pk for own in owns for one in circles]


def _repeat(after: int, count: int) -> None:
    """Copy the first so many rows after this id inside the database."""
    names = [field.column for field in Signal._meta.concrete_fields if not field.primary_key]
    columns = ", ".join(map(connection.ops.quote_name, names))
    table = connection.ops.quote_name(Signal._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} ({columns}) SELECT {columns} FROM {table} WHERE id > %s ORDER BY id LIMIT %s",  # noqa: S608 - our own names
            [after, count],
        )


def _spread(after: int, count: int) -> None:
    """Let them come evenly over the year up to the product's today, in the order of their numbers."""
    for day in range(DAYS):
        first, last = (after + count * end // DAYS for end in (day, day + 1))
        on = today() - timedelta(days=DAYS - 1 - day)
        Signal.objects.filter(pk__gt=first, pk__lte=last).update(shared_on=on)


def let_be_found() -> None:
    """Index everything that can be found and is not yet."""
    rebuild()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
