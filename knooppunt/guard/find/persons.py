"""Names of persons: built from first names, surnames, titles and initials, and from the company they stand in."""

from collections.abc import Callable, Iterator

from knooppunt.guard.find import company, lexicon
from knooppunt.guard.find.naming import Sentence, ends_as_thing
from knooppunt.guard.find.small import small_name
from knooppunt.guard.find.span import Kind, Span
from knooppunt.guard.find.words import Word, words_in

Verdict = tuple[int, bool]  # where it ends, and whether it is a person
_FULL = 2
_COMPOUND = 8
_TITLES = 4  # one behind the other: «de heer prof. mr. dr.»


def persons(text: str) -> Iterator[Span]:
    """Find names of persons, in capitals or typed without."""
    sentence = Sentence(text, words_in(text))
    place = 0
    while place < len(sentence.words):
        end, is_person = _read(sentence, place)
        if is_person:
            sentence.last_end = end
            yield Span(sentence.words[place].start, sentence.words[end - 1].end, Kind.PERSON)
        place = max(place + 1, end)


def _read(sentence: Sentence, place: int) -> Verdict:
    """Try each way a name may be built; the first that sees one decides."""
    for way in _WAYS:
        end, is_person = way(sentence, place)
        if end > place:
            return end, is_person
    return place, False


def _titled(sentence: Sentence, place: int) -> Verdict:
    """Read «mevrouw De Vries», «dhr. El Amrani», «agent Bakker»."""
    start = place
    while start < place + _TITLES and (word := sentence.at(start)) and word.low in company.TITLES:
        if word.is_first and start > place:
            break
        start += 1
    if start == place or not (name := sentence.at(start)) or name.gap.strip(" .") or not name.gap:
        return place, False
    is_strong = sentence.words[start - 1].low in company.STRONG_TITLES
    end = sentence.surname_from(start)
    end = _past_first(sentence, start) if end == start + 1 else end
    if end == start:
        return small_name(sentence, place, start) if is_strong else (place, False)
    fits = is_strong or _fits_title(sentence, start, end)
    is_other = _is_no_name(sentence, start, end, is_strong=is_strong)
    return (end, not sentence.is_thing(start, end)) if fits and not is_other else (place, False)


def _past_first(sentence: Sentence, place: int) -> int:
    """Go on over a surname behind a first name."""
    end = place + 1
    if not sentence.joined(end):
        return end
    return max(sentence.surname_from(end), sentence.past_initials(end))


def _is_no_name(sentence: Sentence, start: int, end: int, *, is_strong: bool) -> bool:
    last = sentence.words[end - 1]
    if is_strong and lexicon.is_surname(last.bare) and sentence.words[start].text[0].isupper():
        return False
    return lexicon.is_known_thing(last.bare) or (
        lexicon.is_place(last.bare) and sentence.words[start].text[0].islower()
    )


