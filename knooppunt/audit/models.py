"""The audit entry, one line for each change of state."""

from typing import ClassVar

from django.db import models
from django_stubs_ext import StrOrPromise

from knooppunt.shared.fact import kinds
from knooppunt.shared.privacy import Privacy


class Entry(models.Model):
    """One fact: who did what to which record, as ids only; never changed, never deleted."""

    at = models.DateTimeField(auto_now_add=True)
    actor = models.BigIntegerField(null=True)
    kind = models.CharField(max_length=80)
    subject = models.BigIntegerField()
    ids = models.JSONField(default=dict)
    token = models.UUIDField(null=True, unique=True)

    privacy: ClassVar = Privacy(neutral="at actor kind subject ids token")

    class Meta:
        ordering: ClassVar = ["-pk"]
        indexes: ClassVar = [
            models.Index(fields=["kind", "subject"], name="audit_entry_subject"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.subject}"

    @property
    def sentence(self) -> StrOrPromise:
        """Say in words what happened."""
        fact = kinds.get(self.kind)
        return fact.sentence if fact else self.kind
