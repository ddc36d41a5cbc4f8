"""The fixed small vocabularies of the register in use."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class FileForm(models.TextChoices):
    """The files in which contacts can be taken along."""

    CSV = "csv", _("CSV, for every program")
    XLSX = "xlsx", _("XLSX, a workbook")


class ExportState(models.TextChoices):
    """How far a list is that somebody takes along."""

    ASKED = "asked", pgettext_lazy("list", "waits for a colleague who agrees")
    AGREED = "agreed", pgettext_lazy("list", "is being made")
    REFUSED = "refused", pgettext_lazy("list", "refused")
    READY = "ready", pgettext_lazy("list", "ready to be taken, once and within a day")
    TAKEN = "taken", pgettext_lazy("list", "taken")
