"""``knooppunt people import FILE [--dry-run]``: a list of contacts from the command line."""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from knooppunt.imports import passes
from knooppunt.imports.commands import bring_at_once
from knooppunt.imports.kinds import Note, Outcome, Weight
from knooppunt.imports.sheet import Unreadable, limits
from knooppunt.imports.sheet.rows import FAR, letter, numbered, row_of
from knooppunt.imports.sheet.words import too_large
from knooppunt.network.contacts_list import CONTACTS

REFUSED, UNREADABLE = 1, 2


class Command(BaseCommand):
    """Read a list of contacts; what is wrong is printed as one JSON line each, and last what came of it."""

    help = "Bring a list of contacts (XLSX or CSV) into the register. Exit code 1: rows were refused; 2: no list."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the verb."""
        verbs = parser.add_subparsers(dest="verb", required=True)
        importing = verbs.add_parser("import", help="bring a list of contacts in")
        importing.add_argument("file", type=Path)
        importing.add_argument("--dry-run", action="store_true", help="only say what the list would do")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Judge the list; write it unless that was not asked."""
        try:
            content = _content(options["file"])
            file = passes.opened(CONTACTS, content)
            counts = self._judged(file, options["file"].name)
        except Unreadable as refusal:
            self.stderr.write(f"{options['file']}: {refusal}")
            sys.exit(UNREADABLE)
        if not options["dry_run"] and counts[Outcome.NEW] + counts[Outcome.CHANGED]:
            bring_at_once(kind=CONTACTS, name=options["file"].name, content=content)
        self._say({"rows": sum(counts.values()), **counts})
        sys.exit(REFUSED if counts[Outcome.REFUSED] else 0)

    def _judged(self, file: passes.Opened, name: str) -> dict[str, int]:
        counts = passes.counted(())
        self._say_of_columns(file)
        for judged in passes.batches(file, passes.begun(CONTACTS, file, None, name, {})):
            for outcome, count in passes.counted(judged).items():
                counts[outcome] += count
            for one in judged:
                self._say_notes(file, one.number, one.notes)
        return counts

    def _say_of_columns(self, file: passes.Opened) -> None:
        sheet, heading = file.chosen.read[0]
        number = heading.row if len(file.chosen.read) == 1 else numbered(heading.row, sheet)
        self._say_notes(file, number, CONTACTS.unread(file.titles, file.codes))
        for words in file.noted():
            self._say({"row": 0, "column": "", "problem": words})

    def _say_notes(self, file: passes.Opened, number: int, notes: list[Note]) -> None:
        more = {"sheet": file.sheet_of(number).name} if number >= FAR else {}
        for note in notes:
            if note.weight != Weight.TELLS:
                column = _column(note.column, file.titles)
                self._say({"row": row_of(number), "column": column, "problem": note.text, **more})

    def _say(self, line: dict[str, Any]) -> None:
        self.stdout.write(json.dumps(line, ensure_ascii=False))


def _column(place: int, titles: tuple[str, ...]) -> str:
    if place < 0:
        return ""
    return (titles[place] if place < len(titles) else "") or letter(place)


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > limits.FILE:
            raise too_large()
        return path.read_bytes()
    except OSError as fault:
        raise Unreadable(_("The file cannot be opened: {reason}.").format(reason=fault.strerror)) from fault
