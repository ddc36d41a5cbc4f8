"""Names of persons: built from first names, surnames, titles and initials, and from the company they stand in."""

from collections.abc import Callable, Iterator

from knooppunt.guard.find import company, lexicon
from knooppunt.guard.find.naming import Sentence, ends_as_thing
from knooppunt.guard.find.small import small_name
from knooppunt.guard.find.span import Kind, Span
from knooppunt.guard.find.strange import humanly, is_other, is_turned, labelled, owning, signs, unlisted, worried
from knooppunt.guard.find.words import Word, words_in

Verdict = tuple[int, bool]  # where it ends, and whether it is a person
_FULL = 2
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
        if start > place and (word.is_first or _is_last_word(sentence, start)):
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


def _is_last_word(sentence: Sentence, place: int) -> bool:
    """Tell whether an office is rather the surname here: «raadslid Koning stelde», not «mevrouw Koning Bakker»."""
    word, after = sentence.words[place], sentence.joined(place + 1)
    return word.is_capital and lexicon.is_surname(word.bare) and not (after and after.is_capital)


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
    if sentence.is_thing(place, end) or sentence.before(place) == "een":
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
    if before in company.NAMING or signs(sentence, place):
        return True
    if _is_title_of_thing(sentence, place) and before not in company.TITLES:
        return False
    if humanly(sentence, place) or worried(sentence, place) or labelled(sentence, place):
        return True
    if lexicon.is_place(word.bare) or lexicon.is_known_thing(word.bare):
        return False
    return before in company.BEFORE or after in (company.TELLING if word.is_first else company.SAYING)


def _prefixed(sentence: Sentence, place: int) -> Verdict:
    """Read «El Amrani», «Van der Berg» and, with care, «de Vries»."""
    word = sentence.words[place]
    if word.low not in company.PREFIXES or word.low == "het":
        return place, False
    end = sentence.surname_from(place)
    if end < place + _FULL or _is_title_of_thing(sentence, place) or _is_article(sentence, place, end):
        return place, False
    last = sentence.words[end - 1].bare
    if lexicon.is_place(last) or lexicon.is_known_thing(last) or not _prefix_fits(sentence, place, end):
        return place, False
    return end, not sentence.is_thing(place, end)


def _is_article(sentence: Sentence, place: int, end: int) -> bool:
    """Tell whether «De» is no part of a name: «De Koning», «De Juliana van …», «De Van der Valk-week»."""
    word, last = sentence.words[place], sentence.words[end - 1]
    is_office = end == place + _FULL and (last.low in company.TITLES or lexicon.is_first_name(last.bare))
    is_double = word.is_capital and end > place + _FULL and sentence.words[place + 1].is_capital
    return word.low == "de" and word.is_first and (is_office or is_double)


def _is_title_of_thing(sentence: Sentence, place: int) -> bool:
    """Tell whether «De …» belongs to the name before it: «Wijkcentrum De Mare», «Sociaal Werk De Kop»."""
    if not sentence.words[place].is_capital or not sentence.before(place):
        return False
    word = sentence.words[place - 1]
    return word.is_capital and not word.is_first and not lexicon.is_first_name(word.bare)


def _prefix_fits(sentence: Sentence, place: int, end: int) -> bool:
    word, last = sentence.words[place], sentence.words[end - 1].bare
    is_new = lexicon.is_unknown(last) and not ends_as_thing(sentence.words[end - 1])
    if word.low in company.ARABIC:
        return lexicon.is_surname(last) or is_new
    is_rare = lexicon.is_surname(last) and not lexicon.is_word(last)
    if word.low in company.WEAK_PREFIXES:
        return is_rare
    if end - place > _FULL:
        return lexicon.is_surname(last) or (is_new and word.low == "van" and not lexicon.is_english(last))
    if word.text[0].islower():
        return is_rare
    return is_rare or lexicon.is_surname(last) or (is_new and not word.is_first and word.low == "van")


def _surnamed(sentence: Sentence, place: int) -> Verdict:
    """Read a surname by itself."""
    word = sentence.words[place]
    if not _is_name_like(word) or is_other(word):
        return place, False
    is_rare = lexicon.is_only_a_surname(word.bare)
    is_built = lexicon.looks_like_surname(word.bare, alone=True) and not word.is_first
    end = place + 1
    if sentence.before(place) == "een":
        return place, False
    fits = is_rare or is_built or (lexicon.is_surname(word.bare) and _has_company(sentence, place))
    return (end, not sentence.is_thing(place, end)) if fits else (place, False)


def _has_company(sentence: Sentence, place: int) -> bool:
    """Tell whether the words around say that a surname which is a word too is a person."""
    word, before, after = sentence.words[place], sentence.before(place), sentence.joined(place + 1)
    if after and after.is_capital:
        return False
    if any(tells(sentence, place) for tells in (humanly, labelled, is_turned, signs)):
        return True
    is_met = before in company.BEFORE or _is_out_of_place(sentence, place)
    return not word.is_first and (is_met or sentence.after(place + 1) in company.TELLING)


def _is_out_of_place(sentence: Sentence, place: int) -> bool:
    """Tell whether a capital can only be that of a name: behind a word in small letters that is no article."""
    before = sentence.before(place)
    return bool(before) and sentence.words[place - 1].text.islower() and before not in company.ARTICLES


def _small(sentence: Sentence, place: int) -> Verdict:
    return small_name(sentence, place, place)


def _is_name_like(word: Word) -> bool:
    return word.is_capital or (word.is_shouted and not lexicon.is_ordinary(word.text))


_WAYS: tuple[Callable[[Sentence, int], Verdict], ...] = (
    _titled, _initialled, _first_named, _prefixed, _surnamed, owning, unlisted, _small,
)  # fmt: skip
