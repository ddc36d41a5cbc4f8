"""Names that stand in no list, and names that are words too: told by the company they are in and by what they do."""

import re

from knooppunt.guard.find import company, lexicon
from knooppunt.guard.find.naming import Sentence, ends_as_thing
from knooppunt.guard.find.words import Word

Verdict = tuple[int, bool]  # where it ends, and whether it is a person
_SHORT, _LONGEST = 8, 14
_AGE = r"(?:\d{1,2}|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|twintig)(?: jaar)?\b"
_FEELING = (
    r"(?:erg |heel |zo |weer |nog |al |bijna |net |pas |altijd |nu |vaak ){0,2}(?:boos|bang|verdrietig|eenzaam|"
    r"ziek|jarig|verliefd|"
    r"bekeerd|geschorst|aangehouden|opgepakt|weggelopen|gepest|bedreigd|getrouwd|zwanger|overstuur|de enige|"
    r"degene|mijn|onze|zijn|haar|"
    r"een (?:\w+ )?(?:jongen|meisje|man|vrouw|vriend|vriendin|leerling|collega|buurman|buurvrouw))"
)
_HUMAN = re.compile(
    rf" (?:(?:is|was|wordt|werd) (?:{_AGE}|{_FEELING})|(?:heeft|had|voelt|voelde|schaamt|noemt|noemde|gedraagt|"
    rf"bemoeit) zich\b|"
    rf"(?:z'n|zijn|haar|d'r) (?:moeder|vader|ouders|broer|broertje|zus|zusje|vriend|vriendin|telefoon|kamer|huis)\b|"
    rf"\(\d{{1,2}}(?: jaar)?\)|en (?:haar|zijn|z'n) (?:moeder|vader|broer|zus|man|vrouw|vriend|vriendin)\b)",
    re.IGNORECASE,
)
_WORRY = re.compile(
    r"\b(?:zorgen|bezorgd|ongerust|bang|ruzie|gesprek|contact|boos|klacht|melding|signaal|signalen) (?:om|over|"
    r"met|op) $"
)
_LABEL = re.compile(
    r"(?:^|[\n;,.(*-] ?)(?:naam|voornaam|achternaam|roepnaam|melder|jongere|leerling|ouder|moeder|vader|mentor|"
    r"docent|contactpersoon|"
    r"betrokkene|getuige|verdachte|slachtoffer|aangever|cliënt|client|afzender|auteur|trainer|coach|deelnemer|"
    r"aanwezig|afwezig|"
    r"organisator|beheerder|jongerenwerker|wijkagent|zoon|dochter|broer|zus|partner|groet(?:en|"
    r"jes)?)(?: \w{1,10})? ?[:=] ?$",
    re.IGNORECASE,
)
_GREETED = re.compile(r"\b(?:groet(?:en|jes)?|liefs|gr|grtz?|mvg|knuffel)[,.!]?\s{1,3}$", re.IGNORECASE)
_SIGNED = re.compile(r"[\s.!]*(?:$|\n)")
_INITIAL_BEHIND = re.compile(r", [A-Z]\.")


def humanly(sentence: Sentence, place: int) -> bool:
    """Tell whether a name is or does what only somebody can: «Storm is veertien», «Roos heeft zich bekeerd»."""
    word = sentence.words[place]
    is_named = not sentence.before(place) or sentence.before(place) in company.BEFORE
    return is_named and bool(_HUMAN.match(sentence.text, word.end))


def worried(sentence: Sentence, place: int) -> bool:
    """Tell whether somebody is worried about this, or at odds with it: «zorgen om Amber»."""
    start = sentence.words[place].start
    return bool(_WORRY.search(sentence.text[max(0, start - 20) : start]))


def labelled(sentence: Sentence, place: int) -> bool:
    """Tell whether a form's word stands before it: «Melder: Visser», «Jongere 2 = Milan»."""
    start = sentence.words[place].start
    return bool(_LABEL.search(sentence.text[max(0, start - 30) : start])) and not is_other(sentence.words[place])


