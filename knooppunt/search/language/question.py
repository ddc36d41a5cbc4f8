"""What somebody asks: words that must all occur, phrases in quotes, and a last word that may be half typed."""

import re
from dataclasses import dataclass

from knooppunt.search.language.words import plain_words, term, terms, without_marks

LONGEST_QUESTION = 200
MOST_WORDS = 12
SHORTEST_START = 3
_QUOTED = re.compile(r'"([^"]*)"')


@dataclass(frozen=True)
class Question:
    """A question as read: only letters and digits are left, so no query language can be spoken with it."""

    phrases: tuple[tuple[str, ...], ...] = ()
    starts: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.phrases or self.starts)

    def as_fts5(self) -> str:
        """Write the question in the language of SQLite's index."""
        parts = ['"{}"'.format(" ".join(phrase)) for phrase in self.phrases]
        starts = " OR ".join(f'"{start}"*' for start in self.starts)
        return " AND ".join([*parts, f"({starts})"] if starts else parts)

    def as_tsquery(self) -> str:
        """Write the question in the language of PostgreSQL's index."""
        parts = ["({})".format(" <-> ".join(f"'{word}'" for word in phrase)) for phrase in self.phrases]
        starts = " | ".join(f"'{start}':*" for start in self.starts)
        return " & ".join([*parts, f"({starts})"] if starts else parts)

    def all_terms(self) -> set[str]:
        """Give every term a hit may have been found by."""
        return {word for phrase in self.phrases for word in phrase} | set(self.starts)


def tidy(text: str) -> str:
    """Give the question as shown back: printable, single blanks, not endless."""
    shown = "".join(sign if sign.isprintable() else " " for sign in text[: 4 * LONGEST_QUESTION])
    return " ".join(shown.split())[:LONGEST_QUESTION]


def read(text: str) -> Question:
    """Read a question; whatever is typed, there is one, though it may be empty."""
    asked = tidy(text)
    quoted = [tuple(terms(phrase))[:MOST_WORDS] for phrase in _QUOTED.findall(asked)]
    loose = plain_words(_QUOTED.sub(" ", asked))[:MOST_WORDS]
    is_half_typed = bool(loose) and not asked.endswith('"') and len(loose[-1]) >= SHORTEST_START
    whole = loose[:-1] if is_half_typed else loose
    phrases = [phrase for phrase in quoted if phrase] + [(found,) for found in map(term, whole) if found]
    return Question(tuple(phrases), _starts(loose[-1]) if is_half_typed else ())


def _starts(word: str) -> tuple[str, ...]:
    found = dict.fromkeys([term(word), without_marks(word)])
    return tuple(start for start in found if start)
