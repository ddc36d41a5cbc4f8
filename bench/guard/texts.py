"""Texts with invented values in them: each carrier sentence filled again and again, by a fixed seed.

A part (``tuned``, ``held_out``) is a folder of plain lists: carriers with slots, names, ways to write a value, and
clean texts. The held-out part has other carriers, names and ways than the part the brake was made with.

A part that was written by hand (``written``, ``written_held_out``, ``fresh``) has whole texts in ``texts.txt``, each
once, with every find marked: ``{person:Youssef} zag het``. These were written by somebody who had not read the brake.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from random import Random

from stdnum.nl import bsn

FOLDER = Path(__file__).parent
PERSON = frozenset({"full", "first", "last", "lower", "lower_first", "initials"})
SLOT = re.compile(r"\{(\w+)\}")
MARKED = re.compile(r"\{(\w+):([^}]*)\}")
CONSONANTS = "BDFGHJKLNPRSTVXZ"
WORDS = [
    "zilver",
    "appel",
    "noord",
    "kraan",
    "vuur",
    "licht",
    "stormvogel",
    "rivier",
    "hamer",
    "draak",
    "haring",
    "schaduw",
    "tijger",
    "wolk",
    "anker",
]
BANK = {"NL": (4, 10), "DE": (0, 18), "BE": (0, 12), "TR": (0, 22), "PL": (0, 24), "FR": (0, 23), "ES": (0, 20)}
TITLES = ("mevrouw", "meneer", "dhr.", "mevr.", "mw.", "de heer")


@dataclass(frozen=True)
class Text:
    """A text and what is hidden in it: from, up to and kind."""

    text: str
    hidden: tuple[tuple[int, int, str], ...] = ()


@dataclass(frozen=True)
class Part:
    """One folder of lists."""

    name: str

    def lines(self, file: str) -> list[str]:
        """Give the lines of a list that say something."""
        return [line for line in (FOLDER / self.name / f"{file}.txt").read_text("utf-8").split("\n") if line.strip()]

    @cached_property
    def names(self) -> list[list[str]]:
        """Give the names, each a first name and a surname."""
        return [line.split("|") for line in self.lines("names")]

    @cached_property
    def ways(self) -> dict[str, list[str]]:
        """Give the ways to write a value of each kind."""
        found = defaultdict(list)
        for line in self.lines("values"):
            kind, way = line.split("\t")
            found[kind].append(way)
        return found

    def clean(self) -> list[Text]:
        """Give the texts in which nothing is hidden."""
        return [Text(line) for line in self.lines("clean")]

    def texts(self, times: int, seed: int) -> list[Text]:
        """Give the texts with something in them: as they were written, or every carrier filled so many times."""
        if (FOLDER / self.name / "texts.txt").exists():
            return [_read(line) for line in self.lines("texts")]
        filler = Filler(self, Random(seed))  # noqa: S311 - the same texts every time
        return [filler.fill(carrier) for carrier in self.lines("carriers") for _time in range(times)]


def _read(line: str) -> Text:
    """Take the marks out of a written text and remember where they were."""
    text, hidden, end = "", [], 0
    for mark in MARKED.finditer(line):
        text += line[end : mark.start()]
        kind, value = mark.groups()
        hidden.append((len(text), len(text) + len(value), kind))
        text, end = text + value, mark.end()
    return Text(text + line[end:], tuple(hidden))


class Filler:
    """Puts invented values into the slots of carriers."""

    def __init__(self, part: Part, random: Random) -> None:
        self.part, self.random = part, random

    def fill(self, carrier: str) -> Text:
        """Fill every slot of one carrier."""
        text, hidden, end = "", [], 0
        for slot in SLOT.finditer(carrier):
            text += carrier[end : slot.start()]
            value, kind = self._value(slot.group(1)), slot.group(1)
            if kind in PERSON or kind in self.part.ways:
                hidden.append((len(text), len(text) + len(value), "person" if kind in PERSON else kind))
            text, end = text + value, slot.end()
        return Text(text + carrier[end:], tuple(hidden))

    def _value(self, slot: str) -> str:
        if slot in self.part.ways:
            return self._written(slot, self.random.choice(self.part.ways[slot]))
        if slot in {"age", "letter", "title"}:
            return {
                "age": str(self.random.randint(14, 58)), "letter": self.random.choice(CONSONANTS),
                "title": self.random.choice(TITLES),
            }[slot]  # fmt: skip
        first, last = self.random.choice(self.part.names)
        initials = "".join(f"{part[0]}." for part in first.replace("-", " ").split())
        return {
            "full": f"{first} {last}", "first": first, "last": last[0].upper() + last[1:],
            "lower": f"{first} {last}".lower(), "lower_first": first.lower(), "initials": initials,
        }[slot]  # fmt: skip

    def _written(self, kind: str, way: str) -> str:
        if kind == "bsn":
            return self._masked(way, self._citizen())
        if kind == "iban":
            return self._account(way)
        way = re.sub(r"\{word\}", lambda _found: self.random.choice(WORDS), way)
        way = re.sub(r"\{WORD\}", lambda _found: self.random.choice(WORDS).upper(), way)
        return self._masked(way, letters="" if kind in {"email", "handle"} else "@")

    def _masked(self, way: str, digits: str = "", letters: str = "@") -> str:
        """Put a digit for every # and a letter for every @ that stands for one."""
        given = iter(digits)
        return "".join(self._one(mark, given, letters) for mark in way)

    def _one(self, mark: str, digits: Iterator[str], letters: str) -> str:
        if mark == "#":
            return next(digits, None) or self.random.choice("123456789")
        return self._letter() if mark == letters else mark

    def _letter(self) -> str:
        return self.random.choice(CONSONANTS)

    def _citizen(self) -> str:
        while not bsn.is_valid(number := str(self.random.randint(100_000_000, 999_999_999))):
            pass
        return number

    def _account(self, way: str) -> str:
        country = way.strip()
        letters, digits = BANK[country]
        account = "".join(self._letter() for _one in range(letters))
        account += "".join(self.random.choice("0123456789") for _one in range(digits))
        spelled = "".join(str(int(one, 36)) for one in f"{account}{country}00")
        whole = f"{country}{98 - int(spelled) % 97:02}{account}"
        return " ".join(re.findall(".{1,4}", whole)) if way.endswith(" ") else whole
