"""Intake: how an analyst sorts a trend signal, in fixed words."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from knooppunt.shared.editing import Versioned
from knooppunt.shared.privacy import Privacy
from knooppunt.topics.models import Lens
from knooppunt.trends import vocabulary
from knooppunt.trends.models.signal import Signal
from knooppunt.trends.words import Confidence

_CODE = 20


class Intake(Versioned):
    """Whom a signal is about as a group, where it comes from, and what it is worth; read by who reads the signal.

    ``drivers`` holds codes in the order of their vocabulary, with a comma and a space between them.
    """

    signal = models.OneToOneField(Signal, models.CASCADE, related_name="intake")
    target_group = models.CharField(_("target group"), max_length=_CODE, choices=vocabulary.target_groups)
    source_kind = models.CharField(_("kind of source"), max_length=_CODE, choices=vocabulary.source_kinds)
    reliability = models.CharField(_("the source is"), max_length=1, choices=vocabulary.reliabilities)
    credibility = models.CharField(_("what it says is"), max_length=1, choices=vocabulary.credibilities)
    confidence = models.CharField(_("how sure are you?"), max_length=_CODE, choices=Confidence.choices)
    lens = models.CharField(_("between whom is the tension?"), max_length=_CODE, choices=Lens.choices)
    drivers = models.CharField(_("what lies behind it"), max_length=200, blank=True)

    privacy: ClassVar = Privacy(
        neutral="signal target_group source_kind reliability credibility confidence lens drivers"
    )

    class Meta:
        ordering: ClassVar = ["-pk"]

    def __str__(self) -> str:
        return str(self.signal)

    @property
    def driver_words(self) -> str:
        """Give what lies behind it in words."""
        known = dict(vocabulary.drivers())
        return ", ".join(known.get(code, code) for code in self.drivers.split(", ") if code)
