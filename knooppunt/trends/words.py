"""The fixed small vocabularies of trends."""

from textwrap import shorten

from django.db import models
from django.utils.formats import number_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext, pgettext_lazy
from django_stubs_ext import StrOrPromise


class Setting(models.TextChoices):
    """Where something shows itself."""

    OFFLINE = "offline", pgettext_lazy("setting", "In the street, at school, at the desk")
    ONLINE = "online", pgettext_lazy("setting", "Online")
    BOTH = "both", pgettext_lazy("setting", "Both")


# By what a list can be narrowed: what shows in both is in either.
SHOWING = {"online": (Setting.ONLINE, Setting.BOTH), "offline": (Setting.OFFLINE, Setting.BOTH)}
SHOWING_WORDS = {"online": Setting.ONLINE.label, "offline": Setting.OFFLINE.label}


class Freedom(models.TextChoices):
    """What the freedom check says; a signal that is only a protest, a belief or an opinion is not shared."""

    OTHER = "other", _("No, it is about something else, such as tension, distrust or what works")
    ONLY = "only", _("Yes, and it is only that")
    FURTHER = "further", _("Yes, and it goes further: hatred, threats, force or violence")


class Confidence(models.TextChoices):
    """How sure an interpretation is, in words that everybody reads alike."""

    ALMOST_CERTAIN = "almost_certain", _("almost certain (more than 95 in 100)")
    LIKELY = "likely", _("likely (60 to 95 in 100)")
    POSSIBLE = "possible", _("possible (40 to 60 in 100)")
    UNLIKELY = "unlikely", _("unlikely (5 to 40 in 100)")
    REMOTE = "remote", _("almost ruled out (less than 5 in 100)")


class Uptake(models.TextChoices):
    """What an addressee does with advice."""

    TAKEN_OVER = "taken_over", pgettext_lazy("advice", "taken over")
    PARTLY = "partly", pgettext_lazy("advice", "taken over in part")
    NOT = "not", pgettext_lazy("advice", "not taken over")


class Effect(models.TextChoices):
    """What came of advice that was taken over, as who did so sees it."""

    HELPED = "helped", _("it helped")
    A_BIT = "a_bit", _("it helped a bit")
    NOT_SEEN = "not_seen", _("we see no effect")
    TOO_EARLY = "too_early", _("it is too early to say")


SIGNAL, INTERPRETATION, ADVICE, REPLY = "signal", "interpretation", "advice", "reply"
TITLE_LENGTH = 90
TERM = 12  # months after which a signal is looked at again

NOT_A_READER = _("You named somebody who may not read this.")
NOT_READABLE = _("You cannot use what you may not read.")
NOT_ADDRESSED = _("You reply for an organisation or group of your own that the advice addresses.")
OTHER_THEME = _("Signals of different themes cannot be interpreted together.")
ANOTHER_REGION = _("The readers follow from the region. Withdraw the signal and share it again for another region.")
HAS_REPLIED = _("Who has replied stays an addressee.")
ONLY_AN_OPINION = _("A protest, a belief or an opinion by itself is no trend signal: people have a right to it.")
WAITS = _("Somebody else looks at this signal first.")
NO_SECOND_LOOK = _(
    "Nobody else in this circle may look at it first. Choose another level, or name somebody who may: the analyst, "
    "the area's specialist, somebody from a municipality, the police or the public prosecution."
)
NO_ADDRESSEE = _("Choose at least one organisation or group.")
NOT_WEIGHED = _("Above GREEN you say why sharing this is in proportion, and why it cannot be done with less.")
NO_PERSPECTIVE = _(
    "An interpretation cannot be closed without what a municipality can do: choose an action perspective, add one, "
    "or issue advice that carries one."
)
NOBODY_INVITED = _("Invite at least one partner.")
NOT_INVITABLE = _("You can only invite persons who may read all of these signals.")
LEFT_OUT = _("Everybody who gave a reading must be able to read what was agreed.")


def band_words(start: int) -> StrOrPromise:
    """Say how many there are at least, by where the band begins."""
    if not start:
        return pgettext("how many", "nothing")
    return str(_("{number} or more")).format(number=number_format(start, use_l10n=True, force_grouping=True))


def title_of(text: str) -> str:
    """Give the first line of a text, cut at a word when it is long."""
    line = text.strip().splitlines()[0].strip()
    if len(line) <= TITLE_LENGTH:
        return line
    words = shorten(line, TITLE_LENGTH, placeholder="…")
    return words if len(words) > 1 else f"{line[: TITLE_LENGTH - 1]}…"


def rest_of(text: str) -> str:
    """Give what follows the title in a text: nothing is shown twice, and nothing is left out."""
    line, _nothing, rest = text.strip().partition("\n")
    return rest.strip() if len(line.strip()) <= TITLE_LENGTH else text.strip()
