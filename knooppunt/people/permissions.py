"""Rights by role: each app declares its own, and the table in the docs is generated from them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from knooppunt.people.models.organisation import Organisation
from knooppunt.people.models.reader import reader_of
from knooppunt.people.models.sight import hidden_organisations
from knooppunt.people.words import Role
from knooppunt.shared.verdict import YES, Verdict, needs, no

EVERY_PARTNER = frozenset(Role) - {Role.ADMINISTRATOR}
NETWORK = EVERY_PARTNER - {Role.PRIVACY_OFFICER}


@dataclass(frozen=True)
class Right:
    """What some roles may do; ``words`` finish the sentence «who may …»."""

    code: str
    words: StrOrPromise
    roles: frozenset[Role]

    def held_by(self, user: Any, theme: str = "") -> Verdict:
        """Say whether a seat of today gives this right, in this theme if one is named."""
        held = any(self._given_by(seat.role, seat.theme, theme) for seat in reader_of(user).seats)
        return YES if held else no(self.refusal())

    def _given_by(self, role: str, seat_theme: str, theme: str) -> bool:
        return role in self.roles and (not theme or seat_theme == theme)

    def refusal(self) -> StrOrPromise:
        """Say who may, to somebody who may not."""
        if self.roles >= NETWORK:
            return _("This needs a seat in the network of this theme.")
        names = ", ".join(str(role.label) for role in Role if role in self.roles)
        return format_lazy(
            "{rule} {names}.", rule=_("Your seat does not give you this right. It belongs to:"), names=names
        )


rights: dict[str, Right] = {}


def right(code: str, words: StrOrPromise, roles: Iterable[Role]) -> Right:
    """Declare a right, once."""
    rights[code] = Right(code, words, frozenset(roles))
    return rights[code]


def has_role(user: Any, *roles: Role, theme: str = "") -> bool:
    """Tell whether the user has a seat with one of these roles today."""
    seats = reader_of(user).seats
    return any(seat.role in roles and (not theme or seat.theme == theme) for seat in seats)


REGISTER = right("people.register", _("keep the register of people and places"), [Role.ADMINISTRATOR])


def may_register(user: Any) -> Verdict:
    """Say whether the user may add to and change the register."""
    return REGISTER.held_by(user)


def demand_register(by: Any) -> None:
    """Refuse who may not keep the register; ``by`` is nobody when the region itself is set up."""
    if by is not None:
        may_register(by).demand()


LOOK = right("people.look", _("see places, partners and groups, and search"), Role)


def may_look(user: Any) -> Verdict:
    """Say whether the user may look around: everybody with a seat today."""
    return needs(
        LOOK.held_by(user),
        _("You have no seat in the network today, so you cannot see this yet. Ask the administrator for a seat."),
    )


def may_see_people(user: Any, organisation: Organisation) -> Verdict:
    """Say whether the user may see who works there: not where that tells what somebody believes (AMBER)."""
    return needs(
        organisation.pk not in hidden_organisations(user),
        _("Who represents a religious institution is seen by that institution, the analyst and the area's specialist."),
    )
