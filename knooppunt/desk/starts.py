"""Where each reader mostly goes from their desk, by what their seats let them do."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from knooppunt.people.models.reader import reader_of
from knooppunt.people.permissions import rights
from knooppunt.shared.clock import today


@dataclass(frozen=True)
class Start:
    """A big link of the desk: what it is, why one would go, and the right it takes."""

    label: StrOrPromise
    words: StrOrPromise
    address: str
    icon: str
    right: str
    takes_year: bool = False

    @property
    def url(self) -> str:
        """Give its address; a plan's pages are those of this year."""
        return reverse(self.address, args=[today().year] if self.takes_year else None)


STARTS = (
    Start(_("Share a trend signal"), _("What do you notice? In a minute and a half."), "trends:share", "signal",
          "trends.share"),
    Start(_("Page for the steering group"), _("The whole year on paper, ready to print."), "plan:steering", "print",
          "plan.adjust", takes_year=True),
    Start(_("Progress of the plan"), _("What was promised, and how far we are."), "plan:progress", "chart",
          "plan.read", takes_year=True),
    Start(_("A meeting that was held"), _("Write it down in half a minute; the plan counts along."),
          "gatherings:already_held", "done", "gatherings.plan"),
    Start(_("Ask the analyst a question"), _("What is unclear? You get an answer within ten working days."),
          "questions:ask", "chat", "questions.ask"),
    Start(_("Interpret signals"), _("Say what it means, together."), "trends:interpret", "search", "trends.interpret"),
    Start(_("Lessons"), _("What others learned that you can use."), "knowledge:lessons", "lesson", "knowledge.read"),
    Start(_("Whom to call"), _("About a topic, in a place: who can help you."), "network:call", "people",
          "people.look"),
)  # fmt: skip


def starts_for(user: Any) -> list[Start]:
    """Give the links that this user's seats open."""
    if not reader_of(user).seats:
        return []
    return [start for start in STARTS if start.right in rights and rights[start.right].held_by(user)]
