"""What is known of a word: a first name, a surname, a place, a well-known name that is no person, a Dutch word."""

from functools import cache, lru_cache
from importlib.resources import files

from simplemma import is_known

from knooppunt.guard.find import lists
from knooppunt.guard.find.plain import folded

_SURNAME_ENDS = (
    "stra", "sma", "inga", "enga", "ssen", "sens", "mans", "oglu", "ski", "ska", "cki", "cka", "wicz",
    "czyk", "czak", "enko", "chuk", "czuk", "tsky", "ovic", "evic", "ovich", "escu", "eanu", "iak", "shvili",
    "persad", "pershad", "ransing", "ransingh", "lall", "oekh", "wirjo", "sentono", "ismo", "medjo",
    "singh", "aoui", "zadeh", "poulos", "akis", "ieva", "sson", "quist", "tzky",
)  # fmt: skip
_PLACE_ENDS = ("berg", "burg", "veld", "brink", "kamp", "horst", "ink", "huizen", "dien", "moen", "yan", "turk", "tas")
_SURNAME_STARTS = (
    "gebre",
    "tesfa",
    "wolde",
    "haile",
    "ben",
    "bou",
    "abu",
    "abd",
    "oulad",
    "mc",
    "kara",
    "vande",
    "ver",
)
_FOREIGN = frozenset("ğşıçłćčžšđəăâșțńśźżąęřýõãñøåæßőűůěňťďľĺŕğūāīőėįųķļņģ")
_SHORTEST = 5


@cache
def words_of(name: str) -> frozenset[str]:
    """Give a list, read once for the life of the process."""
    return frozenset(files(lists).joinpath(f"{name}.txt").read_text("utf-8").split())


def warm() -> None:
    """Read every list now."""
    for name in ("first_names", "surnames", "ordinary", "proper", "places", "known", "words"):
        words_of(name)
    is_word("woord")
    is_english("word")


@lru_cache(maxsize=65536)
def is_word(word: str) -> bool:
    """Tell whether this stands in a Dutch dictionary, in small letters; adverbs that the dictionary lacks are ours."""
    return is_known(word.lower(), lang="nl") or word.lower() in words_of("words")


@lru_cache(maxsize=65536)
def is_english(word: str) -> bool:
    """Tell whether this stands in an English dictionary, in small letters: groups and brands have such names."""
    return is_known(word.lower(), lang="en")


@lru_cache(maxsize=65536)
def is_first_name(word: str) -> bool:
    """Tell whether this is a first name; of a double one each half."""
    names = words_of("first_names")
    whole = folded(word)
    return whole in names or ("-" in whole and all(part in names for part in whole.split("-")))


@lru_cache(maxsize=65536)
def is_surname(word: str) -> bool:
    """Tell whether this is a surname; of a double one either half."""
    names = words_of("surnames")
    whole = folded(word).removesuffix("'s").removesuffix("'")
    return whole in names or any(part in names for part in whole.split("-") if part)


@lru_cache(maxsize=65536)
def is_only_a_surname(word: str) -> bool:
    """Tell whether a surname is no Dutch word, place or thing as well: it needs no company."""
    whole = folded(word).removesuffix("'")
    return is_surname(word) and not is_ordinary(word) and (whole in words_of("proper") or not is_word(whole))


@lru_cache(maxsize=65536)
def looks_like_surname(word: str, *, alone: bool = False) -> bool:
    """Tell whether this is built as surnames are, and is no Dutch word; ``alone``: and as no place is."""
    whole = folded(word)
    built = whole.endswith(_SURNAME_ENDS) or (
        not alone and (whole.endswith(_PLACE_ENDS) or whole.startswith(_SURNAME_STARTS))
    )
    return len(whole) >= _SHORTEST and built and not is_word(whole)


@lru_cache(maxsize=65536)
def has_foreign_marks(word: str) -> bool:
    """Tell whether a letter of it is one that Dutch words never have: mostly a name."""
    return not word.isascii() and any(letter in _FOREIGN for letter in word.lower())


@lru_cache(maxsize=65536)
def is_ordinary(word: str) -> bool:
    """Tell whether this name is a word, a place or a thing as well."""
    whole = folded(word)
    return whole in words_of("ordinary") or is_place(word) or whole in words_of("known")


@lru_cache(maxsize=65536)
def is_only_a_name(word: str) -> bool:
    """Tell whether a first name is no Dutch word: it is one in small letters too."""
    whole = folded(word)
    return not is_ordinary(word) and (whole in words_of("proper") or not is_word(whole))


@lru_cache(maxsize=65536)
def is_place(word: str) -> bool:
    """Tell whether this is a place."""
    whole = folded(word)
    places = words_of("places")
    return whole in places or ("-" in whole and any(part in places for part in whole.split("-")))


@lru_cache(maxsize=65536)
def is_known_thing(word: str) -> bool:
    """Tell whether this names a well-known party, brand, people, day or group."""
    whole = folded(word)
    known = words_of("known")
    return whole in known or whole.removesuffix("'s") in known


@lru_cache(maxsize=65536)
def is_compound(word: str) -> bool:
    """Tell whether this is two Dutch words in one, as new words mostly are: «stemmingmakerij», «jongerenwerker»."""
    whole = folded(word)
    return any(_is_half(whole[:cut]) and is_word(whole[cut:]) for cut in range(3, len(whole) - 2))


def _is_half(piece: str) -> bool:
    """Tell whether a word may begin another: as it stands, or with an s in between."""
    return is_word(piece) or (len(piece) > _SHORTEST and piece.endswith("s") and is_word(piece[:-1]))


@lru_cache(maxsize=65536)
def is_unknown(word: str) -> bool:
    """Tell whether this is in no list at all: with a capital inside a sentence that is most often a name."""
    return not (is_word(word) or is_place(word) or is_known_thing(word))
