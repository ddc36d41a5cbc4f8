"""The words of a text one by one, with what each looks like and how one stands to the next."""

import re
from dataclasses import dataclass
from functools import cached_property

from knooppunt.guard.find.plain import folded

_WORD = re.compile(r"['’]?[^\W\d_]+(?:['’`-][^\W\d_]+)*'?|[^\W_]+(?:[-'][^\W_]+)*")
_SECOND = frozenset("'-")
_LONGEST = 40  # letters; what is longer is no word
_SENTENCE_END = re.compile(r"[.!?:;\n•*>|]|[\"“”„«]\s*$")
_ABBREVIATED = re.compile(
    r"(?:\b(?:mr|mw|mevr|dhr|dr|drs|ds|hr|ir|ing|prof|fam|geb|nr|o\.a|bijv|b\.v|ca|st)\.|\b\w\.)\s*$", re.IGNORECASE
)


@dataclass(frozen=True)
class Word:
    """One word of a text; ``gap`` is what stands between the word before and this one."""

    text: str
    start: int
    end: int
    gap: str
    is_first: bool

    @cached_property
    def low(self) -> str:
        """Give the word in small letters without marks and without a genitive s."""
        return folded(self.bare)

    @cached_property
    def bare(self) -> str:
        """Give the word without a genitive: of «Anna's» and «Hans'» the name."""
        word = self.text.rstrip("'")
        return word[:-2] if len(word) > 3 and word.endswith("'s") else word  # noqa: PLR2004 - a letter, 's

    @property
    def is_capital(self) -> bool:
        """Tell whether it begins with a capital and is no code or abbreviation."""
        word = self.text.lstrip("'")
        return word[:1].isupper() and (word[1:2] in _SECOND or word[1:2].islower() or word.startswith(("IJ", "O'")))

    @property
    def is_shouted(self) -> bool:
        """Tell whether it stands in capitals throughout."""
        return len(self.text) > 2 and self.text.isupper()  # noqa: PLR2004 - OM, VVD and the like are longer than names here

    @property
    def follows_close(self) -> bool:
        """Tell whether only a blank stands before it."""
        return bool(self.gap) and not self.gap.strip(" ") and len(self.gap) < 4  # noqa: PLR2004 - at most three blanks


def words_in(text: str) -> list[Word]:
    """Give every word of a text in order."""
    found: list[Word] = []
    end = 0
    for one in _WORD.finditer(text):
        gap = text[end : one.start()]
        first = not found or (bool(_SENTENCE_END.search(gap)) and not _only_abbreviates(text, gap, end))
        found.append(Word(one.group()[:_LONGEST], one.start(), one.end(), gap, first))
        end = one.end()
    return found


def _only_abbreviates(text: str, gap: str, end: int) -> bool:
    """Tell whether the point before a word belongs to «mevr.» or to an initial, and ends no sentence."""
    return gap.strip() == "." and bool(_ABBREVIATED.search(text[max(0, end - 8) : end + 1]))
