"""Names typed without capitals: «ik sprak met fatima el amrani», «mevrouw de vries»."""

from knooppunt.guard.find import company, lexicon
from knooppunt.guard.find.naming import Sentence
from knooppunt.guard.find.words import Word

_SHORTEST = 3


def small_name(sentence: Sentence, place: int, start: int) -> tuple[int, bool]:
    """Give the end of a name in small letters that begins at ``start``, announced from ``place``; else ``place``."""
    word = sentence.at(start)
    if not word or not word.text[0].islower():
        return place, False
    if start > place or sentence.before(start) in company.STRONG_TITLES:
        return _announced(sentence, place, start)
    if _is_first(word):
        return _first(sentence, start)
    if len(word.text) == 1:
        return _initial(sentence, start)
    return _surname(sentence, start) if _surname(sentence, start)[1] else _both(sentence, start)


def _announced(sentence: Sentence, place: int, start: int) -> tuple[int, bool]:
    """Read what stands behind «mevrouw», «ene», «genaamd»."""
    last = sentence.past_prefixes(start)
    word = sentence.at(last)
    if not word or not word.follows_close:
        return place, False
    is_name = _is_first(word) or _is_rare(word) or (last > start and lexicon.is_surname(word.bare))
    is_bare = last == start and sentence.before(start) in {"mevrouw", "mevr", "mw", "meneer", "mijnheer", "dhr"}
    is_called = sentence.before(start) in company.NAMING and last == start
    fits = is_name or (is_bare and lexicon.is_surname(word.bare)) or (is_called and _is_strange(word))
    return (_past(sentence, last), True) if fits else (place, False)


def _initial(sentence: Sentence, place: int) -> tuple[int, bool]:
    """Read «p. visser» and «j de vries»: an initial before a surname, with a point when that is a word too."""
    last = sentence.past_prefixes(place + 1)
    word = sentence.at(last)
    if not word or not lexicon.is_surname(word.bare) or word.gap not in {" ", ". ", "."}:
        return place, False
    has_point = sentence.words[place + 1].gap.startswith(".")
    return (last + 1, True) if has_point or (last > place + 1 and _is_rare(word)) else (place, False)


def _past(sentence: Sentence, place: int) -> int:
    """Go on over a surname behind a first name."""
    word = sentence.words[place]
    return _first(sentence, place)[0] if _is_first(word) and _first(sentence, place)[1] else place + 1


def _first(sentence: Sentence, place: int) -> tuple[int, bool]:
    last = sentence.past_prefixes(place + 1) if sentence.joined(place + 1) else place + 1
    word = sentence.joined(last) if last < len(sentence.words) else None
    if word and _is_last(word) and not _is_plain(sentence, word, last):
        return last + 1, True
    is_long = len(sentence.words[place].low) > _SHORTEST
    return (place + 1, True) if is_long or _in_company(sentence, place) else (place, False)


def _is_last(word: Word) -> bool:
    """Tell whether a word behind a first name can be the surname."""
    return (lexicon.is_surname(word.bare) or _is_strange(word)) and word.low not in company.SAYING


def _is_plain(sentence: Sentence, word: Word, place: int) -> bool:
    """Tell whether what follows a first name is rather the next word of the sentence."""
    is_start = sentence.words[place - 1].low not in company.PREFIXES
    return is_start and word.low in {
        "kan",
        "kunnen",
        "komen",
        "wil",
        "hut",
        "over",
        "van",
        "vlug",
        "snel",
        "lang",
        "laat",
        "lens",
        "haar",
        "goed",
        "wit",
    }


def _in_company(sentence: Sentence, place: int) -> bool:
    before, after = sentence.before(place), sentence.after(place + 1)
    return before in company.BEFORE or after in company.SAYING or before in company.TITLES


def _surname(sentence: Sentence, place: int) -> tuple[int, bool]:
    """Read «el amrani», and «yilmaz» behind a word that only goes with a person."""
    word = sentence.words[place]
    if word.low in company.ARABIC:
        name = sentence.joined(place + 1)
        return (place + 2, True) if name and _is_rare(name) else (place, False)
    if lexicon.has_foreign_marks(word.text) and lexicon.is_unknown(word.low):
        return place + 1, True
    known = _is_rare(word) and sentence.before(place) in company.STRICT_BEFORE | {"met"}
    strange = sentence.before(place) in {"genaamd", "geheten", "heet", "ene"} and _is_strange(word)
    return (place + 1, True) if known or strange else (place, False)


def _both(sentence: Sentence, place: int) -> tuple[int, bool]:
    """Read a first name that is a word too, when a surname that can be nothing else follows."""
    word, last = sentence.words[place], sentence.past_prefixes(place + 1)
    name = sentence.joined(last)
    is_name = len(word.bare) >= _SHORTEST and lexicon.is_first_name(word.bare) and not lexicon.is_place(word.bare)
    if not name or not is_name:
        return place, False
    is_met = sentence.before(place) in company.BEFORE and lexicon.is_surname(name.bare)
    is_sure = is_met or _is_rare(name) or (last > place + 1 and lexicon.is_surname(name.bare))
    return (last + 1, True) if is_sure else (place, False)


def _is_first(word: Word) -> bool:
    is_name = len(word.bare) >= _SHORTEST and lexicon.is_first_name(word.bare)
    return is_name and lexicon.is_only_a_name(word.bare)


def _is_rare(word: Word) -> bool:
    return lexicon.is_only_a_surname(word.bare)


def _is_strange(word: Word) -> bool:
    """Tell whether a word in small letters can only be a name: in no list, and not built as Dutch words are."""
    is_short = _SHORTEST <= len(word.low) <= 12  # noqa: PLR2004 - longer ones are compounds
    return is_short and lexicon.is_unknown(word.low) and not word.low.endswith(company.WORD_ENDS) and word.low.isalpha()
