"""The demo cast: who can be logged in as with one click, in demo mode only."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

PASSWORD = "knooppunt-demo"  # noqa: S105 - public on purpose: it opens invented accounts in demo mode only


@dataclass(frozen=True)
class Member:
    """One of the cast: the name to log in with, the seat they have, and what they come for."""

    name: str
    seat: StrOrPromise
    words: StrOrPromise

    @property
    def email(self) -> str:
        """Give the address with which this member logs in."""
        return email(self.name)


def email(name: str) -> str:
    """Give the address with which a member of the cast logs in."""
    return f"{name}@knooppunt.example"


MEMBERS = (
    Member("projectleider", _("Project leader"), _("keeps the plan and shows how far it is")),
    Member("analist", _("Analyst"), _("reads the signals, interprets and advises")),
    Member("specialist-nhn", _("Specialist Noord-Holland Noord"), _("supports sixteen municipalities")),
    Member("specialist-ken", _("Specialist Kennemerland"), _("supports nine municipalities")),
    Member("specialist-zw", _("Specialist Zaanstreek-Waterland"), _("supports seven municipalities")),
    Member("gemeente-zaanstad", _("Official of Zaanstad"), _("shares signals and gets advice")),
    Member("gemeente-texel", _("Official of Texel"), _("shares signals and gets advice, far from the rest")),
    Member("burgemeester-zaanstad", _("Mayor of Zaanstad"), _("sits in the triangle and the steering group")),
    Member("politie", _("Police"), _("shares what the unit notices")),
    Member("om", _("Public prosecution"), _("reads along and shares")),
    Member("jongerenwerk", _("Youth worker in Zaanstad"), _("notices things in the neighbourhood first")),
    Member("docent", _("Teacher in Zaanstad"), _("shares what happens at school")),
    Member("procesregisseur", _("Process director"), _("brings care and safety together")),
    Member("communicatie", _("Communication adviser"), _("announces what is coming and tells what was learned")),
    Member("fg", _("Privacy officer"), _("watches over personal data and shares nothing")),
    Member("beheer", _("Administrator"), _("keeps the register and reads no signals")),
)
CAST = tuple(member.name for member in MEMBERS)
