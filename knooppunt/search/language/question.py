"""What somebody asks: words, phrases in quotes, words that must be left out, and a last word that may be half typed."""

import re
from dataclasses import dataclass
from itertools import chain

from knooppunt.search.language.words import plain_words, term, terms, without_marks

LONGEST_QUESTION = 200
MOST_WORDS = 12
SHORTEST_START = 3
_QUOTED = re.compile(r'(?<!\S)(-?)"([^"]*)"?')
_WITHOUT = re.compile(r"(?<!\S)-(?=[^\W_])(\S+)")


@dataclass(frozen=True)
class Question:
    """A question as read: only letters and digits are left, so no query language can be spoken with it.

    ``words`` must all occur, those of ``phrases`` in that order too, and one word that begins as one of ``starts``;
    none of ``without`` may.
    """

    words: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    starts: tuple[str, ...] = ()
    without: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.words or self.starts)


def tidy(text: str) -> str:
    """Give the question as shown back: printable, single blanks, not endless."""
    shown = "".join(sign if sign.isprintable() else " " for sign in text[: 4 * LONGEST_QUESTION])
    return " ".join(shown.split())[:LONGEST_QUESTION]


def read(text: str) -> Question:
    """Read a question; whatever is typed, there is one, though it may be empty."""
    asked = tidy(text)
    quoted = [(minus, tuple(terms(words))[:MOST_WORDS]) for minus, words in _QUOTED.findall(asked)]
    phrases = [words for minus, words in quoted if words and not minus]
    loose, without = _split(_QUOTED.sub(" ", asked))
    starts = _starts(loose[-1]) if _is_half_typed(asked, loose) else ()
    whole = [found for found in map(term, loose[:-1] if starts else loose) if found]
    left_out = [*without, *chain.from_iterable(words for minus, words in quoted if minus)]
    return Question(
        _once([*chain.from_iterable(phrases), *whole]), tuple(p for p in phrases if p[1:]), starts, _once(left_out)
    )


def _split(text: str) -> tuple[list[str], list[str]]:
    """Give the loose words as typed, and the terms that must be left out."""
    without = [found for word in _WITHOUT.findall(text) for found in terms(word)]
    return plain_words(_WITHOUT.sub(" ", text))[:MOST_WORDS], without


def _is_half_typed(asked: str, loose: list[str]) -> bool:
    """Tell whether the question ends in a loose word that is long enough to be a beginning."""
    last = asked.rpartition(" ")[2]
    return bool(loose) and len(loose[-1]) >= SHORTEST_START and not last.endswith('"') and not last.startswith("-")


def _starts(word: str) -> tuple[str, ...]:
    found = dict.fromkeys([term(word), without_marks(word)])
    return tuple(start for start in found if start)


def _once(words: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))[:MOST_WORDS]
