"""The kinds of finds in words: what it is, and what to write instead."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from knooppunt.guard.find import Kind

NAMES = {
    Kind.PERSON: _("the name of a person"),
    Kind.BSN: _("a citizen service number (BSN)"),
    Kind.PHONE: _("a telephone number"),
    Kind.EMAIL: _("an e-mail address"),
    Kind.ADDRESS: _("a home address"),
    Kind.PLATE: pgettext_lazy("vehicle", "a number plate"),
    Kind.HANDLE: _("an account on the internet"),
    Kind.IBAN: _("a bank account (IBAN)"),
    Kind.BIRTHDATE: _("a date of birth"),
    Kind.DOCUMENT: _("the number of an identity document"),
}
_LEAVE_OUT = _("Leave the number out. If it matters to a person's case, it belongs in a report to the police.")
INSTEAD = {
    Kind.PERSON: _("Write «a resident», «a pupil» or somebody's function."),
    Kind.BSN: _("This number may never stand here. Take it out."),
    Kind.PHONE: _("Leave the number out, or name the organisation that can be called."),
    Kind.EMAIL: _("Leave the address out, or name the organisation that can be written to."),
    Kind.ADDRESS: _("Write the street without the number, or the neighbourhood."),
    Kind.PLATE: _LEAVE_OUT,
    Kind.HANDLE: _("Write «an account» and on which platform. Report punishable posts to the police."),
    Kind.IBAN: _LEAVE_OUT,
    Kind.BIRTHDATE: _("Write an age group, such as «between 15 and 20»."),
    Kind.DOCUMENT: _LEAVE_OUT,
}
