"""The verbs of search, called by the commands of other apps in their own transaction; those record the fact."""

from datetime import date

from knooppunt.people.models import Audience
from knooppunt.search.language.words import terms
from knooppunt.search.models import SearchDocument

LONGEST_TEXT = 20_000


def index(  # noqa: PLR0913 - one keyword for each thing a hit shows
    *, kind: str, pk: int, title: str, text: str, url: str, audience: Audience, on: date
) -> None:
    """Let this thing be found, by the readers of ``audience`` only; again after each change of it."""
    kept = text[:LONGEST_TEXT].replace("\0", " ")
    document = SearchDocument(
        kind=kind, object_id=pk, title=title[:300], text=kept, url=url, audience=audience, on=on,
        words=" ".join(terms(f"{title} {kept}")),
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
