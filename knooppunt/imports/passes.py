"""One pass over a list: opened, its heading found, its rows judged in batches of a fixed size."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from knooppunt.imports.kinds import Beginning, Choices, Judged, Kind, Outcome, Work
from knooppunt.imports.sheet import Heading, Row, Sheet, choose, open_sheets

BATCH = 1_000
KEPT = 100


@dataclass(frozen=True)
class Opened:
    """A file with the sheet that was chosen, its heading, and what each column is taken for."""

    sheet: Sheet
    heading: Heading
    codes: tuple[str, ...]

    def rows(self) -> Iterator[Row]:
        """Give the rows below the heading; where the heading is repeated, it is left out."""
        for number, cells in self.sheet.rows():
            if number > self.heading.row and not self.heading.is_repeated_in(cells) and any(map(str.strip, cells)):
                yield number, cells


def opened(kind: Kind, content: bytes, codes: Sequence[str] = ()) -> Opened:
    """Open a file as a list of this kind; ``codes`` are what somebody said the columns are.

    Raises ``Unreadable``.
    """
    sheet, heading = choose(open_sheets(content), kind.recognise, kind.wanted)
    said = tuple(codes) if len(codes) == len(heading.codes) else kind.settled(heading.codes)
    return Opened(sheet, heading, said)


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
    more: dict[str, int] = field(default_factory=lambda: {"problems": 0, "remarks": 0, "matches": 0})

    def add(self, judged: Sequence[Judged]) -> None:
        """Take a batch in."""
        for name, count in counted(judged).items():
            self.counts[name] += count
        for one in judged:
            if one.notes:
                self._note(one)
            if one.match and one.match.is_doubtful:
                self._keep("matches", {"row": one.number, **_spelled(one.match)})

    def _note(self, one: Judged) -> None:
        for note in one.notes:
            line = {"row": one.number, "column": self.columns(note.column), "problem": note.text}
            self._keep("problems" if note.refuses else "remarks", line)

    def _keep(self, name: str, line: dict[str, Any]) -> None:
        self.more[name] += 1
        if len(getattr(self, name)) < KEPT:
            getattr(self, name).append(line)

    def as_record(self) -> dict[str, Any]:
        """Give it as it is kept with the list."""
        return {"problems": self.problems, "remarks": self.remarks, "matches": self.matches, "more": self.more}


def _spelled(match: Any) -> dict[str, str]:
    return {"who": match.who, "known": match.known, "reason": match.reason, "default": match.default.value}
