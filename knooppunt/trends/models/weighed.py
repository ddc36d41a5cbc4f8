"""Why something is shared with a limited circle: in proportion, and not to be had in a lighter way."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Weighed(models.Model):
    """An item that says, when its level is above GREEN, why it is shared at all and why with these readers."""

    proportionality = models.TextField(_("why is sharing this in proportion?"), blank=True)
    subsidiarity = models.TextField(_("why can it not be done with less?"), blank=True)

    class Meta:
        abstract = True
