"""The fixed small vocabularies of the catalogue, and what each of its kinds is called."""

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django_stubs_ext import StrOrPromise

PERSPECTIVE, CARD, GUIDE = "perspective", "card", "guide"

NEEDS_A_SOURCE = _("Say where this is known from: a source in words, or the address of a page.")
NEEDS_TEXT_OR_LINK = _("Write the text, or give the address of the page where it stands.")
NOT_FOR_A_FEW = _("What is in the catalogue is not for a few named persons. Choose a wider circle of readers.")
NOT_WITHOUT_A_THEME = _("You have no seat in a theme, so this can only be free to share: CLEAR.")
OWN_CIRCLE = _("A limited circle is that of your own organisation. Choose your own organisation as the owner.")
WITHDRAWN = _("This was withdrawn.")


class Stage(models.TextChoices):
    """When in a development a kind of intervention works."""

    PREVENTION = "primair-preventief", _("prevention")
    EARLY = "vroeg-signalering", _("early signals")
    PERSON = "persoonsgericht", _("aimed at a person")
    REPRESSION = "repressief", _("repression")
    RETURN = "re-integratie", _("return to society")


class Evidence(models.IntegerChoices):
    """How well it is known that something works, from not at all to strong; above the lowest a source is named."""

    NONE = 0, _("not studied yet")
    PRACTICE = 1, _("experience of those who do this")
    REASONED = 2, _("well reasoned: it is clear why this should work")
    FIRST = 3, _("first evidence: studied once, with a good outcome")
    STRONG = 4, _("strong evidence: studied more than once")


class Ground(models.TextChoices):
    """The field of law in which an intervention stands: a package of measures is a mix of these."""

    ADMINISTRATIVE = "bestuursrechtelijk", _("administrative law")
    CRIMINAL = "strafrechtelijk", _("criminal law")
    CARE = "zorg", pgettext_lazy("field of law", "care")
    SOCIAL = "sociaal", _("social domain")
    OTHER = "overig", pgettext_lazy("field of law", "other")


class Choice(models.TextChoices):
    """What an organisation does with an item."""

    USED = "used", _("We use this")
    NOT_FOR_US = "not_for_us", _("Not for us")
    WANT_HELP = "want_help", _("We want help with this")


class Deed(models.TextChoices):
    """What was done to an item."""

    ADDED = "added", pgettext_lazy("deed", "added")
    CORRECTED = "corrected", pgettext_lazy("deed", "corrected")
    CHECKED = "checked", pgettext_lazy("deed", "checked")
    WITHDRAWN = "withdrawn", pgettext_lazy("deed", "withdrawn")


@dataclass(frozen=True)
class Wording:
    """What one kind of item and the verbs on it are called on the screen."""

    one: StrOrPromise
    many: StrOrPromise
    add: StrOrPromise
    correct: StrOrPromise
    withdraw: StrOrPromise
    folder: str


WORDINGS = {
    PERSPECTIVE: Wording(
        _("Action perspective"), _("Action perspectives"), _("Add an action perspective"),
        _("Correct an action perspective"), _("Withdraw an action perspective"), "handelingsperspectieven",
    ),
    CARD: Wording(
        _("Intervention"), _("Interventions"), _("Add an intervention"),
        _("Correct an intervention"), _("Withdraw an intervention"), "interventies",
    ),
    GUIDE: Wording(
        _("Guide"), _("Guides"), _("Add a guide"),
        _("Correct a guide"), _("Withdraw a guide"), "handreikingen",
    ),
}  # fmt: skip
