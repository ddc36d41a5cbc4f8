"""A cell that names several organisations, or one and a part of it: a seat for each, or the whole for the part."""

import re
from dataclasses import replace

from django.utils.translation import gettext as _

from knooppunt.imports.kinds import Weight
from knooppunt.network.contacts.rows import SeatSaid
from knooppunt.network.intake.places import Say, Settler

MOST = 4
_APART = re.compile(r"\s*[/;|\n&+]\s*|,\s+|\s+en\s+")
_PART = re.compile(r"\s*(?:[,/(|\n]|\s-\s|\bafd\b|\bafdeling\b|\bteam\b)")
_ALL = re.compile(r"^(?:gemeenten|gemeentes|de gemeenten)\s+", re.IGNORECASE)


def seats_of(seat: SeatSaid, settler: Settler, say: Say) -> list[SeatSaid]:
    """Give the seats that a seat as a list says it really is: mostly one, itself."""
    code = "organisation" if seat.organisation else "area"
    text = getattr(seat, code)
    if not text or settler.knows(text):
        return [seat]
    pieces = [piece for piece in _APART.split(_ALL.sub("", text)) if piece]
    if 1 < len(pieces) <= MOST and all(map(settler.knows, pieces)):
        say(
            code,
            _("«{text}» was read as {count} organisations, with a seat at each.").format(
                text=_one_line(text), count=len(pieces)
            ),
        )
        return [_at(seat, code, piece) for piece in pieces]
    return _whole(seat, text, settler, say) if code == "organisation" else [seat]


def _whole(seat: SeatSaid, text: str, settler: Settler, say: Say) -> list[SeatSaid]:
    """Take a part of a known organisation for the organisation; refuse two of which only the other is known."""
    head, *rest = _PART.split(text, maxsplit=1)
    if rest and settler.knows(head):
        say("organisation", _("«{text}» was read as «{name}».").format(text=_one_line(text), name=head))
        return [replace(seat, organisation=head)]
    pieces = [piece for piece in re.split(r"\s*[/;\n]\s*", text) if piece]
    if len(pieces) > 1 and any(map(settler.knows, pieces)):
        words = _("«{text}» looks like more than one organisation. Give each seat a row.")
        say("organisation", words.format(text=_one_line(text)), Weight.REFUSES)
        return []
    return [replace(seat, organisation=_one_line(text))]


def _at(seat: SeatSaid, code: str, name: str) -> SeatSaid:
    return replace(seat, organisation=name) if code == "organisation" else replace(seat, area=name)


def _one_line(text: str) -> str:
    return " ".join(text.split())[:100]
