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
    "answered_by": _("Answered by"),
    "area": _("Area"),
    "asked_at": _("Asked on"),
    "asked_by": _("Asked by"),
    "by": _("Who did it"),
    "code": _("Language"),
    "confirmed_on": _("Confirmed on"),
    "double": _("Row that was merged into it"),
    "duty": _("First contact or deputy"),
    "email": _("E-mail address"),
    "end": _("Last day"),
    "ends_at": _("Ends on"),
    "form": _("Kind of file"),
    "function": _("Function"),
    "gathering": _("Gathering"),
    "group": _("Group"),
    "issued_at": _("Made on"),
    "joined_at": _("Account since"),
    "judge": _("Who agreed or refused"),
    "kept": _("Row that stayed"),
    "language": _("Language of the screens"),
    "last_login": _("Last login"),
    "layer": _("Layer"),
    "merged_on": _("Merged on"),
    "name": _("Name"),
    "number": _("Number of rows"),
    "one": _("One of the two"),
    "organisation": _("Organisation"),
    "origin": _("Came from"),
    "other": _("The other of the two"),
    "outcome": _("Outcome"),
    "password": _("Password"),
    "phone": _("Telephone"),
    "problem": _("What went wrong"),
    "purpose": _("What it is for"),
    "ready_at": _("Ready on"),
    "revoked_at": _("Withdrawn on"),
    "role": _("Role in Knooppunt"),
    "sent_at": _("Sent on"),
    "settled_at": _("Settled on"),
    "settled_by": _("Settled by"),
    "sort_name": _("Name as it is sorted"),
    "start": _("First day"),
    "state": _("State"),
    "subject": _("Subject"),
    "text": _("Text"),
    "theme": _("Theme"),
    "topic": _("Topic"),
    "undone_on": _("Undone on"),
    "used_at": _("Used on"),
    "why": _("Reason"),
    "written_at": _("Written on"),
}
# What says nothing of a person: numbers of the product itself.
TECHNICAL = frozenset(
    [
        "id", "version", "digest", "login_entry", "seen_entry", "user", "person", "left_on", "merged_into",
        "is_active", "tries", "next_try_at", "swapped",
    ]
)  # fmt: skip
UNREADABLE = _("kept in a way that nobody can read")
PRESENT, ABSENT = pgettext_lazy("value", "yes"), pgettext_lazy("value", "no")
