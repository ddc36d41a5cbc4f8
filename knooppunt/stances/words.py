"""The fixed small vocabularies of joint stances."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

STANCE = "stance"
FEWEST = 2  # one organisation alone takes no joint stance

TOO_FEW = _("A joint stance asks at least two organisations.")
ALREADY_ANSWERED = _("An organisation that answered stays among those that were asked.")
NOT_READABLE = _("You cannot use what you may not read.")
OLD_TEXT = _("The text was changed since. Read the new text: your organisation is asked anew.")


class State(models.TextChoices):
    """How far a stance is; that it was withdrawn is said apart, whatever its state."""

    DRAFT = "draft", pgettext_lazy("stance", "Draft")
    OFFERED = "offered", _("Being signed")
    PUBLISHED = "published", pgettext_lazy("stance", "Published")


class Reach(models.TextChoices):
    """Who reads a stance once it is published; whoever signs knows this beforehand."""

    PUBLIC = "public", _("everybody: a public page, also without logging in")
    NETWORK = "network", _("the network: everybody with a seat in this theme")


class Answer(models.TextChoices):
    """What an organisation answered."""

    ASKED = "asked", pgettext_lazy("stance", "Asked")
    SIGNED = "signed", pgettext_lazy("stance", "Signed")
    DECLINED = "declined", _("Does not sign")
    TAKEN_BACK = "taken_back", _("Signature taken back")
