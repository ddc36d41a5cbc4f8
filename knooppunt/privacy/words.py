"""The fixed words of own data: what somebody can ask, and what a field is called."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django_stubs_ext import StrOrPromise

FORMER = "Oud-deelnemer"  # stands in the database where a name stood, so it is not translated
COOLING_OFF = 14  # days
LINK_DAYS = 30
LINK = "own-data"

TWO_YEARS = _("two years after it was written")


class Wish(models.TextChoices):
    """What somebody asks about their own data."""

    CORRECTION = "correction", _("Something is wrong that I cannot correct myself")
    OBJECTION = "objection", _("I object to what is held of me")
    QUESTION = "question", _("I have a question")


# By the name of the field, for every model: a field that is not here has a translated name of its own.
FIELDS: dict[str, StrOrPromise] = {
    "added_on": _("In the register since"),
    "address": _("Address it went to"),
    "code": _("Language"),
    "confirmed_on": _("Confirmed on"),
    "duty": _("First contact or deputy"),
    "email": _("E-mail address"),
    "end": _("Last day"),
    "function": _("Function"),
    "gathering": _("Gathering"),
    "group": _("Group"),
    "joined_at": _("Account since"),
    "language": _("Language of the screens"),
    "last_login": _("Last login"),
    "layer": _("Layer"),
    "name": _("Name"),
    "organisation": _("Organisation"),
    "origin": _("Came from"),
    "password": _("Password"),
    "phone": _("Telephone"),
    "role": _("Role in Knooppunt"),
    "start": _("First day"),
    "subject": _("Subject"),
    "text": _("Text"),
    "theme": _("Theme"),
    "topic": _("Topic"),
}
# What says nothing of a person: numbers of the product itself.
TECHNICAL = frozenset(
    ["id", "version", "digest", "login_entry", "seen_entry", "user", "person", "left_on", "merged_into", "is_active"]
)
UNREADABLE = _("kept in a way that nobody can read")
PRESENT, ABSENT = pgettext_lazy("value", "yes"), pgettext_lazy("value", "no")
