"""Rows that can turn out to be the double of another one: then they are kept out of sight until that is undone."""

from django.db import models


class Mergeable(models.Model):
    """Something of which two rows can turn out to be one."""

    merged_into = models.ForeignKey(
        "self", models.CASCADE, null=True, blank=True, editable=False, related_name="doubles"
    )

    class Meta:
        abstract = True
