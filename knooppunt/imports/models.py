"""The tables of lists that are brought in."""

import os
import socket
from datetime import timedelta
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from knooppunt.imports.kinds import Kind, kinds
from knooppunt.imports.words import BUSY, State
from knooppunt.shared.privacy import EDITION, Privacy

UNTIL_DONE = _("until the list is taken in, taken back or thrown away")
UNTIL_FINAL = _("as long as the list can be taken back")
KEEPERS = _("the administrator")
SILENCE = timedelta(seconds=60)


def here() -> str:
    """Name the process at hand, as a list remembers who works on it."""
    return f"{socket.gethostname()}:{os.getpid()}"


class ListQuerySet(models.QuerySet["List"]):
    """Lists by who may see them."""

    def visible_to(self, user: Any) -> Self:
        """Keep the lists of the kinds that this user may bring in."""
        return self.filter(kind__in=[kind.code for kind in kinds if kind.may(user)])


class List(models.Model):
    """One file that somebody brought in, from the first look to the last row and back.

    ``run`` counts the times that its job was started: a worker that is no longer the last to be started stops.
    ``worker`` is the process that works on it and ``beat_at`` when it last said so.
    """

    kind = models.CharField(max_length=40)
    name = models.CharField(max_length=150)
    state = models.CharField(max_length=20, choices=State.choices, default=State.READING)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    brought_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True)
    titles = models.JSONField(default=list)
    codes = models.JSONField(default=list)
    choices = models.JSONField(default=dict)
    found = models.JSONField(default=dict)
    refusal = models.TextField(blank=True)
    rows = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    new = models.PositiveIntegerField(default=0)
    changed = models.PositiveIntegerField(default=0)
    same = models.PositiveIntegerField(default=0)
    refused = models.PositiveIntegerField(default=0)
    run = models.PositiveIntegerField(default=0)
    worker = models.CharField(max_length=150, blank=True)
    beat_at = models.DateTimeField(default=timezone.now)

    objects = ListQuerySet.as_manager()

    privacy: ClassVar = Privacy(
        neutral="kind state brought_at ended_at titles codes choices refusal rows done new changed same refused run "
        "worker beat_at name",
        personal={"by": EDITION, "found": UNTIL_DONE},
        words=_("A list that was brought"),
        readers=KEEPERS,
    )

    class Meta:
        ordering: ClassVar = ["-pk"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Give the address of this list's page."""
        return reverse("imports:list", args=[self.pk])

    @property
    def meaning(self) -> Kind:
        """Give the kind, as the app offers it that knows what the rows mean."""
        return next(kind for kind in kinds if kind.code == self.kind)

    @property
    def is_busy(self) -> bool:
        """Tell whether a job should be at work on it."""
        return self.state in BUSY

    @property
    def is_interrupted(self) -> bool:
        """Tell whether the job that should be at work is gone."""
        return self.is_busy and (timezone.now() - self.beat_at > SILENCE or _is_gone(self.worker))


class Source(models.Model):
    """The file of a list, kept until its rows are in."""

    list = models.OneToOneField(List, models.CASCADE, related_name="source")
    content = models.BinaryField()

    privacy: ClassVar = Privacy(
        neutral="list", personal={"content": UNTIL_DONE}, words=_("The file of a list"), readers=KEEPERS
    )

    class Meta:
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return str(self.list)


class Batch(models.Model):
    """The rows that were written in one transaction, and what that made and changed."""

    list = models.ForeignKey(List, models.CASCADE, related_name="batches")
    number = models.PositiveIntegerField()
    first_row = models.PositiveIntegerField()
    last_row = models.PositiveIntegerField()
    made = models.JSONField(default=dict)

    privacy: ClassVar = Privacy(
        neutral="list number first_row last_row",
        personal={"made": UNTIL_FINAL},
        words=_("What a list changed"),
        readers=_("nobody; the product keeps it"),
    )

    class Meta:
        ordering: ClassVar = ["number"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["list", "number"], name="imports_batch_once")]

    def __str__(self) -> str:
        return f"{self.list}: {self.first_row}–{self.last_row}"


def _is_gone(worker: str) -> bool:
    """Tell whether a process of this machine is no longer there; of another machine only its silence tells."""
    host, _colon, process = worker.rpartition(":")
    if host != socket.gethostname():
        return False
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False
