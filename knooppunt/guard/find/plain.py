"""A text as a reader sees it: without what nobody sees, with one way to write a digit, a dash and a blank."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from knooppunt.guard.find.span import Span

_UNSEEN = re.compile(
    "[\x00\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff\u0300-\u033f]"
)
_DASHES = "‐‑‒–—―−⁃﹘﹣－"  # noqa: RUF001 - these are the look-alikes
_BLANKS = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"
_SAME = {**dict.fromkeys(map(ord, _DASHES), "-"), **dict.fromkeys(map(ord, _BLANKS), " ")}
_LETTERS = str.maketrans(
    "ıłŁøØđĐəƏßæÆœŒþÞðÐаеорсухіАВЕКМНОРСТХІ’‘`´",  # noqa: RUF001 - Cyrillic letters that look Latin
    "ilLoOdDeEsaAoOtTdDaeopcyxiABEKMHOPCTXI''''",
)


@dataclass(frozen=True)
class Reading:
    """What is read, and for each of its characters where that stands in the text; no places: just there."""

    text: str
    places: tuple[int, ...] = ()

    def place(self, span: Span) -> Span:
        """Give a span of what is read as a span of the text itself."""
        if not self.places:
            return span
        return Span(self.places[span.start], self.places[span.end - 1] + 1, span.kind)


def plain(text: str) -> Reading:
    """Read a text; the commonest text is read as it stands."""
    if text.isascii() and "\x00" not in text and "\t" not in text:
        return Reading(text)
    if not _UNSEEN.search(text):
        return Reading("".join(map(_one, text)))
    kept = [(place, one) for place, one in enumerate(text) if not _UNSEEN.match(one)]
    return Reading("".join(_one(one) for _place, one in kept), tuple(place for place, _one in kept))


@lru_cache(maxsize=4096)
def _one(letter: str) -> str:
    """Give the one character as which another is read."""
    if letter.isascii():
        return " " if letter == "\t" else letter
    same = _SAME.get(ord(letter))
    if same:
        return same
    digit = unicodedata.decimal(letter, None)
    if digit is not None:
        return str(digit)
    wide = unicodedata.normalize("NFKC", letter)
    return wide if len(wide) == 1 else letter


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """Give a word in small letters without marks: the way names stand in the lists."""
    if word.isascii():
        return word.lower()
    bare = unicodedata.normalize("NFKD", word.translate(_LETTERS))
    return "".join(letter for letter in bare if not unicodedata.combining(letter)).lower()
