"""Reads lists as people keep them, CSV or XLSX, as a stream of rows; knows nothing of Django's tables."""

from knooppunt.imports.sheet.heading import Chosen, Heading, choose
from knooppunt.imports.sheet.reading import Row, Sheet, open_sheets
from knooppunt.imports.sheet.unreadable import Unreadable

__all__ = ["Chosen", "Heading", "Row", "Sheet", "Unreadable", "choose", "open_sheets"]
