"""What happens to mail and to personal links."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from knooppunt.shared.fact import Fact


@dataclass(frozen=True)
class MailWritten(Fact):
    """A mail waits to be sent."""

    sentence: ClassVar = _("wrote a mail")


@dataclass(frozen=True)
class MailSent(Fact):
    """The mail server took a mail."""

    sentence: ClassVar = _("sent a mail")


@dataclass(frozen=True)
class MailGivenUp(Fact):
    """A mail could not be delivered, and is not tried again."""

    sentence: ClassVar = _("gave up on a mail")


@dataclass(frozen=True)
class MailTriedAgain(Fact):
    """Somebody asked to try a mail again that had been given up."""

    sentence: ClassVar = _("tried a mail again")


@dataclass(frozen=True)
class MailForgotten(Fact):
    """To whom old mail went was erased; the subject is the newest of it."""

    sentence: ClassVar = _("erased to whom old mail went")


@dataclass(frozen=True)
class LinkIssued(Fact):
    """A person got a personal link."""

    person: int
    sentence: ClassVar = _("made a personal link")


@dataclass(frozen=True)
class LinkUsed(Fact):
    """A personal link was used."""

    person: int
    sentence: ClassVar = _("used a personal link")


@dataclass(frozen=True)
class LinksRevoked(Fact):
    """The personal links of a person stopped working; the subject is the person."""

    sentence: ClassVar = _("ended personal links")
