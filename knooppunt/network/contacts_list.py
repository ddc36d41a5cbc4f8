"""The kind of list that brings contacts: one pass over it, and what it says of itself."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from knooppunt.imports.kinds import Beginning, Judged, Kind, Made, Note, kinds
from knooppunt.imports.sheet import Row
from knooppunt.imports.sheet.rows import letter
from knooppunt.network.commands.intake import take_contacts_back, write_contacts
from knooppunt.network.contacts.columns import WANTED, choices, recognise, settled
from knooppunt.network.contacts.columns import unread as unnamed
from knooppunt.network.contacts.folding import told
from knooppunt.network.contacts.rows import RowReader, never_kept
from knooppunt.network.intake.judging import Judge
from knooppunt.network.intake.loading import register
from knooppunt.people.models import Area
from knooppunt.people.permissions import may_register
from knooppunt.people.queries import intake


class ContactsWork:
    """One pass over a list of contacts."""

    def __init__(self, beginning: Beginning) -> None:
        self._by, self._name = beginning.by, beginning.name
        self._judge = Judge(register(), RowReader(beginning.codes), beginning.choices)

    def judge(self, rows: Sequence[Row]) -> list[Judged]:
        """Say what some rows would do to the register."""
        return self._judge.judge(rows)

    def write(self, judged: Sequence[Judged]) -> Made:
        """Write what these rows bring."""
        changes = [one.work for one in judged if one.work is not None and not one.work.is_nothing]
        origin = _("list {name}, row").format(name=self._name)
        return write_contacts(by=self._by, changes=changes, origin=origin)


def about(titles: Sequence[str], codes: Sequence[str]) -> list[str]:
    """Say what is noted of the columns as a whole: what is not kept, and what is missing."""
    left = ", ".join(map(letter, never_kept(codes)))
    said = [_("Not kept, and not shown again: column {columns}.").format(columns=left)] if left else []
    if unknown := ", ".join(f"{letter(place)} «{titles[place]}»" for place in unnamed(titles, codes)):
        said.append(
            _("Not recognised, and not read: column {columns}. Below you can say what it is.").format(columns=unknown)
        )
    if not {"organisation", "area", "function"} & set(codes):
        said.append(_("No column with the organisation was found. Without an organisation nobody gets a seat."))
    if not {"name", "first", "last"} & set(codes):
        said.append(_("No column with the name was found."))
    if "start" not in codes:
        said.append(_("No column with the start was found: a new seat begins today."))
    return said


def sheet_code(codes: Sequence[str], names: Sequence[str]) -> str:
    """Say that the name of a sheet is a municipality, where no column says where somebody sits."""
    if {"organisation", "area"} & set(codes):
        return ""
    known = {told(name) for name in Area.objects.values_list("name", flat=True)}
    return "area" if any(told(name).removeprefix("gemeente ") in known for name in names) else ""


def unread(titles: Sequence[str], codes: Sequence[str]) -> list[Note]:
    """Say of each column that is not read why not."""
    kept = [Note(place, _("This column is not kept.")) for place in never_kept(codes)]
    words = _("This column was not recognised, so it was not read.")
    return sorted([*kept, *(Note(place, words) for place in unnamed(titles, codes))], key=lambda note: note.column)


def hindrances(batches: Sequence[Made]) -> list[str]:
    """Say what stands in the way of taking contacts back."""
    return intake.hindrances(batches, {"network.Expertise": "expertises"})


CONTACTS = Kind(
    code="contacts",
    label=gettext_lazy("Contacts"),
    help=gettext_lazy(
        "One row for each person or seat. Columns may stand in any order, such as: name, e-mail address, telephone "
        "number, organisation, municipality, function, start and end."
    ),
    wanted=WANTED,
    may=may_register,
    recognise=recognise,
    settled=settled,
    columns=choices,
    about=about,
    sheet_code=sheet_code,
    unread=unread,
    begin=ContactsWork,
    hindrances=hindrances,
    taken_back=take_contacts_back,
)


def offer() -> None:
    """Let contacts be brought as a list."""
    kinds.add(CONTACTS)
