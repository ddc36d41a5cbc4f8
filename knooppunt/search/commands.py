"""The verbs of search, called by the commands of other apps in their own transaction; those record the fact."""

from itertools import islice

from django.db import transaction
from django.db.models import Model
from django_tasks import task

from knooppunt.people.models import Area
from knooppunt.search.kinds import in_order, kind_of
from knooppunt.search.language import tokens
from knooppunt.search.models import SearchDocument
from knooppunt.shared.clock import today
from knooppunt.shared.offers import Document, Searchable

LONGEST_TEXT = 20_000
_BATCH = 500
_KEPT = ["on", "title", "text", "url", "audience", "area", "subjects", "words"]


def let_find(kind: str, thing: Model) -> None:
    """Let this thing be found as its app declares it, by its readers only; again after each change of it."""
    index(kind, thing.pk, kind_of(kind).document(thing))


def index(kind: str, pk: int, found: Document) -> None:
    """Put what can be found of one thing in the index, in the place of what was there."""
    _keep(kind, {pk: found})


def forget(kind: str, pk: int) -> None:
    """Let this thing not be found any more."""
    SearchDocument.objects.filter(kind=kind, object_id=pk).delete()


def rebuild() -> int:
    """Make the index anew from what the apps declare; give how many things can be found."""
    SearchDocument.objects.exclude(kind__in=[kind.code for kind in in_order()]).delete()
    return sum(_rebuild(kind) for kind in in_order())


@task()
def rebuild_later() -> None:
    """Make the index anew, as a job."""
    rebuild()


@transaction.atomic
def _rebuild(kind: Searchable) -> int:
    rows, found = kind.rows().order_by("pk").iterator(_BATCH), set()
    while batch := list(islice(rows, _BATCH)):
        _keep(kind.code, {thing.pk: kind.document(thing) for thing in batch})
        found |= {thing.pk for thing in batch}
    known = SearchDocument.objects.filter(kind=kind.code).values_list("object_id", flat=True)
    gone = sorted(set(known) - found)
    for begun in range(0, len(gone), _BATCH):
        SearchDocument.objects.filter(kind=kind.code, object_id__in=gone[begun : begun + _BATCH]).delete()
    return len(found)


def _keep(kind: str, found: dict[int, Document]) -> None:
    """Write these documents; one without a day of its own keeps the day it had."""
    around = _areas_around({one.area_id for one in found.values() if one.area_id})
    for has_day, changed in ((True, _KEPT), (False, _KEPT[1:])):
        rows = [_written(kind, pk, one, around) for pk, one in found.items() if bool(one.on) == has_day]
        SearchDocument.objects.bulk_create(
            rows, update_conflicts=True, unique_fields=["kind", "object_id"], update_fields=changed
        )


def _areas_around(areas: set[int]) -> dict[int, list[int]]:
    """Give of each area the areas it lies in, itself included."""
    rows = Area.objects.filter(pk__in=areas).values_list("pk", "parent", "parent__parent") if areas else []
    return {row[0]: [pk for pk in row if pk] for row in rows}


def _written(kind: str, pk: int, found: Document, around: dict[int, list[int]]) -> SearchDocument:
    title, text = (part.replace("\0", " ") for part in (found.title[:300], found.text[:LONGEST_TEXT]))
    narrowing = [tokens.kind(kind), *map(tokens.area, around.get(found.area_id or 0, ()))]
    narrowing += map(tokens.subject, found.subjects)
    return SearchDocument(
        kind=kind, object_id=pk, title=title, text=text, url=found.url, audience=found.audience, on=found.on or today(),
        area_id=found.area_id, subjects="\n".join(found.subjects), words=tokens.of_document(title, text, narrowing),
    )  # fmt: skip