def _fits_title(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a name fits behind an office: «burgemeester van Hoorn» is no name, «burgemeester Bakker» is."""
    name, last = sentence.words[start], sentence.words[end - 1].bare
    is_name = lexicon.is_first_name(name.bare) or lexicon.is_surname(last)
    if name.text[0].islower() and end - start == _FULL:
        return is_name and not lexicon.is_word(last) and not lexicon.is_place(last)
    is_prefixed = end > start + 1 and not lexicon.is_place(last)
    return is_name or is_prefixed or (lexicon.is_unknown(last) and not ends_as_thing(sentence.words[end - 1]))


def _initialled(sentence: Sentence, place: int) -> Verdict:
    """Read «J.P. Bakker», «F. el Amrani», «J de Vries»."""
    start = sentence.past_initials(place)
    if start == place:
        return _bare_initial(sentence, place)
    end = sentence.surname_from(start)
    word = sentence.at(start)
    if end == start or not word or word.gap.strip(" .") or "\n" in word.gap:
        return place, False
    last = sentence.words[end - 1].bare
    is_listed = sentence.words[place].is_first and start == place + 1
    is_plain = lexicon.is_word(last) and is_listed and end == start + 1
    is_known = lexicon.is_known_thing(last) or is_plain
    return (place, False) if is_known and not lexicon.is_surname(last) else (end, not sentence.is_thing(place, end))


def _bare_initial(sentence: Sentence, place: int) -> Verdict:
    word = sentence.words[place]
    end = sentence.surname_from(place + 1) if len(word.text) == 1 and word.text.isupper() else 0
    if end <= place + 1 or not sentence.joined(place + 1):
        return place, False
    last = sentence.words[end - 1].bare
    is_name = lexicon.is_surname(last) and (end > place + _FULL or not lexicon.is_word(last))
    return (end, True) if is_name and not sentence.is_thing(place, end) else (place, False)


def _first_named(sentence: Sentence, place: int) -> Verdict:
    """Read a first name with what belongs to it: «Fatima», «Kevin B.», «Jan Willem van der Meer-Jansen»."""
    word = sentence.words[place]
    if not _is_name_like(word) or not lexicon.is_first_name(word.bare):
        return place, False
    start = _past_first_names(sentence, place)
    end = _past_surname(sentence, sentence.past_initials(start) if sentence.joined(start) else start)
    if end > place + 1:
        return end, _is_full(sentence, place, end)
    if sentence.is_thing(place, end):
        return end, False
    return (end, True) if _stands_alone(sentence, place) else (place, False)


def _past_first_names(sentence: Sentence, place: int) -> int:
    end = place + 1
    while (more := sentence.joined(end)) and _is_name_like(more) and lexicon.is_first_name(more.bare):
        if lexicon.is_place(more.bare) or lexicon.is_known_thing(more.bare):
            break
        end += 1
    return end


def _past_surname(sentence: Sentence, place: int) -> int:
    """Go over a surname behind a first name: any word in capitals that is no place, day or brand."""
    if not sentence.joined(place) and not _follows_initial(sentence, place):
        return place
    end = sentence.surname_from(place)
    if end == place:
        return place
    last = sentence.words[end - 1]
    is_other = lexicon.is_known_thing(last.bare) and not lexicon.is_surname(last.bare)
    return place if is_other else end


def _follows_initial(sentence: Sentence, place: int) -> bool:
    word = sentence.at(place)
    return bool(word and word.gap.strip() == "." and sentence.words[place - 1].text.isupper())


def _is_full(sentence: Sentence, place: int, end: int) -> bool:
    """Tell whether first name and surname are a person, and not a thing or two words that happen to meet."""
    if sentence.is_thing(place, end):
        return False
    name, last = sentence.words[place], sentence.words[end - 1]
    is_weak = lexicon.is_ordinary(name.bare) and (name.is_first or lexicon.is_place(name.bare))
    return not is_weak or lexicon.is_surname(last.bare) or lexicon.is_unknown(last.bare)


def _stands_alone(sentence: Sentence, place: int) -> bool:
    """Tell whether a first name by itself is a person here."""
    word, before, after = sentence.words[place], sentence.before(place), sentence.after(place + 1)
    if not lexicon.is_ordinary(word.bare):
        return True
    if before in company.NAMING:
        return True
    if lexicon.is_place(word.bare) or lexicon.is_known_thing(word.bare):
        return False
    return before in company.BEFORE or after in (company.TELLING if word.is_first else company.SAYING)


def _prefixed(sentence: Sentence, place: int) -> Verdict:
    """Read «El Amrani», «Van der Berg» and, with care, «de Vries»."""
    word = sentence.words[place]
    if word.low not in company.PREFIXES:
        return place, False
    end = sentence.surname_from(place)
    if end < place + _FULL:
        return place, False
    last = sentence.words[end - 1].bare
    if lexicon.is_place(last) or lexicon.is_known_thing(last) or not _prefix_fits(sentence, place, end):
        return place, False
    return end, not sentence.is_thing(place, end)


def _prefix_fits(sentence: Sentence, place: int, end: int) -> bool:
    word, last = sentence.words[place], sentence.words[end - 1].bare
    is_new = lexicon.is_unknown(last) and not ends_as_thing(sentence.words[end - 1])
    if word.low in company.ARABIC:
        return lexicon.is_surname(last) or is_new
    if end - place > _FULL:
        return lexicon.is_surname(last) or (is_new and word.low == "van")
    is_rare = lexicon.is_surname(last) and not lexicon.is_word(last)
    if word.text[0].islower() or word.low in company.WEAK_PREFIXES:
        return is_rare
    return is_rare or lexicon.is_surname(last) or (is_new and not word.is_first and word.low == "van")


def _surnamed(sentence: Sentence, place: int) -> Verdict:
    """Read a surname by itself."""
    word = sentence.words[place]
    if not _is_name_like(word) or _is_other(word):
        return place, False
    is_rare = lexicon.is_surname(word.bare) and not lexicon.is_word(word.low) and not lexicon.is_ordinary(word.bare)
    is_built = lexicon.looks_like_surname(word.bare, alone=True) and not word.is_first
    end = place + 1
    fits = is_rare or is_built or (lexicon.is_surname(word.bare) and _has_company(sentence, place))
    return (end, not sentence.is_thing(place, end)) if fits else (place, False)


def _is_other(word: Word) -> bool:
    return lexicon.is_place(word.bare) or lexicon.is_known_thing(word.bare)


def _has_company(sentence: Sentence, place: int) -> bool:
    """Tell whether the words around say that a surname which is a word too is a person."""
    word, before, after = sentence.words[place], sentence.before(place), sentence.joined(place + 1)
    if after and after.is_capital:
        return False
    return not word.is_first and (before in company.BEFORE or sentence.after(place + 1) in company.TELLING)


def _unlisted(sentence: Sentence, place: int) -> Verdict:
    """Read a name that is in no list: two strange words in capitals, or one in telling company."""
    word = sentence.words[place]
    is_thing = ends_as_thing(word) or word.low in company.THING_BEFORE
    if not word.is_capital or not lexicon.is_unknown(word.low) or is_thing:
        return _in_a_row(sentence, place) if word.is_capital else (place, False)
    end = sentence.surname_from(place + 1) if sentence.joined(place + 1) else place
    if end > place + 1 and _is_pair(sentence, place, end):
        return end, not sentence.is_thing(place, end)
    is_somebody = (
        _is_introduced(sentence, place) or sentence.is_listed_with_person(place) or _is_turned(sentence, place)
    )
    is_foreign = lexicon.has_foreign_marks(word.text) and sentence.before(place) not in {"in", "uit", "de", "het", "te"}
    fits = (is_somebody or is_foreign) and not sentence.is_thing(place, place + 1)
    return (place + 1, True) if fits else (place, False)


def _in_a_row(sentence: Sentence, place: int) -> Verdict:
    """Read a word in capitals that stands in a row of persons: «Azra, Sem en Barak»."""
    word = sentence.words[place]
    fits = (
        sentence.is_listed_with_person(place) and not word.is_first and not _is_other(word) and not ends_as_thing(word)
    )
    return (place + 1, True) if fits and not sentence.is_thing(place, place + 1) else (place, False)


def _is_turned(sentence: Sentence, place: int) -> bool:
    """Tell whether a first name follows behind a comma: «Nagy, Dilara»."""
    after = sentence.at(place + 1)
    if not after or after.gap != ", " or not after.is_capital:
        return False
    return lexicon.is_first_name(after.bare) and not lexicon.is_ordinary(after.bare)


def _is_pair(sentence: Sentence, place: int, end: int) -> bool:
    last = sentence.words[end - 1]
    is_name = lexicon.is_surname(last.bare) or lexicon.looks_like_surname(last.bare)
    if is_name and not _is_other(last):
        return sentence.before(place) not in {"de", "het", "een"}
    is_english = lexicon.is_english(sentence.words[place].low) and lexicon.is_english(last.low)
    is_strange = lexicon.is_unknown(last.low) and not is_english and not ends_as_thing(last) and not last.is_shouted
    return is_strange and sentence.before(place) not in {"de", "het", "een", "via", "op"}


def _is_introduced(sentence: Sentence, place: int) -> bool:
    """Tell whether the words around a strange word in capitals say that it is somebody."""
    word, before = sentence.words[place], sentence.before(place)
    of_whom = before == "van" and sentence.before(place - 1) in company.RELATIONS
    age = sentence.text[word.end : word.end + 8]
    is_aged = age[:2] in {" (", ", "} and age[2:4].isdigit() and (age[4:5] == ")" or age[4:8] == " jaa")
    follower = sentence.at(place + 1)
    is_related = follower is not None and follower.gap == " (" and follower.low in company.RELATIONS | company.TITLES
    is_telling = sentence.after(place + 1) in company.TELLING and (not word.is_first or _is_short(word))
    return before in company.STRICT_BEFORE or of_whom or is_aged or is_related or is_telling


def _is_short(word: Word) -> bool:
    """Tell whether a strange word at the start of a sentence is too short for a compound like «jongerenwerker»."""
    return len(word.low) <= _COMPOUND and not word.low.endswith(("er", "ers", "en", "eur", "ster"))


def _small(sentence: Sentence, place: int) -> Verdict:
    return small_name(sentence, place, place)


def _is_name_like(word: Word) -> bool:
    return word.is_capital or (word.is_shouted and not lexicon.is_ordinary(word.text))


_WAYS: tuple[Callable[[Sentence, int], Verdict], ...] = (
    _titled, _initialled, _first_named, _prefixed, _surnamed, _unlisted, _small,
)  # fmt: skip
