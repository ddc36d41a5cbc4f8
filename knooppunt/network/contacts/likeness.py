"""Whether two names may be of one person: spelled alike, or an initial against a first name."""

import re
from dataclasses import dataclass

from knooppunt.network.contacts.folding import folded
from knooppunt.network.contacts.names import INFIXES

_INFIXES = INFIXES | {"v", "vd", "vdr", "vden"}
_ARTICLE = re.compile(r"^(?:el|al)(?=[a-z]{5})")  # «Elkhattabi» is «El Khattabi»
_TOO_SHORT = 4  # «Bos» and «Bot» are two names


@dataclass(frozen=True, slots=True)
class Spelling:
    """A name for comparing: all of it, what comes first, and the last name without what stands before it."""

    whole: str
    first: str
    last: str

    @property
    def initial(self) -> str:
        """Give the first letters of the last name and of the first name: what nearly every spelling keeps."""
        return f"{self.last[:2]}{self.first[:1]}"


def spelling(name: str) -> Spelling:
    """Give the spelling of a name for comparing."""
    words = folded(name).split()
    kept = [word for place, word in enumerate(words) if not place or word not in _INFIXES] or [""]
    return Spelling(" ".join(words), kept[0] if len(kept) > 1 else "", _ARTICLE.sub("", kept[-1]))


def may_be_one(one: Spelling, other: Spelling) -> bool:
    """Tell whether two names may be of one person, when something else says so too, such as one e-mail address."""
    if one.whole == other.whole or set(one.whole.split()) == set(other.whole.split()):
        return True
    return _last_alike(one, other) and _first_alike(one.first, other.first)


def _last_alike(one: Spelling, other: Spelling) -> bool:
    if one.last == other.last or one.last in other.whole.split() or other.last in one.whole.split():
        return True
    return alike(one.last, other.last)


def _first_alike(one: str, other: str) -> bool:
    if not one or not other or one == other:
        return True
    if min(len(one), len(other)) <= 2:  # noqa: PLR2004 - initials
        return one[0] == other[0]
    return one.startswith(other) or other.startswith(one) or alike(one, other)


def alike(one: str, other: str) -> bool:
    """Tell whether two words differ in one letter at most: more, less, another, or two that changed places."""
    if not one or not other or abs(len(one) - len(other)) > 1 or min(len(one), len(other)) < _TOO_SHORT:
        return False
    begin = 0
    while begin < min(len(one), len(other)) and one[begin] == other[begin]:
        begin += 1
    end = 0
    while end < min(len(one), len(other)) - begin and one[-1 - end] == other[-1 - end]:
        end += 1
    mine, theirs = one[begin : len(one) - end], other[begin : len(other) - end]
    return max(len(mine), len(theirs)) <= 1 or (len(mine) == len(theirs) == 2 and mine == theirs[::-1])  # noqa: PLR2004 - two that changed places


def is_fuller(new: str, old: str) -> bool:
    """Tell whether a name gives a first name where the other has initials only."""
    mine, theirs = spelling(new), spelling(old)
    return len(mine.first) > 2 >= len(theirs.first) and mine.last == theirs.last  # noqa: PLR2004 - initials
