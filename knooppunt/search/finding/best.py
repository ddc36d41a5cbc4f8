"""The order of what was found by how well it answers: words in the title first, then how often they are said."""

from collections.abc import Sequence
from typing import Any

from django.db import connection

from knooppunt.search.finding.place import NUMBER
from knooppunt.search.language.question import Question
from knooppunt.search.language.tokens import TITLE, WORD
from knooppunt.shared.prepared import ask

IN_TITLE, WHOLE, MOST_SAID = 4, 1, 3
_VENDORS = {
    "sqlite": {"holds": "instr", "least": "min", "ids": "id IN (SELECT value FROM json_each(%s))"},
    "postgresql": {"holds": "strpos", "least": "least", "ids": "id = ANY(%s::bigint[])"},
}
_TITLE_SCORE = f"(CASE WHEN {{holds}}(words, %s) > 0 THEN {IN_TITLE} ELSE 0 END)"
_WHOLE_SCORE = f"(CASE WHEN {{holds}}(words, %s) > 0 THEN {WHOLE} ELSE 0 END)"
_SAID_SCORE = f"{{least}}({MOST_SAID}, (length(words) - length(replace(words, %s, ''))) / %s)"
_BEST = """
SELECT id FROM search_searchdocument WHERE {ids} ORDER BY {score} DESC, "on" DESC, id DESC LIMIT %s OFFSET %s
"""


def best(places: Sequence[int], question: Question, size: int, after: int = 0) -> list[int]:
    """Give the numbers of the documents at these places that answer the question best, from the given one on."""
    vendor = _VENDORS[connection.vendor]
    ids: Any = [place & NUMBER for place in places]
    scores = _scores(question)
    score = " + ".join(text for text, _ in scores).format(**vendor)
    values = [value for _, some in scores for value in some]
    given = str(ids) if connection.vendor == "sqlite" else ids
    return [pk for (pk,) in ask(_BEST.format(ids=vendor["ids"], score=score), [given, *values, size, after])]


def _scores(question: Question) -> list[tuple[str, list[Any]]]:
    """Give the parts of the score, each with its values; what is half typed counts most when it is whole."""
    words = [part for word in question.words for part in _score(f"{word} ")]
    begun = [part for start in question.starts for part in (*_score(start), (_WHOLE_SCORE, [f" {WORD}{start} "]))]
    return [*words, *begun]


def _score(said: str) -> list[tuple[str, list[Any]]]:
    within = f" {WORD}{said}".rstrip()
    return [(_TITLE_SCORE, [f" {TITLE}{said}"]), (_SAID_SCORE, [within, len(within)])]
