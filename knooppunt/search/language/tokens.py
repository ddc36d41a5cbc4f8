"""The tokens under which a document is kept: a letter that says what it is, and the word.

``x`` a word of the title or the text, in their order; then ``t`` a word of the title, ``x`` a word inside a compound,
and what narrows: ``k`` its kind, ``g`` an area it lies in, ``s`` a subject.
"""

from collections.abc import Iterable

from knooppunt.search.language.compounds import parts
from knooppunt.search.language.words import plain_words, terms, without_marks

WORD, TITLE, KIND, AREA, SUBJECT = "x", "t", "k", "g", "s"
_LONGEST_SUBJECT = 60


def of_document(title: str, text: str, narrowing: Iterable[str]) -> str:
    """Write all tokens of a document, a blank around each."""
    heading, body = terms(title), terms(text)
    said = dict.fromkeys([*heading, *body])
    inside = dict.fromkeys(part for word in said for part in parts(word) if part not in said)
    in_heading = dict.fromkeys([*heading, *(part for word in heading for part in parts(word))])
    rows = (_marked(WORD, [*heading, *body]), _marked(TITLE, in_heading), _marked(WORD, inside), narrowing)
    return f" {' '.join(token for row in rows for token in row)} "


def _marked(letter: str, words: Iterable[str]) -> list[str]:
    return [f"{letter}{word}" for word in words]


def kind(code: str) -> str:
    """Give the token of a kind of thing."""
    return f"{KIND}{without_marks(code.lower())}"


def area(pk: int) -> str:
    """Give the token of an area."""
    return f"{AREA}{pk}"


def subject(name: str) -> str:
    """Give the token of a subject, by its name."""
    return SUBJECT + "".join(map(without_marks, plain_words(name)))[:_LONGEST_SUBJECT]
