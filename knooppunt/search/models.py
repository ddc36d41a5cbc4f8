"""The text of each thing that can be found, with the audience of that thing."""

from typing import Any, ClassVar

from django.db import models

from knooppunt.people.models import Area, Audienced
from knooppunt.people.models.audienced import AudiencedQuerySet
from knooppunt.shared.privacy import Privacy


class SearchDocument(Audienced):
    """What can be found of one thing.

    ``words`` holds the tokens as the analyser writes them; the database keeps its index equal to them. ``subjects``
    are the names of its topics or themes, one a line.
    """

    kind = models.CharField(max_length=40)
    object_id = models.BigIntegerField()
    on = models.DateField()
    url = models.CharField(max_length=300)
    title = models.CharField(max_length=300)
    text = models.TextField(blank=True)
    area = models.ForeignKey(Area, models.SET_NULL, null=True, related_name="+", db_index=False)
    subjects = models.TextField(blank=True)
    words = models.TextField(blank=True)

    objects: Any = AudiencedQuerySet.as_manager()

    privacy: ClassVar = Privacy(neutral="kind object_id on url title text area subjects words")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["kind", "object_id"], name="search_one_document_a_thing"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Give the address of the thing itself."""
        return self.url
