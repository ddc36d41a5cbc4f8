"""How a name is built: which words from a place in a text belong to one name, and whether that is a person's."""

import re

from knooppunt.guard.find import company, lexicon
from knooppunt.guard.find.words import Word

_LONGEST = 7
_FIRM = re.compile(
    r" ?(?:&|en) (?:Partners|Zn\b|Zonen|Zoon\b|Co\b|Advocaten|Associates)|,? (?:B\.?V|N\.?V|V\.?O\.?F)\b"
)
_KINDS = (
    r"(?:\w*school|\w*scholen|\w*verenigingen?|\w*clubs?|\w*organisaties?|\w*bedrijven|\w*bedrijf|\w*groepen|"
    r"\w*groepering(?:en)?|"
    r"\w*partij(?:en)?|merken|\w*merk|\w*winkels?|supermarkt(?:en)?|wijken|buurten|straten|pleinen|gebouwen|"
    r"series?|boeken|films?|kerken|"
    r"moskee(?:ën)?|stichting(?:en)?|plaatsen|dorpen|koepels?|stripfiguren|namen van)"
)
# «… is een school in Alkmaar», «… en De Dijk zijn middelbare scholen», «De Petrus en Pauluskerk»
_CALLED_THING = re.compile(
    rf"(?:(?:,| en| of) (?:[A-Z'][\w'-]* ?){{1,4}}){{0,4}} ?(?:is|was|zijn|waren|heet|heten) (?:een |de |"
    rf"het )?(?:\w+e )?{_KINDS}\b|"
    r" en [A-Z]\w+(?:kerk|school|moskee|huis|college|kapel)\b"
)


class Sentence:
    """The words of a text, asked where a name ends; ``end`` and whether it is a person's, or just the same place."""

    def __init__(self, text: str, words: list[Word]) -> None:
        self.text, self.words = text, words
        self.last_end = -1  # where the person before ended

    def at(self, place: int) -> Word | None:
        """Give the word at a place, when there is one."""
        return self.words[place] if 0 <= place < len(self.words) else None

    def joined(self, place: int) -> Word | None:
        """Give the word at a place when only a blank parts it from the one before."""
        word = self.at(place)
        return word if word and word.follows_close else None

    def before(self, place: int) -> str:
        """Give the word straight before a place; nothing over the end of a sentence."""
        word = self.at(place)
        return self.words[place - 1].low if word and place and not word.is_first and word.follows_close else ""

    def after(self, end: int) -> str:
        """Give the word straight behind a name."""
        word = self.joined(end)
        return word.low if word else ""

    def is_listed_with_person(self, place: int) -> bool:
        """Tell whether a word follows a person after a comma, «en» or «of»."""
        if self.last_end < 0:
            return False
        word = self.words[place]
        is_next = place == self.last_end and word.gap in {", ", " & ", " / ", "/", ","}
        return is_next or (place == self.last_end + 1 and self.before(place) in {"en", "of"})

    def past_prefixes(self, place: int) -> int:
        """Give the place behind «van der», «el» and the like."""
        end = place
        while end - place < _LONGEST and (word := self.at(end)) and word.low in company.PREFIXES:
            if end > place and not word.follows_close and word.text[0] not in "'’":
                break
            end += 1
        return end

    def past_initials(self, place: int) -> int:
        """Give the place behind «J.P.»; the same place when there are no initials."""
        end = place
        while end - place < _LONGEST and (word := self.at(end)) and self._is_initial(word):
            if end > place and word.gap not in {".", ". ", " ", ""}:
                break
            end += 1
        return end

    def _is_initial(self, word: Word) -> bool:
        """Tell whether a word is a letter with a point, or Th. and the like."""
        is_short = len(word.text) == 1 or word.text in {"Th", "Ch", "Ph", "IJ", "Chr", "Joh", "Fr", "Jac", "Wm"}
        return is_short and word.text[0].isupper() and self.text[word.end : word.end + 1] == "."

    def surname_from(self, place: int) -> int:
        """Give the end of prefixes with a word in capitals, and of a second one behind a dash; else the same place."""
        last = self.past_prefixes(place)
        word = self.at(last)
        if (
            not word
            or not self._can_end(word, is_prefixed=last > place)
            or (last > place and not self._is_joined(last))
        ):
            return place
        return last + 1

    def _can_end(self, word: Word, *, is_prefixed: bool) -> bool:
        """Tell whether a word can be a surname, or behind a prefix the first letter of one: «el H.»."""
        return word.is_capital or word.is_shouted or (is_prefixed and self._is_initial(word))

    def _is_joined(self, place: int) -> bool:
        word = self.words[place]
        return word.follows_close or self.words[place - 1].text.endswith("'") or word.gap == ""

    def is_thing(self, place: int, end: int) -> bool:
        """Tell whether what looks like a name is that of a school, a street, a brand."""
        last, after = self.words[end - 1], self.joined(end)
        pair = " ".join(word.low.strip("'") for word in self.words[place : place + 2])
        return bool(
            self._announces_thing(place)
            or pair in company.THINGS
            or (last.low.endswith(company.THING_ENDS) and not lexicon.is_surname(last.bare))
            or (after and _names_thing(after))
            or (last.low in company.THING_AFTER and end > place + 2 and not lexicon.is_surname(last.bare))
            or (after and after.low in company.THING_AFTER_SMALL)
            or self._is_web(end)
            or self.is_compound(last)
            or self._is_firm(end)
            or _CALLED_THING.match(self.text, last.end)
        )

    def is_compound(self, last: Word) -> bool:
        """Tell whether a name is the first half of a word: «de Els Borst-lezing», «het Willem van Oranje-gebouw»."""
        _name, dash, thing = last.text.rpartition("-")
        is_word = thing[:1].islower() and lexicon.is_word(thing)
        is_built = thing.lower().endswith(company.WORD_ENDS) and not lexicon.is_surname(thing)
        return bool(dash) and len(thing) > 2 and (is_word or is_built)  # noqa: PLR2004 - «-el» is no word here

    def _is_firm(self, end: int) -> bool:
        """Tell whether a name is that of a firm: «Van Dam & Partners», «De Jong en Zn.»."""
        return bool(_FIRM.match(self.text, self.words[end - 1].end))

    def _announces_thing(self, place: int) -> bool:
        """Tell whether the word before says that a name is that of a school, a club, a shop."""
        before = self.before(place)
        owned = self.before(place - 1) if before == "van" else ""
        is_house = owned == "huis" and self.words[place - 2].is_capital
        if before == "het" or is_house or owned in company.WORKS:
            return True
        is_compound = before.endswith(company.THING_ENDS) and before not in company.PREFIXES
        return is_compound or before in company.THING_BEFORE or f"{before} {self.words[place].low}" in company.THINGS

    def _is_web(self, end: int) -> bool:
        """Tell whether a name runs on as an address on the web."""
        rest = self.text[self.words[end - 1].end :][:2]
        return len(rest) > 1 and rest[0] in ".@_/" and rest[1].isalnum() and rest[1].islower()


def _names_thing(word: Word) -> bool:
    is_proper = word.is_capital or word.is_shouted
    return is_proper and (word.low in company.THING_AFTER or word.low.endswith(company.THING_ENDS))


def ends_as_thing(word: Word) -> bool:
    """Tell whether a word ends as the names of streets, schools, days and ideas do."""
    return word.low.endswith(company.WORD_ENDS) and not lexicon.is_first_name(word.bare)
