"""What is looked for: the tokens of a question, whatever the database."""

from collections.abc import Iterable
from dataclasses import dataclass

from knooppunt.search.language.question import Question
from knooppunt.search.language.tokens import TITLE, WORD

# Best first ranks so many of the newest answers.
MOST_RANKED = 10_000
# Of a phrase of ordinary words, so many of the newest texts that hold those words are read.
MOST_READ = 3_000


@dataclass(frozen=True)
class Wanted:
    """Tokens that must all be there, beginnings of which one must, tokens that may not; phrases as texts to contain."""

    all: tuple[str, ...]
    starts: tuple[str, ...] = ()
    none: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Span:
    """From one place up to another."""

    low: int = 0
    high: int = (1 << 62) - 1


def wanted(question: Question, narrowing: Iterable[str] = ()) -> Wanted:
    """Give what this question looks for in titles and texts, narrowed by these tokens."""
    return Wanted(
        (*_marked(WORD, question.words), *narrowing),
        _marked(WORD, question.starts),
        _marked(WORD, question.without),
        tuple(f" {' '.join(_marked(WORD, phrase))} " for phrase in question.phrases),
    )


def in_title(question: Question) -> Wanted:
    """Give what this question looks for when only titles count."""
    return Wanted(_marked(TITLE, question.words), _marked(TITLE, question.starts), _marked(WORD, question.without))


def _marked(letter: str, words: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"{letter}{word}" for word in words)
