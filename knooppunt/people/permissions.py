"""Rights by role: each app declares its own, and the table in the docs is generated from them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from knooppunt.people.models import Area, Group, HandOver, HandOverItem, Merge, Organisation, Person, Seat
from knooppunt.people.models.reader import reader_of
from knooppunt.people.models.sight import hidden_organisations
from knooppunt.people.words import AreaKind, Duty, Role
from knooppunt.shared.verdict import YES, Verdict, all_of, needs, no

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


KEEP = right(
    "people.keep", _("keep the persons, seats and groups of the partners in their own region"), [Role.SPECIALIST]
)
_GIVEN_IN_THE_REGION = frozenset(
    [
        Role.MUNICIPAL_OFFICIAL, Role.MAYOR, Role.POLICE, Role.PROSECUTOR, Role.YOUTH_WORKER, Role.TEACHER,
        Role.CARE_WORKER, Role.HOUSING_OFFICER, Role.COMMUNITY_PARTNER, Role.PARTNER,
    ]
)  # fmt: skip


def may_keep_area(by: Any, area: Area) -> Verdict:
    """Say whether somebody may keep the partners of an area; ``by`` is nobody when the product itself acts."""
    if by is None or may_register(by):
        return YES
    around = {area.pk, area.region.pk}
    looks_after = needs(
        around & reader_of(by).specialised_areas(), _("You keep the contacts of your own region; this is another one.")
    )
    return all_of(KEEP.held_by(by), looks_after)


def may_give_seat(by: Any, organisation: Organisation, role: str, theme: str, person: Person | None = None) -> Verdict:
    """Say whether somebody may give this seat: a specialist gives no seat that opens more, and none to themselves."""
    if by is None or may_register(by):
        return YES
    return all_of(
        may_keep_area(by, organisation.area),
        needs(role in _GIVEN_IN_THE_REGION, _("Only the administrator gives or changes a seat with this role.")),
        needs(not theme or theme in reader_of(by).themes(), _("You give seats in your own themes only.")),
        needs(person is None or person.user_id != by.pk, _("Nobody gives a seat to themselves.")),
    )


def may_end_seat(by: Any, seat: Seat) -> Verdict:
    """Say whether somebody may end or change this seat."""
    return may_give_seat(by, seat.organisation, seat.role, seat.theme, seat.person)


def may_change_seat(by: Any, seat: Seat, values: Mapping[str, Any]) -> Verdict:
    """Say whether somebody may change this seat into what ``values`` say."""
    role, theme = values.get("role", seat.role), values.get("theme", seat.theme)
    return all_of(may_end_seat(by, seat), may_give_seat(by, seat.organisation, role, theme, seat.person))


def may_give_duty(by: Any, seat: Seat) -> Verdict:
    """Say whether somebody may name the holder of this seat first contact or deputy: its first contact may too."""
    return YES if by is not None and _is_first_contact(by, seat.organisation_id, seat.theme) else may_end_seat(by, seat)


def _is_first_contact(by: Any, organisation: int, theme: str) -> bool:
    seats = reader_of(by).seats
    return any(seat.duty == Duty.LEAD and (seat.organisation_id, seat.theme) == (organisation, theme) for seat in seats)


def may_change_person(by: Any, person: Person) -> Verdict:
    """Say whether somebody may correct what is known of a person: themselves, and who keeps all of their seats."""
    if by is None or person.user_id == by.pk or may_register(by):
        return YES
    seats = list(person.seats.current().select_related("organisation__area__parent"))
    is_known = needs(seats, _("Only the administrator keeps persons without a seat of today."))
    return all_of(KEEP.held_by(by), is_known, *(may_give_seat(by, one.organisation, one.role, "") for one in seats))


def may_change_group(by: Any, group: Group) -> Verdict:
    """Say whether somebody may change a group and its members."""
    return may_keep_area(by, group.area)


def may_change_organisation(by: Any, organisation: Organisation, values: Mapping[str, Any]) -> Verdict:
    """Say whether somebody may change this organisation so: its kind may decide who sees its people."""
    is_same = values.get("kind", organisation.kind) == organisation.kind or not organisation.is_sensitive
    kept = needs(
        by is None or is_same or may_register(by), _("Only the administrator changes the kind of this organisation.")
    )
    return all_of(may_keep_area(by, organisation.area), kept)


def may_merge(by: Any, kept: Any, double: Any) -> Verdict:
    """Say whether these two rows may be made one."""
    return all_of(
        YES if by is None else may_register(by),
        needs(kept.pk != double.pk, _("Choose two different ones: nothing can be merged into itself.")),
        needs(
            kept.merged_into_id is None and double.merged_into_id is None,
            _("One of these two was merged already. Undo that first."),
        ),
    )


def may_undo_merge(by: Any, merge: Merge) -> Verdict:
    """Say whether this merge may be undone: the last one into a row first."""
    rows: Any = type(merge)._default_manager
    later = rows.filter(kept=merge.kept, undone_on__isnull=True, pk__gt=merge.pk)
    return all_of(
        YES if by is None else may_register(by),
        needs(merge.undone_on is None, _("This merge was undone already.")),
        needs(merge.kept.merged_into_id is None and not later.exists(), _("Undo the later merge first.")),
    )


def may_settle(by: Any, item: HandOverItem) -> Verdict:
    """Say whether somebody may say what becomes of a piece of a hand-over."""
    is_open = needs(not item.outcome, _("This was settled already."))
    return all_of(is_open, may_hand_over(by, item.handover))


def may_hand_over(by: Any, handover: HandOver) -> Verdict:
    """Say whether somebody handles this list: its first contact, who keeps the organisation, and the leaver."""
    is_leaver = by is not None and handover.person is not None and handover.person.user_id == by.pk
    if is_leaver or (by is not None and _is_first_contact(by, handover.organisation_id, handover.theme)):
        return YES
    return may_keep_area(by, handover.organisation.area)


def may_merge_areas(by: Any, area: Area, into: Area | None, last_day: date) -> Verdict:
    """Say whether a municipality may go into another one (or a new one, when ``into`` is nobody) after this day."""
    verdict = YES if by is None else may_register(by)
    stands = all_of(
        needs(area.kind == AreaKind.MUNICIPALITY, _("Only a municipality can go into another one.")),
        needs(area.successor_id is None, _("This municipality went into another one already.")),
        needs(area.start is None or area.start <= last_day, _("The last day comes before its first day.")),
    )
    return all_of(verdict, stands, YES if into is None else _may_take_in(area, into, last_day))


def _may_take_in(area: Area, into: Area, last_day: date) -> Verdict:
    day_after = last_day + timedelta(days=1)
    return all_of(
        needs(into.pk != area.pk, _("A municipality cannot go into itself.")),
        needs(into.kind == AreaKind.MUNICIPALITY, _("Only a municipality can take in another one.")),
        needs(into.successor_id is None, _("The municipality it would go into went into another one itself.")),
        needs(into.holds_on(day_after), _("The municipality it would go into does not exist on the day after.")),
    )


def may_add_contact(user: Any) -> Verdict:
    """Say whether the user may add partners and persons anywhere at all."""
    return YES if may_register(user) else KEEP.held_by(user)
