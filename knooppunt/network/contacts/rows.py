"""One row of a list to one contact: their name, how they are reached, and their seats, each as the list says it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _

from knooppunt.guard.find import Kind, find
from knooppunt.imports.kinds import Note, Weight
from knooppunt.network.contacts import days, names, reaching
from knooppunt.network.contacts.columns import NEVER_KEPT, OF_A_SEAT, SLOTS
from knooppunt.network.contacts.folding import lines, said, told

_IN_LINES = {"organisation", "area"}  # where two lines may be two places
LONGEST_FUNCTION = 150
_LONG_NUMBER = re.compile(r"\d[\d .-]{6,}\d")
_ALONE = re.compile(r"[0-57-9]\d{8}")


@dataclass(slots=True)
class SeatSaid:
    """One seat in the words of the list; ``column`` is where its organisation stands."""

    organisation: str = ""
    area: str = ""
    function: str = ""
    role: str = ""
    layer: str = ""
    domain: str = ""
    theme: str = ""
    start: date | None = None
    end: date | None = None
    columns: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class Contact:
    """One person in the words of the list."""

    name: str
    email: str
    phone: str
    languages: str
    topics: str
    seats: list[SeatSaid]


class RowReader:
    """Reads the rows of one list; ``codes`` says what each of its columns is."""

    def __init__(self, codes: Sequence[str]) -> None:
        self._width = len(codes)
        self._at = {code: place for place, code in reversed(list(enumerate(codes))) if code}
        self._mails = [place for place, code in enumerate(codes) if code == "email"]
        self._phones = [place for place, code in enumerate(codes) if code == "phone"]
        self._citizen = self._at.get("citizen", -1)
        dated = {"start", "end"}
        self._searched = [
            place for place, code in enumerate(codes) if code != "phone" and code[:5].rstrip("234") not in dated
        ]
        self._slots = [found for slot in range(1, SLOTS + 1) if (found := self._slot(slot))]
        self._is_apart = bool({"first", "last", "infix", "initials"} & set(codes))

    def _slot(self, slot: int) -> dict[str, int]:
        ending = "" if slot == 1 else str(slot)
        return {code: self._at[f"{code}{ending}"] for code in OF_A_SEAT if f"{code}{ending}" in self._at}

    def at(self, code: str) -> int:
        """Give the column of a code, from 0, or -1."""
        return self._at.get(code, -1)

    def place_of(self, seat: SeatSaid, code: str) -> int:
        """Give the column of something of a seat, or else one that says more of the seat, or the name."""
        columns = seat.columns or next(iter(self._slots), {})
        found = (columns[one] for one in (code, "organisation", "area", "function") if one in columns)
        return next(found, max(self.at("name"), self.at("last"), self.at("first")))

    def read(self, cells: list[str], notes: list[Note]) -> Contact | None:
        """Read one row; nothing when a note refuses it."""
        if len(cells) < self._width:
            cells += [""] * (self._width - len(cells))
        if self._holds_citizen(cells, notes):
            return None
        name = self._name(cells, notes)
        email, phone = self._email(cells, notes), self._phone(cells, notes)
        seats = self._seats(cells, notes)
        if any(note.refuses for note in notes):
            return None
        return Contact(name, email, phone, self._text(cells, "languages"), self._text(cells, "topics"), seats)

    def _text(self, cells: list[str], code: str) -> str:
        place = self._at.get(code, -1)
        return said(cells[place]) if place >= 0 else ""

    def _holds_citizen(self, cells: list[str], notes: list[Note]) -> bool:
        """Refuse a row with a citizen service number in any cell, whatever its column is called."""
        if self._citizen >= 0 and said(cells[self._citizen]):
            notes.append(
                Note(
                    self._citizen,
                    _("A citizen service number (BSN) may not be in a list. Take the column out."),
                    Weight.REFUSES,
                )
            )
            return True
        if not _LONG_NUMBER.search("\x1f".join(cells)):
            return False
        for place in self._searched:
            if _LONG_NUMBER.search(cells[place]) and is_citizen(cells[place]):
                notes.append(
                    Note(place, _("This looks like a citizen service number (BSN). Take it out."), Weight.REFUSES)
                )
                return True
        return False

    def _name(self, cells: list[str], notes: list[Note]) -> str:
        place = self.at("name") if self.at("name") >= 0 else max(self.at("last"), self.at("first"))
        text = lines(cells[place]) if place >= 0 else ""
        if self._is_apart and not (self.at("name") >= 0 and text):
            parts = (self._text(cells, code) for code in ("first", "infix", "last", "initials"))
            text = names.from_parts(*parts)
        elif "@" in text:
            text = self._swapped(cells, place, notes) or text
        if aside := names.aside(text):
            notes.append(Note(place, _("«{text}» between brackets was not read.").format(text=aside)))
        if not text and any(said(cells[place]) for slot in self._slots for place in slot.values()):
            words = _("There is no name here. Does this seat belong to the person of the row above? Repeat the name.")
            notes.append(Note(place, words, Weight.REFUSES))
            return ""
        try:
            return names.one_name(text)
        except names.NoName as problem:
            notes.append(Note(place, str(problem), Weight.REFUSES))
            return ""

    def _swapped(self, cells: list[str], place: int, notes: list[Note]) -> str:
        """Put a name and an e-mail address that changed places back; give the name."""
        for other in self._mails:
            if cells[other].strip() and "@" not in cells[other] and reaching.mails(cells[place]):
                cells[place], cells[other] = cells[other], cells[place]
                notes.append(Note(place, _("The name and the e-mail address had changed places; they were put back.")))
                return said(cells[place])
        return ""

    def _email(self, cells: list[str], notes: list[Note]) -> str:
        found: list[str] = []
        for place in self._mails:
            cell = said(cells[place])
            if cell and not (mails := reaching.mails(cell)):
                self._no_mail(cells, place, notes)
            elif cell:
                found += mails
        found = list(dict.fromkeys(found))
        if len(found) > 1:
            notes.append(
                Note(
                    self._mails[0],
                    _("There is more than one e-mail address; only {kept} is kept.").format(kept=found[0]),
                )
            )
        return found[0] if found else ""

    def _no_mail(self, cells: list[str], place: int, notes: list[Note]) -> None:
        """Take a telephone number that stands under e-mail for what it is; refuse everything else."""
        empty = next((other for other in self._phones if not said(cells[other]) or "@" in cells[other]), -1)
        if empty >= 0 and reaching.phones(cells[place]):
            cells[place], cells[empty] = cells[empty], cells[place]
            notes.append(
                Note(place, _("The e-mail address and the telephone number had changed places; they were put back."))
            )
            return
        text = cells[place].strip()[:80]
        notes.append(Note(place, _("«{text}» is no e-mail address.").format(text=text), Weight.REFUSES))

    def _phone(self, cells: list[str], notes: list[Note]) -> str:
        found: list[str] = []
        for place in self._phones:
            cell = said(cells[place])
            if not cell:
                continue
            if _ALONE.fullmatch(cell) and is_citizen(cell):
                notes.append(
                    Note(
                        place,
                        _(
                            "This looks like a citizen service number (BSN). Take it out, or write a telephone "
                            "number with its 0."
                        ),
                        Weight.REFUSES,
                    )
                )
            phones = reaching.phones(cell)
            if not phones:
                notes.append(Note(place, _no_phone(cell)))
            found += phones
        found = list(dict.fromkeys(found))
        if len(found) > 1:
            notes.append(
                Note(
                    self._phones[0],
                    _("There is more than one telephone number; only {kept} is kept.").format(kept=found[0]),
                )
            )
        return found[0] if found else ""

    def _seats(self, cells: list[str], notes: list[Note]) -> list[SeatSaid]:
        seats: list[SeatSaid] = []
        for number, slot in enumerate(self._slots):
            words = {code: (lines if code in _IN_LINES else said)(cells[place]) for code, place in slot.items()}
            if any(words.values()) and (not number or words.get("organisation") or words.get("function")):
                seats.append(self._seat(slot, words, notes, seats))
        return seats

    def _seat(self, slot: dict[str, int], words: dict[str, str], notes: list[Note], before: list[SeatSaid]) -> SeatSaid:
        start, end = self._day(slot, words, "start", notes), self._day(slot, words, "end", notes)
        if start and end and end < start:
            notes.append(Note(slot["end"], _("The end lies before the start."), Weight.REFUSES))
        seat = SeatSaid(start=start, end=end, columns=slot)
        for code, text in words.items():
            if code not in {"start", "end"}:
                setattr(seat, code, text)
        if before:  # a second function without an organisation of its own is at the first one
            seat.organisation = seat.organisation or before[0].organisation
            seat.area = seat.area or before[0].area
        seat.function = (seat.function or seat.role)[:LONGEST_FUNCTION]
        return seat

    def _day(self, slot: dict[str, int], words: dict[str, str], code: str, notes: list[Note]) -> date | None:
        text = words.get(code, "")
        if not text or (code == "end" and told(text) in days.OPEN):
            return None
        found = days.day(text, is_end=code == "end")
        if found is None:
            wrong = _("«{text}» is no day. Write it like 31-12-2023.").format(text=text[:40])
            notes.append(Note(slot[code], wrong, Weight.REFUSES))
        return found


def _no_phone(cell: str) -> str:
    words = _("«{text}» is no telephone number; it was left out.")
    if reaching.is_shortened(cell):
        words = _(
            "A spreadsheet made «{text}» of this number and lost digits, so it was left out. Type it again as text."
        )
    return words.format(text=cell[:60])


def is_citizen(text: str) -> bool:
    """Tell whether a citizen service number stands in a text."""
    return bool(find(text, [Kind.BSN]))


def never_kept(codes: Sequence[str]) -> list[int]:
    """Give the columns that are read over: what stands in them is not kept."""
    return [place for place, code in enumerate(codes) if code in NEVER_KEPT]
