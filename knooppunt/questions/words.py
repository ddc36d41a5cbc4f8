"""The fixed small vocabulary of the question desk."""

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy
from django_stubs_ext import StrOrPromise

QUESTION = "question"
TERM = 10  # working days in which the analyst answers

NOT_FOR_ASKER = _("You can only refer to what the person who asked may read.")
NO_RED = _("The analyst must be able to read your question, so RED is not possible here.")


class State(models.TextChoices):
    """Who is to move."""

    OPEN = "open", pgettext_lazy("question", "with the analyst")
    ASKED_BACK = "asked_back", pgettext_lazy("question", "waits for one more detail")
    ANSWERED = "answered", pgettext_lazy("question", "answered")


class Helped(models.TextChoices):
    """What who asked thinks of the answer."""

    YES = "yes", pgettext_lazy("answer", "yes, we can go on")
    A_BIT = "a_bit", pgettext_lazy("answer", "a bit")
    NO = "no", pgettext_lazy("answer", "no, not yet")


@dataclass(frozen=True)
class Standing:
    """How a question stands, in words; tone and icon repeat them."""

    words: StrOrPromise
    tone: str
    icon: str

    @property
    def is_late(self) -> bool:
        """Tell whether the term has passed."""
        return self.tone == "bad"


def standing_of(state: str, days: int) -> Standing:
    """Say how a question stands with so many working days left, below zero when it is late."""
    if state == State.ANSWERED:
        return Standing(State.ANSWERED.label, "good", "check")
    if state == State.ASKED_BACK:
        return Standing(State.ASKED_BACK.label, "wait", "wait")
    if days < 0:
        late = ngettext("{days} working day late", "{days} working days late", -days)
        return Standing(late.format(days=-days), "bad", "alert")
    if not days:
        return Standing(_("the term ends today"), "warn", "clock")
    left = ngettext("{days} working day left", "{days} working days left", days)
    return Standing(left.format(days=days), "info", "clock")
