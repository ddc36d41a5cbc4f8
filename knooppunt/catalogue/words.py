"""The fixed small vocabulary of the catalogue."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Stage(models.TextChoices):
    """When in a development a kind of intervention works."""

    PREVENTION = "primair-preventief", _("prevention")
    EARLY = "vroeg-signalering", _("early signals")
    PERSON = "persoonsgericht", _("aimed at a person")
    REPRESSION = "repressief", _("repression")
    RETURN = "re-integratie", _("return to society")
