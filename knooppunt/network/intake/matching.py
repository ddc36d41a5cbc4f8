"""Who a row is about: somebody known, by what, and how sure that is."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from knooppunt.imports.kinds import Choice
from knooppunt.network.contacts.likeness import Spelling, may_be_one, spelling
from knooppunt.network.contacts.rows import Contact
from knooppunt.network.intake.known import House, Known, Persons


@dataclass(frozen=True, slots=True)
class Likeness:
    """Somebody known whom a row may be about."""

    person: Known
    reason: str
    default: Choice = Choice.SAME
    is_doubtful: bool = False


def likeness(persons: Persons, contact: Contact, houses: Iterable[House], spelled: Spelling) -> Likeness | None:
    """Find whom a row is about; the surest ground first."""
    mailed = persons.with_mail(contact.email)
    if mailed and may_be_one(spelled, spelling(mailed.name)):
        return Likeness(mailed, _("the same e-mail address"))
    found = _same_name(persons, contact, houses, spelled) or _alike(persons, contact, houses, spelled)
    if found is None and mailed:
        return Likeness(mailed, _("the same e-mail address, another name"), Choice.NEW, is_doubtful=True)
    return found


def _same_name(persons: Persons, contact: Contact, houses: Iterable[House], spelled: Spelling) -> Likeness | None:
    elsewhere = None
    for person in persons.named(spelled):
        if contact.phone and person.phone == contact.phone and _one_mail(person, contact):
            return Likeness(person, _("the same name and telephone number"))
        if any(seat.house is house for seat in person.seats for house in houses):
            if _one_mail(person, contact):
                return Likeness(person, _("the same name and organisation"))
            reason = _("the same name and organisation, another e-mail address")
            return Likeness(person, reason, Choice.NEW, is_doubtful=True)
        if _one_mail(person, contact):
            elsewhere = Likeness(person, _("the same name at another organisation"), Choice.NEW, is_doubtful=True)
    return elsewhere


def _alike(persons: Persons, contact: Contact, houses: Iterable[House], spelled: Spelling) -> Likeness | None:
    for house in houses:
        for person in persons.at(house, spelled):
            if may_be_one(spelled, spelling(person.name)) and _one_mail(person, contact):
                reason = _("looks like «{name}» at the same organisation").format(name=person.name)
                return Likeness(person, reason, is_doubtful=True)
    return None


def _one_mail(person: Known, contact: Contact) -> bool:
    """Tell whether the e-mail addresses do not speak against it."""
    return not person.email or not contact.email or person.email.lower() == contact.email
