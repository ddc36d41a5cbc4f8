"""A row with nothing but the name of an organisation: what stands below it, belongs to it."""

from collections.abc import Sequence
from dataclasses import replace

from django.utils.translation import gettext as _

from knooppunt.network.contacts.rows import SeatSaid
from knooppunt.network.intake.places import Say, Settler


class Sections:
    """Remembers under which organisation the rows of a list stand."""

    def __init__(self, settler: Settler) -> None:
        self._settler, self._name = settler, ""

    def named(self, cells: Sequence[str]) -> str:
        """Give the organisation that a row names when it says nothing else, and remember it."""
        if len(cells) > 1 and cells[1] and cells[0]:
            return ""  # most rows: soon known to be none
        told = {cell.strip() for cell in cells} - {""}
        name = told.pop() if len(told) == 1 else ""
        if not name or not self._settler.knows(name):
            return ""
        self._name = name
        return name

    def under(self, seat: SeatSaid, say: Say) -> SeatSaid:
        """Give a seat the organisation it stands under when it names none itself."""
        if not self._name or seat.organisation or seat.area:
            return seat
        say("organisation", _("This row stands under «{name}», so the seat is there.").format(name=self._name))
        return replace(seat, organisation=self._name)
