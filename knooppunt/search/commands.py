"""The verbs of search, called by the commands of other apps in their own transaction; those record the fact."""

from django.db.models import Model

from knooppunt.search.kinds import kind_of
from knooppunt.search.language.words import terms
from knooppunt.search.models import SearchDocument
from knooppunt.shared.clock import today
from knooppunt.shared.offers import Document

LONGEST_TEXT = 20_000


def let_find(kind: str, thing: Model) -> None:
    """Let this thing be found as its app declares it, by its readers only; again after each change of it."""
    index(kind, thing.pk, kind_of(kind).document(thing))


def index(kind: str, pk: int, found: Document) -> None:
    """Put what can be found of one thing in the index, in the place of what was there."""
    kept = found.text[:LONGEST_TEXT].replace("\0", " ")
    document = SearchDocument(
        kind=kind, object_id=pk, title=found.title[:300], text=kept, url=found.url, audience=found.audience,
        on=found.on or today(), words=" ".join(terms(f"{found.title} {kept}")),
    )  # fmt: skip
    SearchDocument.objects.bulk_create(
        [document],
        update_conflicts=True,
        unique_fields=["kind", "object_id"],
        update_fields=["title", "text", "url", "audience", "on", "words"],
    )


def forget(kind: str, pk: int) -> None:
    """Let this thing not be found any more."""
    SearchDocument.objects.filter(kind=kind, object_id=pk).delete()
