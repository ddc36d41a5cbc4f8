"""Everything that is held of a person as a file: for a machine, or for a spreadsheet."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from knooppunt.imports.sheet.writing import neutral
from knooppunt.privacy.queries.holdings import Holding, Piece


def as_json(holdings: list[Holding]) -> str:
    """Write the holdings as JSON."""
    return json.dumps([_holding(one) for one in holdings], ensure_ascii=False, indent=1)


def _holding(holding: Holding) -> dict[str, object]:
    return {
        "kind": str(holding.words), "kept": str(holding.term), "until": str(holding.until or ""),
        "count": holding.count, "rows": [_piece(piece) for piece in holding.pieces],
    }  # fmt: skip


def _piece(piece: Piece) -> dict[str, object]:
    values = {str(line.label): line.value for line in piece.lines}
    return {"name": piece.name, "values": values, "came_from": piece.origin, "seen_by": str(piece.readers)}


def as_csv(holdings: list[Holding]) -> str:
    """Write the holdings as CSV that a Dutch spreadsheet opens: semicolons, and no formula in any cell."""
    sheet = io.StringIO()
    writer = csv.writer(sheet, delimiter=";", lineterminator="\r\n")
    writer.writerow([_("Kind"), _("Name"), _("Field"), _("Value"), _("Came from"), _("Seen by"), _("Kept")])
    for holding in holdings:
        writer.writerows([neutral(cell) for cell in row] for row in _rows(holding))
    return "\ufeff" + sheet.getvalue()


def _rows(holding: Holding) -> Iterator[tuple[str, ...]]:
    kind, term = str(holding.words), str(holding.term)
    if not holding.pieces:
        yield kind, "", _("Number"), str(holding.count), "", "", term
    for piece in holding.pieces:
        ends = (piece.origin, str(piece.readers), term)
        yield from ((kind, piece.name, str(line.label), line.value, *ends) for line in piece.lines)
        if not piece.lines:
            yield (kind, piece.name, "", "", *ends)


@dataclass(frozen=True)
class File:
    """A kind of file: how it is written and what it calls itself."""

    write: Callable[[list[Holding]], str]
    media: str


FILES = {"json": File(as_json, "application/json"), "csv": File(as_csv, "text/csv; charset=utf-8")}
