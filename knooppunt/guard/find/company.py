"""The company in which a name stands: words that announce a person, and words that make a name a thing."""

import re
from importlib.resources import files

from knooppunt.guard.find import lists

_PART = re.compile(r"^\[(\w+)\]\n", re.MULTILINE)


def _parts() -> dict[str, tuple[str, ...]]:
    """Read the list: a heading in brackets, then its words."""
    _none, *pieces = _PART.split(files(lists).joinpath("company.txt").read_text("utf-8"))
    return {name: tuple(words.split()) for name, words in zip(pieces[::2], pieces[1::2], strict=True)}


_OF = _parts()
# What stands between a first name and a surname; of these some are Arabic, and some mostly mean something else.
PREFIXES, ARABIC, WEAK_PREFIXES = (frozenset(_OF[name]) for name in ("prefixes", "arabic", "weak_prefixes"))
# What makes the next word a surname; strong ones do so with any word, also in small letters.
TITLES, STRONG_TITLES = frozenset(_OF["titles"]), frozenset(_OF["strong_titles"])
# The word straight before a single name that makes it a person: one that is in the lists, or any strange word.
BEFORE, STRICT_BEFORE, NAMING = (frozenset(_OF[name]) for name in ("before", "strict_before", "naming"))
# «De moeder van …»; and what only persons do, straight behind their name: surely, or mostly.
RELATIONS, TELLING, SAYING = (frozenset(_OF[name]) for name in ("relations", "telling", "saying"))
# What people do and things do not: a strange word that begins a sentence and does this is somebody.
HUMAN = frozenset(_OF["human"])
# Behind these a capital may as well be that of a thing.
ARTICLES = frozenset(_OF["articles"])
# With one of these straight before or behind it, a name is that of a school, a street, a brand.
THING_BEFORE, THING_AFTER = frozenset(_OF["thing_before"]), frozenset(_OF["thing_after"])
THING_AFTER_SMALL = frozenset(_OF["thing_after_small"])
# What is «van» its maker is known by its maker: «een roman van …», «de wet van …».
WORKS = frozenset(_OF["works"])
# So end the names of things; so end other words, though behind a first name it may still be a surname.
THING_ENDS = _OF["thing_ends"]
WORD_ENDS = (*THING_ENDS, *_OF["word_ends"])
# Things that begin as somebody's name, by their first two words.
THINGS = frozenset(pair.replace("_", " ") for pair in _OF["things"])
