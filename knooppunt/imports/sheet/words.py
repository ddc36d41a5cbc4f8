"""The sentences with which a file is refused."""

from django.utils.translation import gettext as _

from knooppunt.imports.sheet import limits
from knooppunt.imports.sheet.unreadable import Unreadable


def too_large() -> Unreadable:
    """Refuse a file that is too large as it is."""
    words = _("This file is larger than {limit} MB. Leave out what is not needed, or split the list.")
    return Unreadable(words.format(limit=limits.FILE // limits.MEGABYTE))


def empty() -> Unreadable:
    """Refuse a file with nothing in it."""
    return Unreadable(_("This file is empty."))


def old_workbook() -> Unreadable:
    """Refuse a workbook of before 2007, or one with a password."""
    return Unreadable(_("This is an old workbook (XLS) or one with a password. Save it as XLSX without a password."))


def other_file() -> Unreadable:
    """Refuse some other kind of file."""
    return Unreadable(_("This is no list. Choose a file that was saved as XLSX or CSV."))


def damaged() -> Unreadable:
    """Refuse a workbook that cannot be unpacked."""
    return Unreadable(
        _("This workbook is damaged and cannot be read. Open it, save it again as XLSX and try once more.")
    )


def bomb() -> Unreadable:
    """Refuse a workbook that unpacks to far more than a list of people would."""
    return Unreadable(_("This workbook unpacks to far more than a list can be, so it was not opened."))


def hostile() -> Unreadable:
    """Refuse a document type or entities in the XML: no spreadsheet writes these."""
    return Unreadable(_("This workbook holds code that does not belong in a list, so it was not opened."))


def too_many_rows() -> Unreadable:
    """Refuse more rows than are read."""
    return Unreadable(_("This list has more than {limit} rows. Split it.").format(limit=limits.ROWS))


def cell_too_long(row: int) -> Unreadable:
    """Refuse a cell that is no cell of a list."""
    words = _("Row {row} has a cell of more than {limit} characters. Such a long cell cannot be read.")
    return Unreadable(words.format(row=row, limit=limits.CELL))


def no_sheets() -> Unreadable:
    """Refuse a workbook without a sheet that can be read."""
    return Unreadable(_("There is no sheet with rows in this workbook."))


def no_heading(wanted: str) -> Unreadable:
    """Refuse a list of which no row has the names of columns."""
    words = _(
        "No row with the names of the columns was found. Give the list a row on top with names such as: {wanted}."
    )
    return Unreadable(words.format(wanted=wanted))
