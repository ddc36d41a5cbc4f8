"""The fixed small vocabularies of lists."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class State(models.TextChoices):
    """How far a list is."""

    READING = "reading", pgettext_lazy("list", "being read")
    SHOWN = "shown", pgettext_lazy("list", "waits for your check")
    RUNNING = "running", pgettext_lazy("list", "being taken in")
    DONE = "done", pgettext_lazy("list", "taken in")
    TAKING_BACK = "taking_back", pgettext_lazy("list", "being taken back")
    TAKEN_BACK = "taken_back", pgettext_lazy("list", "taken back")
    REFUSED = "refused", pgettext_lazy("list", "cannot be read")
    DROPPED = "dropped", pgettext_lazy("list", "thrown away")


BUSY = frozenset([State.READING, State.RUNNING, State.TAKING_BACK])
INTERRUPTED = _("interrupted")
