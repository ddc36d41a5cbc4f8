"""How a Dutch name is sorted and compared: by surname, «van der» and the like after it, without accents or capitals."""

import re
from unicodedata import combining, normalize

LONGEST = 170
_DUTCH = re.compile("aan|af|al|bij|de|den|der|des|het|in|op|s|t|te|ten|ter|tot|uit|van")
_OTHER = re.compile("ben|bin|d|da|dal|del|di|do|dos|du|el|ibn|l|la|le|les|von|zu|zum|zur")
_ASIDE = re.compile(r"[^\w\s,-]|_")


def plain(text: str) -> str:
    """Give a text as it is compared: lower case, without accents, with single blanks."""
    apart = normalize("NFKD", text).casefold().replace("’", "'")
    return " ".join("".join(sign for sign in apart if not combining(sign)).split())


def sort_name(name: str) -> str:
    """Give the text by which a name is sorted: «Jan van der Berg» stands under the B, before «Bert van der Berg»."""
    known, _, first = _ASIDE.sub(" ", plain(name)).partition(",")
    words = known.split()
    begin = 0 if first else _surname(words)
    particles = [word for word in words[begin:] if _is_particle(word) and word != words[-1]]
    return " ".join([*words[begin + len(particles) :], *first.split(), *words[:begin], *particles])[:LONGEST]


def _surname(words: list[str]) -> int:
    """Give the place at which the surname begins, its particles included."""
    for place, word in enumerate(words[1:-1], start=1):
        if _is_particle(word.rpartition("-")[2]):
            return place
    return max(len(words) - 1, 0)


def _is_particle(word: str) -> bool:
    return bool(_DUTCH.fullmatch(word) or _OTHER.fullmatch(word))
