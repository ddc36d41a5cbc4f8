"""What somebody's own account shows: their seats and groups, what these let them do, and what they read."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django_stubs_ext import StrOrPromise

from knooppunt.people.models import Group, Person, Seat
from knooppunt.people.models.reader import Reader, reader_of
from knooppunt.people.permissions import Right, rights
from knooppunt.people.words import Role


@dataclass(frozen=True)
class Held:
    """A right in words, and the themes in which the reader has it."""

    words: StrOrPromise
    themes: list[str]


@dataclass(frozen=True)
class Profile:
    """Everything that follows from who somebody is today."""

    person: Person | None
    seats: list[Seat]
    groups: list[Group]
    held: list[Held]
    reads: list[str]


def profile(user: Any) -> Profile:
    """Read the profile of this user."""
    reader = reader_of(user)
    held = [_held(reader, right) for right in rights.values() if right.held_by(user)]
    groups = Group.objects.filter(pk__in=reader.groups) if reader.groups else ()
    rows = Seat.objects.filter(pk__in=[seat.pk for seat in reader.seats])
    seats = list(rows.select_related("person", "organisation__area"))
    person = seats[0].person if seats else None
    return Profile(person, seats, list(groups), held, _reads(reader, seats))


def _held(reader: Reader, right: Right) -> Held:
    return Held(right.words, sorted({seat.theme for seat in reader.seats if seat.theme and seat.role in right.roles}))


def _reads(reader: Reader, seats: list[Seat]) -> list[str]:
    seats = [seat for seat in seats if seat.role != Role.ADMINISTRATOR]
    if not seats:
        return []
    organisations = ", ".join(sorted({seat.organisation.name for seat in seats}))
    lines = [_("CLEAR: everything, like everybody with a seat.")]
    if themes := ", ".join(sorted(reader.themes())):
        lines.append(_("GREEN: everything of {themes}.").format(themes=themes))
    lines.append(
        _(
            "AMBER and AMBER+STRICT: what {organisations} shared, and AMBER that was shared with you or your groups."
        ).format(organisations=organisations)
    )
    return [*lines, *_reads_more(reader, seats), _("RED: only where you are named.")]


def _reads_more(reader: Reader, seats: list[Seat]) -> list[str]:
    lines = []
    if analysed := ", ".join(sorted(reader.themes(Role.ANALYST))):
        lines.append(_("As an analyst: all AMBER and AMBER+STRICT of {themes}.").format(themes=analysed))
    homes = [seat.organisation.area.name for seat in seats if seat.role == Role.SPECIALIST]
    if homes:
        lines.append(_("As a specialist: all AMBER of {areas}.").format(areas=", ".join(homes)))
    return lines
