"""One pass over a list: opened, its heading found, its rows judged in batches of a fixed size."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from knooppunt.imports.kinds import Beginning, Choices, Judged, Kind, Outcome, Work
from knooppunt.imports.sheet import Chosen, Row, Sheet, choose, limits, open_sheets, words
from knooppunt.imports.sheet.rows import FAR, numbered, shown

BATCH = 1_000
KEPT = 100


@dataclass(frozen=True)
class Opened:
    """A file with the sheets that were chosen, what their columns are called and what each is taken for.

    ``is_named`` tells that the name of a sheet says something too: it stands in a column of its own behind the others.
    """

    chosen: Chosen
    titles: tuple[str, ...]
    codes: tuple[str, ...]
    is_named: bool = False

    def rows(self) -> Iterator[Row]:
        """Give the rows below the headings; where a heading is repeated, it is left out."""
        for count, row in enumerate(self._rows()):
            if count >= limits.ROWS:
                raise words.too_many_rows()
            yield row

    def _rows(self) -> Iterator[Row]:
        is_one = len(self.chosen.read) == 1
        for sheet, heading in self.chosen.read:
            for number, cells in sheet.rows():
                if number > heading.row and not heading.is_repeated_in(cells) and any(map(str.strip, cells)):
                    yield (number if is_one else numbered(number, sheet)), self._named(cells, sheet)

    def noted(self) -> list[str]:
        """Say what is read that one may not expect, and what is not: other sheets, and hidden rows."""
        said = [not_read(sheet) for sheet in self.chosen.left]
        if len(self.chosen.read) > 1:
            names = ", ".join(f"«{sheet.name}»" for sheet, _heading in self.chosen.read)
            said.insert(
                0, _("These sheets have the same columns and were read as one list: {names}.").format(names=names)
            )
        hidden = sum(sheet.hidden_rows() for sheet, _heading in self.chosen.read)
        if hidden:
            words = ngettext(
                "{count} row is hidden in the workbook, by a filter perhaps. It was read all the same.",
                "{count} rows are hidden in the workbook, by a filter perhaps. They were read all the same.",
                hidden,
            )
            said.append(words.format(count=hidden))
        return said

    def sheet_of(self, number: int) -> Sheet:
        """Give the sheet that a row stands on."""
        return next(sheet for sheet, _heading in self.chosen.read if number // FAR in {0, sheet.place})

    def _named(self, cells: list[str], sheet: Sheet) -> list[str]:
        if not self.is_named:
            return cells
        width = len(self.codes) - 1
        return [*cells[:width], *[""] * (width - len(cells)), sheet.name]


def not_read(sheet: Sheet) -> str:
    """Say of a sheet that it looks like a list and was not read."""
    words = _("The sheet «{name}» looks like a list too. It has other columns or is hidden, so it was not read.")
    return words.format(name=sheet.name)


def opened(kind: Kind, content: bytes, codes: Sequence[str] = ()) -> Opened:
    """Open a file as a list of this kind; ``codes`` are what somebody said the columns are.

    Raises ``Unreadable``.
    """
    chosen = choose(open_sheets(content), kind.recognise, kind.wanted)
    heading = chosen.read[0][1]
    own = kind.settled(heading.codes)
    name = kind.sheet_code(own, [sheet.name for sheet, _heading in chosen.read])
    titles = (*heading.titles, _("name of the sheet")) if name else heading.titles
    proposed = (*own, name) if name else own
    return Opened(chosen, titles, tuple(codes) if len(codes) == len(proposed) else proposed, bool(name))


def batches(file: Opened, work: Work) -> Iterator[list[Judged]]:
    """Judge the rows batch by batch."""
    rows = file.rows()
    while batch := list(islice(rows, BATCH)):
        yield work.judge(batch)


def begun(kind: Kind, file: Opened, by: Any, name: str, choices: Choices) -> Work:
    """Begin a pass."""
    return kind.begin(Beginning(file.codes, by, name, choices))


def counted(judged: Sequence[Judged]) -> dict[str, int]:
    """Count the rows by what they do."""
    counts = dict.fromkeys(map(str, Outcome), 0)
    for one in judged:
        counts[one.outcome] += 1
    return counts


@dataclass
class Tally:
    """What a whole pass found: counts, and the first of the problems, remarks and likenesses."""

    columns: Callable[[int], str]
    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(map(str, Outcome), 0))
    problems: list[dict[str, Any]] = field(default_factory=list)
    remarks: list[dict[str, Any]] = field(default_factory=list)
    matches: list[dict[str, Any]] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    more: dict[str, int] = field(default_factory=lambda: {"problems": 0, "remarks": 0, "matches": 0})

    def add(self, judged: Sequence[Judged]) -> None:
        """Take a batch in."""
        for name, count in counted(judged).items():
            self.counts[name] += count
        for one in judged:
            if one.notes:
                self._note(one)
            if one.match and one.match.is_doubtful:
                self._keep("matches", {"row": one.number, "shown": shown(one.number), **_spelled(one.match)})

    def _note(self, one: Judged) -> None:
        for note in one.notes:
            line = {"row": shown(one.number), "column": self.columns(note.column), "problem": note.text}
            self._keep("problems" if note.refuses else "remarks", line)

    def _keep(self, name: str, line: dict[str, Any]) -> None:
        self.more[name] += 1
        if len(getattr(self, name)) < KEPT:
            getattr(self, name).append(line)

    def as_record(self) -> dict[str, Any]:
        """Give it as it is kept with the list."""
        kept = {"problems": self.problems, "remarks": self.remarks, "matches": self.matches, "more": self.more}
        return {**kept, "left": self.left} if self.left else kept


def _spelled(match: Any) -> dict[str, str]:
    return {"who": match.who, "known": match.known, "reason": match.reason, "default": match.default.value}