def signs(sentence: Sentence, place: int) -> bool:
    """Tell whether a name closes a letter: «Liefs, Roos»."""
    word = sentence.words[place]
    is_greeted = _GREETED.search(sentence.text[max(0, word.start - 14) : word.start])
    return bool(is_greeted and _SIGNED.match(sentence.text, word.end)) and not is_other(word)


def owning(sentence: Sentence, place: int) -> Verdict:
    """Read a first name with its s before a relative: «Mohammeds broer»."""
    word, name = sentence.words[place], sentence.words[place].bare.removesuffix("s")
    is_owner = word.is_capital and word.bare != name and lexicon.is_first_name(name) and lexicon.is_unknown(word.low)
    return (place + 1, True) if is_owner and sentence.after(place + 1) in company.RELATIONS else (place, False)


def is_turned(sentence: Sentence, place: int) -> bool:
    """Tell whether a first name or initial follows behind a comma: «Nagy, Dilara», «Visser, J.»."""
    if _INITIAL_BEHIND.match(sentence.text, sentence.words[place].end):
        return True
    after = sentence.at(place + 1)
    if not after or after.gap != ", " or not after.is_capital:
        return False
    return lexicon.is_first_name(after.bare) and not lexicon.is_ordinary(after.bare)


def is_other(word: Word) -> bool:
    """Tell whether a word is a place, or something well known that is no person."""
    return lexicon.is_place(word.bare) or lexicon.is_known_thing(word.bare)


def unlisted(sentence: Sentence, place: int) -> Verdict:
    """Read a name that is in no list: two strange words in capitals, or one in telling company."""
    word = sentence.words[place]
    is_thing = ends_as_thing(word) or word.low in company.THING_BEFORE or sentence.is_compound(word)
    is_new = lexicon.is_unknown(word.low) or lexicon.has_foreign_marks(word.text)
    if not word.is_capital or not is_new or is_thing:
        return _in_a_row(sentence, place) if word.is_capital else (place, False)
    end = sentence.surname_from(place + 1) if sentence.joined(place + 1) else place
    if end > place + 1 and _is_pair(sentence, place, end):
        return end, not sentence.is_thing(place, end)
    is_somebody = _is_introduced(sentence, place) or sentence.is_listed_with_person(place) or is_turned(sentence, place)
    is_foreign = _is_foreign(sentence, place) or _acts(sentence, place) or labelled(sentence, place)
    fits = (is_somebody or is_foreign) and not sentence.is_thing(place, place + 1)
    return (place + 1, True) if fits else (place, False)


def _in_a_row(sentence: Sentence, place: int) -> Verdict:
    """Read a word in capitals that stands in a row of persons: «Azra, Sem en Barak»."""
    word = sentence.words[place]
    fits = (
        sentence.is_listed_with_person(place) and not word.is_first and not is_other(word) and not ends_as_thing(word)
    )
    return (place + 1, True) if fits and not sentence.is_thing(place, place + 1) else (place, False)


def _is_pair(sentence: Sentence, place: int, end: int) -> bool:
    last = sentence.words[end - 1]
    is_name = lexicon.is_surname(last.bare) or lexicon.looks_like_surname(last.bare)
    if is_name and not is_other(last):
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


def _is_foreign(sentence: Sentence, place: int) -> bool:
    """Tell whether a word has letters that Dutch words never have, and does not stand where places do."""
    is_placed = sentence.before(place) in {"in", "uit", "de", "het", "te"}
    word = sentence.words[place]
    return lexicon.has_foreign_marks(word.text) and not is_placed and not is_other(word)


def _acts(sentence: Sentence, place: int) -> bool:
    """Tell whether a strange word begins a sentence and does what people do: «Hiruy bidt drie keer»."""
    word, doing = sentence.words[place], sentence.after(place + 1)
    if not word.is_first or len(word.low) > _LONGEST or lexicon.is_compound(word.low) or lexicon.is_english(word.low):
        return False
    return doing in company.HUMAN or humanly(sentence, place)


def _is_short(word: Word) -> bool:
    """Tell whether a strange word at the start of a sentence is too short for a compound like «jongerenwerker»."""
    return len(word.low) <= _SHORT and not word.low.endswith(("er", "ers", "en", "eur", "ster"))
