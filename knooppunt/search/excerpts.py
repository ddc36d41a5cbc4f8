"""The piece of a text around what was asked, with the words of the question marked."""

import re

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from knooppunt.search.language.compounds import parts
from knooppunt.search.language.question import Question
from knooppunt.search.language.words import term

LONGEST = 220
LEAD = 60
_WORD = re.compile(r"[^\W_]+")


class Excerpts:
    """Makes excerpts for one question."""

    def __init__(self, question: Question) -> None:
        self.wanted = {*question.words, *question.starts}
        self.starts = question.starts
        self._known: dict[str, bool] = {}

    def of(self, text: str, title: str = "") -> SafeString:
        """Give the piece of this text in which the question is answered first, else its beginning.

        A text that begins with its own title is read from there on: the title is shown above it.
        """
        text = text.removeprefix(title).lstrip(" .\n")
        first = next((match.start() for match in _WORD.finditer(text) if self._is_asked(match[0])), 0)
        begin = _begin_of_word(text, first - LEAD) if first > LONGEST - LEAD else 0
        piece = text[begin : begin + LONGEST]
        end = "…" if begin + LONGEST < len(text) else ""
        return self.marked(f"{'…' if begin else ''}{piece}{end}")

    def marked(self, text: str) -> SafeString:
        """Give this text, escaped, with each word that was asked for marked."""
        pieces, last = [], 0
        for match in _WORD.finditer(text):
            if self._is_asked(match[0]):
                pieces += [escape(text[last : match.start()]), f"<mark>{match[0]}</mark>"]
                last = match.end()
        return mark_safe("".join([*pieces, escape(text[last:])]))  # noqa: S308 - escaped here; a word has only letters and digits

    def _is_asked(self, word: str) -> bool:
        known = self._known.get(word)
        if known is None:
            found = term(word.lower())
            known = self._known[word] = (
                found in self.wanted or found.startswith(self.starts) or not self.wanted.isdisjoint(parts(found))
            )
        return known


def _begin_of_word(text: str, place: int) -> int:
    blank = text.find(" ", place)
    return blank + 1 if 0 <= blank < place + LEAD else max(place, 0)
