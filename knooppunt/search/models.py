"""The text of each thing that can be found, with the audience of that thing."""

from typing import Any, ClassVar, Self

from django.db import models

from knooppunt.people.models import Audienced, AudiencedQuerySet
from knooppunt.search.language.question import Question
from knooppunt.shared.privacy import Privacy

_TABLE = "search_searchdocument"


class Answers(models.Expression):
    """Whether the words of a document answer a question, by the index of the database at hand."""

    def __init__(self, question: Question) -> None:
        super().__init__(output_field=models.BooleanField())
        self.question = question

    def as_sqlite(self, compiler: Any, connection: Any) -> tuple[str, list[str]]:
        """Ask the FTS5 table."""
        found = "id IN (SELECT rowid FROM search_index WHERE search_index MATCH %s)"
        return f"{_TABLE}.{found}", [self.question.as_fts5()]

    def as_postgresql(self, compiler: Any, connection: Any) -> tuple[str, list[str]]:
        """Ask the GIN index."""
        return f"{_TABLE}.vector @@ to_tsquery('simple', %s)", [self.question.as_tsquery()]


class SearchDocumentQuerySet(AudiencedQuerySet):
    """Documents by what they answer."""

    def answering(self, question: Question) -> Self:
        """Keep what answers this question; nothing answers an empty one."""
        return self.filter(Answers(question)) if question else self.none()

    def newest_first(self) -> Self:
        """Order by day, the newest first."""
        return self.order_by("-on", "-pk")


class SearchDocument(Audienced):
    """What can be found of one thing; ``words`` is its title and text as the analyser keeps them."""

    kind = models.CharField(max_length=40)
    object_id = models.BigIntegerField()
    on = models.DateField()
    url = models.CharField(max_length=300)
    title = models.CharField(max_length=300)
    text = models.TextField(blank=True)
    words = models.TextField(blank=True)

    objects: Any = SearchDocumentQuerySet.as_manager()

    privacy: ClassVar = Privacy(neutral="kind object_id on url title text words")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["kind", "object_id"], name="search_one_document_a_thing"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Give the address of the thing itself."""
        return self.url
