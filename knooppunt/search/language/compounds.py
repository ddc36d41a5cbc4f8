"""The words inside a Dutch compound: who looks for «school» finds «schoolplein» and «middelbareschool» too.

The words a compound may be made of are those of the lemmatiser's own dictionary, and a few of this field that it does
not have. A part that only bends or negates a word (an ending, a preposition) is no word of its own.
"""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import yaml

from knooppunt.search.language.words import lemma_known, term

SHORTEST_COMPOUND, SHORTEST_PART, DEEPEST = 7, 4, 10
_LINKS = ("", "s", "en", "e", "n")
_LISTS = yaml.safe_load(Path(__file__).with_name("compounds.yaml").read_text())
_FIELD, _WHOLE = frozenset(_LISTS["field"].split()), frozenset(_LISTS["whole"].split())
_NO_HEAD, _NO_TAIL = frozenset(_LISTS["never first"].split()), frozenset(_LISTS["never last"].split())


@lru_cache(maxsize=50_000)
def parts(word: str) -> tuple[str, ...]:
    """Give the words in this one, as they are kept; a word that is no compound has none."""
    if len(word) < SHORTEST_COMPOUND or word in _WHOLE or not word.isalpha():
        return ()
    found = next(_splits(word), ())
    inner = [deeper for part in found if len(part) >= DEEPEST for deeper in parts(term(part))]
    return tuple(dict.fromkeys([*map(term, found), *inner]))


def _splits(word: str) -> Iterator[tuple[str, str]]:
    """Give each way to cut a word in two, the longest beginning first."""
    for cut in range(len(word) - 3, 2, -1):
        head = _head(word[:cut]) if _is_tail(word[cut:]) else ""
        if head:
            yield head, word[cut:]


def _is_tail(text: str) -> bool:
    return text in _FIELD or _is_word(text, _NO_TAIL)


def _head(text: str) -> str:
    """Give the word that this beginning is, with or without what links it; nothing when it is none."""
    bare = (text.removesuffix(link) for link in _LINKS if text.endswith(link))
    return next((one for one in bare if _is_head(one)), "")


def _is_head(text: str) -> bool:
    return text in _FIELD or _is_word(text, _NO_HEAD)


def _is_word(text: str, never: frozenset[str]) -> bool:
    return len(text) >= SHORTEST_PART and text not in never and lemma_known(text)
