"""What one row would do to the register."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _

from knooppunt.imports.kinds import Choice, Choices, Judged, Match, Note, Outcome, Weight
from knooppunt.imports.sheet import Row
from knooppunt.imports.sheet.rows import shown
from knooppunt.network.contacts.folding import told
from knooppunt.network.contacts.functions import languages_of, layer_of, pieces_of, role_of
from knooppunt.network.contacts.likeness import is_fuller, spelling
from knooppunt.network.contacts.rows import Contact, RowReader, SeatSaid
from knooppunt.network.intake.known import House, Houses, Known, KnownSeat, Persons
from knooppunt.network.intake.matching import Likeness, likeness
from knooppunt.network.intake.places import Places, Settler
from knooppunt.network.intake.sections import Sections
from knooppunt.network.intake.several import seats_of
from knooppunt.people.words import Role


@dataclass(slots=True)
class Change:
    """What one row brings: to a new person, or to one who is known."""

    person: Known
    is_new: bool = False
    houses: list[House] = field(default_factory=list)
    fields: dict[str, tuple[str, str]] = field(default_factory=dict)
    seats: list[KnownSeat] = field(default_factory=list)
    ends: list[tuple[KnownSeat, date | None]] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    topics: list[int] = field(default_factory=list)

    @property
    def is_nothing(self) -> bool:
        """Tell whether the register knows all of it."""
        return not (self.is_new or self.fields or self.seats or self.ends or self.languages or self.topics)


@dataclass(frozen=True)
class Register:
    """What a pass starts from."""

    persons: Persons
    houses: Houses
    places: Places
    topics: Mapping[str, int]
    themes: Mapping[str, str]
    plain_roles: frozenset[Role]
    today: date


class Judge:
    """Judges the rows of one list, in order; remembers what the rows before brought."""

    def __init__(self, register: Register, reader: RowReader, choices: Choices) -> None:
        self._register, self._reader, self._choices = register, reader, choices
        self._settler = Settler(register.places, register.houses, register.today)
        self._sections = Sections(self._settler)

    def judge(self, rows: Sequence[Row]) -> list[Judged]:
        """Judge some rows."""
        return [self._one(number, cells) for number, cells in rows]

    def _one(self, number: int, cells: list[str]) -> Judged:
        if name := self._sections.named(cells):
            words = _("«{text}» stands alone in its row; the rows below that name no organisation belong to it.")
            return Judged(number, Outcome.SAME, [Note(-1, words.format(text=name), Weight.TELLS)])
        notes: list[Note] = []
        contact = self._reader.read(cells, notes)
        houses = self._houses(contact, notes) if contact else []
        if contact is None or any(note.refuses for note in notes):
            return Judged(number, Outcome.REFUSED, notes)
        spelled = spelling(contact.name)
        found = likeness(self._register.persons, contact, houses, spelled)
        choice = self._chosen(number, found)
        match = self._match(contact, found)
        if choice == Choice.SKIP:
            notes.append(Note(-1, _("You chose to leave this row out."), Weight.REFUSES))
            return Judged(number, Outcome.REFUSED, notes, match)
        change = self._change(number, contact, found.person if found and choice == Choice.SAME else None, notes)
        self._bring(change, contact, houses, notes)
        if change.is_new:
            self._register.persons.enter(change.person, spelled)
        elif change.is_nothing and change.person.row != number:
            notes.append(
                Note(
                    -1,
                    _("This is the same as row {row} of this list.").format(row=shown(change.person.row)),
                    Weight.TELLS,
                )
            )
        outcome = Outcome.NEW if change.is_new else Outcome.SAME if change.is_nothing else Outcome.CHANGED
        return Judged(number, outcome, notes, match, change)

    def _houses(self, contact: Contact, notes: list[Note]) -> list[House]:
        found, seats = [], []
        for said in contact.seats or [SeatSaid()]:

            def say(code: str, words: str, weight: Weight = Weight.ALTERS, seat: SeatSaid = said) -> None:
                notes.append(Note(self._reader.place_of(seat, code), words, weight))

            for seat in seats_of(self._sections.under(said, say), self._settler, say):
                if house := self._settler.house(seat, say):
                    found.append(house)
                    seats.append(seat)
        contact.seats = seats
        if not any(note.refuses for note in notes):
            for place, house in enumerate(found):
                found[place] = self._kept(house)
        return found

    def _kept(self, house: House) -> House:
        """Let a new organisation be found by the rows that follow, once."""
        if house.pk is None and not house.code:
            known = self._register.houses.named(house.name, house.area)
            if known:
                return known
            house.code = self._register.houses.free_code(house.name)
            self._register.houses.enter(house)
        return house

    def _chosen(self, number: int, found: Likeness | None) -> Choice:
        if found is None:
            return Choice.SKIP if self._choices.get(number) == Choice.SKIP else Choice.NEW
        return Choice(self._choices.get(number, found.default))

    def _match(self, contact: Contact, found: Likeness | None) -> Match | None:
        if found is None:
            return None
        reason = found.reason
        if found.person.row:
            reason = _("{reason} (row {row} of this list)").format(reason=reason, row=shown(found.person.row))
        return Match(contact.name, found.person.name, reason, found.default, found.is_doubtful)

    def _change(self, number: int, contact: Contact, person: Known | None, notes: list[Note]) -> Change:
        if person is None:
            made = Known(None, contact.name, contact.email, contact.phone, row=number)
            return Change(made, is_new=True)
        change = Change(person)
        for name in ("email", "phone"):
            self._field(change, name, getattr(contact, name), notes)
        if not person.is_own and is_fuller(contact.name, person.name):
            change.fields["name"] = (person.name, contact.name)
            person.name = contact.name
        person.row = person.row or number
        return change

    def _field(self, change: Change, name: str, new: str, notes: list[Note]) -> None:
        """Take over what is new; what the person or an earlier row of this list says otherwise is kept."""
        person, old = change.person, getattr(change.person, name)
        if not new or new == old or (name == "email" and new == old.lower()):
            return
        if old and (person.row or person.is_own):
            kept = (
                _("The register has {old}; that is kept, because this person keeps their own data.")
                if not person.row
                else _("An earlier row of this list says {old}; that is kept.")
            )
            notes.append(Note(self._reader.at(name), kept.format(old=old)))
            return
        change.fields[name] = (old, new)
        setattr(person, name, new)
        if name == "email":
            self._register.persons.mailed(person)

    def _bring(self, change: Change, contact: Contact, houses: list[House], notes: list[Note]) -> None:
        for seat, house in zip(contact.seats, houses, strict=True):
            self._seat(change, seat, house, notes)
        if contact.languages:
            self._languages(change, contact.languages, notes)
        if contact.topics:
            self._topics(change, contact.topics, notes)

    def _seat(self, change: Change, said: SeatSaid, house: House, notes: list[Note]) -> None:
        theme = self._theme(said, notes)
        same = self._same_seat(change.person.seats, said, house, theme)
        if same is None:
            self._new_seat(change, said, house, theme, notes)
        elif said.end and same.end != said.end:
            change.ends.append((same, same.end))
            same.end = said.end
        elif not said.end and same.end and same.end < self._register.today:
            notes.append(
                Note(
                    said.columns.get("organisation", -1),
                    _("This seat has ended in the register; it was not begun again."),
                )
            )

    def _new_seat(self, change: Change, said: SeatSaid, house: House, theme: str, notes: list[Note]) -> None:
        role = self._role(said, house, notes)
        start = said.start or (None if said.end else self._register.today)
        layer = layer_of(said.layer, role, said.function)
        seat = KnownSeat(None, house, role.value, layer.value, theme, said.function, start, said.end)
        change.seats.append(seat)
        if house.pk is None:
            change.houses.append(house)
        change.person.seats.append(seat)
        if not change.is_new:
            self._register.persons.seated(change.person, house)

    def _same_seat(self, seats: Iterable[KnownSeat], said: SeatSaid, house: House, theme: str) -> KnownSeat | None:
        function = told(said.function)
        for seat in seats:
            is_alike = not function or not seat.function or told(seat.function) == function
            if seat.house is house and is_alike and (not theme or seat.theme == theme) and _overlap(seat, said):
                return seat
        return None

    def _role(self, said: SeatSaid, house: House, notes: list[Note]) -> Role:
        role, is_said = role_of(said.role or said.function, house.kind)
        place = said.columns.get("role", said.columns.get("function", -1))
        if role not in self._register.plain_roles:
            words = _(
                "The role «{role}» is not given by a list, because of its rights. The seat becomes «partner»; give "
                "the role by hand."
            )
            notes.append(Note(place, words.format(role=role.label)))
            return Role.PARTNER
        if not is_said:
            words = _("No role was recognised in «{text}»; the seat becomes «{role}».")
            notes.append(Note(place, words.format(text=(said.role or said.function)[:60], role=role.label)))
        return role

    def _theme(self, said: SeatSaid, notes: list[Note]) -> str:
        if not said.theme:
            return ""
        found = self._register.themes.get(told(said.theme), "")
        if not found:
            notes.append(
                Note(
                    said.columns["theme"],
                    _("There is no theme «{text}»; it was left out.").format(text=said.theme[:60]),
                )
            )
        return found

    def _languages(self, change: Change, words: str, notes: list[Note]) -> None:
        codes, unknown = languages_of(words)
        change.languages = [code for code in codes if code not in change.person.languages]
        change.person.languages = (*change.person.languages, *change.languages)
        if unknown:
            text = ", ".join(unknown)[:60]
            notes.append(
                Note(
                    self._reader.at("languages"),
                    _("«{text}» is no language that is kept; it was left out.").format(text=text),
                )
            )

    def _topics(self, change: Change, words: str, notes: list[Note]) -> None:
        pieces = pieces_of(words)
        found = [pk for piece in pieces if (pk := self._register.topics.get(told(piece)))]
        change.topics = [pk for pk in dict.fromkeys(found) if pk not in change.person.topics]
        change.person.topics = (*change.person.topics, *change.topics)
        if unknown := [piece for piece in pieces if told(piece) not in self._register.topics]:
            text = ", ".join(unknown)[:80]
            notes.append(
                Note(
                    self._reader.at("topics"),
                    _("«{text}» is no topic that is kept; it was left out.").format(text=text),
                )
            )


def _overlap(seat: KnownSeat, said: SeatSaid) -> bool:
    """Tell whether a seat and what a list says of one can be the same: unless their periods lie apart."""
    if said.start is None:
        return said.end is None or seat.start is None or seat.start <= said.end
    ends_before = seat.end is not None and seat.end < said.start
    begins_after = seat.start is not None and said.end is not None and seat.start > said.end
    return not (ends_before or begins_after)
