"""Where somebody lives: a street with a number, a postcode with a number; a street by itself passes."""

import re
from collections.abc import Iterator

from knooppunt.guard.find.lexicon import is_known_thing, is_place, is_word
from knooppunt.guard.find.span import Kind, Span

_STREET_ENDS = (
    "straat|laan|weg|plein|gracht|kade|singel|dreef|steeg|plantsoen|boulevard|allee|passage|"
    "pad|dijk|zijde|eind|einde|"
    "straatje|laantje|pleintje|hofje|str|wal|lei|zoom|vaart|sloot|kreek|werf|dwars|vest|oord|rak|goud|erf|straße|strasse|platz|gasse"
)
_CAPITAL_ENDS = (
    "hof|park|markt|haven|ring|burg|kamp|veld|akker|weide|horst|berg|meent|brink|baan|dam|tuin|hoek|horn|meer|"
    "stein|donk|land|rode|bos|hout|gaard|waard|duin|rug|es|kwartier|wijk|oever|sluis|brug|waal|"
    "zand|weerd|molen|heem|hage|stede"
)
_NUMBER = (
    r"(?:(?:huis)?(?:nr|nummer)\.? ?)?(?!(?:19|"
    r"20)\d\d(?!\d))[1-9]\d{0,3}(?: ?[-/]? ?(?:[A-Za-z]|hs|huis|bis|rood|zw|I{1,3}|IV|V|"
    r"\d{1,3}(?: ?(?:hg|hoog|hs|[a-z]))?))?"
)
_WIND = "(?:Noord|Zuid|Oost|West|[NZOW][NZOW]?)"
_AFTER = (
    r"(?![\w-])(?![.,:]\d)(?! ?(?:keer|uur|u|jaar|jr|jarige|km|m|meter|procent|%|mensen|personen|jongeren|leerlingen|"
    r"euro|minuten|dagen|weken|maanden|januari|februari|maart|april|mei|juni|juli|augustus|"
    r"september|oktober|november|"
    r"december|jan|feb|mrt|apr|aug|sept|sep|okt|nov|dec|auto|auto's|woningen|huizen|stuks|x|"
    r"bewoners|incidenten|meldingen|"
    r"en \d+ ?(?:mei|juni|juli|maart|april)|tot|van de|agenten|graden)\b)"
)
_STRICT = re.compile(
    rf"(?:(?<![\w@/])|(?<=[a-z.]/)(?-i:(?=[A-Z])))(?-i:[A-Z][\w'.-]{{0,40}} ){{0,2}}[\w'.-]{{2,40}}(?:{_STREET_ENDS})"
    rf"(?-i: {_WIND})?(?:\.?,? {{0,2}}|"
    rf",? ?[(#]){_NUMBER}{_AFTER}",
    re.IGNORECASE,
)
_CAPITAL = re.compile(rf"(?<![\w@/])[A-Z][\w'-]{{1,40}}(?:{_CAPITAL_ENDS}),? {{1,2}}{_NUMBER}{_AFTER}")
_TWO_WORDS = re.compile(
    r"(?<![\w@/])(?:[A-Z]\w{2,30} )(?:[A-Z]\w{1,30} )?(?:Straat|Laan|Weg|Plein|Gracht|Kade|"
    r"Singel|Hof|Park|Markt|Haven|Dijk|"
    rf"straat|laan|weg|plein|gracht|kade|hof|dijk|pad|Pad|Eind|Wal|Dam|Vest)(?: {_WIND})?,? {_NUMBER}{_AFTER}"
)
_YEAR = re.compile(rf"(?<!\w)(?:Plein|Laan|Straat|Weg) (?:18|19)\d\d,? {_NUMBER}{_AFTER}")
_OF = re.compile(
    rf"(?<!\w)(?:laan|plein|weg|straat|kade|hof|park|pad|oever|singel|dreef|burg)(?: (?:van|der|"
    rf"de|den|het|'t|ter|op|naar|achter|aan|langs|over|in|tussen|bij)){{1,3}}"
    rf"(?: [\w'-]{{2,40}}){{1,3}},? {_NUMBER}{_AFTER}",
    re.IGNORECASE,
)
_TURNED = re.compile(
    r"\b(?:nummer|nr\.?|huisnummer|op|perceel) ([1-9]\d{0,3} ?[a-zA-Z]?) (?:in|aan|van|op) (?:de |het )?"
    rf"(?:[\w'.-]{{1,40}} ){{0,2}}?[\w'-]{{2,40}}(?:{_STREET_ENDS})(?!\w)",
    re.IGNORECASE,
)
_CODE = r"[1-9]\d{3} ?(?!(?:SA|SD|SS)\b)(?:[A-Z]{2}|(?<=\d)[a-z]{2})"
_POSTCODE = re.compile(
    rf"(?<![\w-])(?:{_CODE}[ ,;/-]{{0,3}}(?:(?:met |en )?(?:huis)?(?:nummer|nr)\.? ?:? ?|"
    rf"#)?[1-9]\d{{0,4}}(?: ?[a-zA-Z])?(?![\w:])(?![.,:-]\d)"
    rf"|{_CODE},? [A-Z][\w' -]{{2,24}},? (?:huis)?(?:nummer|nr)\.? ?[1-9]\d{{0,4}}(?!\w)"
    rf"|[1-9]\d{{3}} [a-z]{{2}},? (?:huis)?(?:nummer|nr)\.? ?[1-9]\d{{0,4}} ?[a-zA-Z]?(?!\w)"
    rf"|(?:huis)?(?:nummer|nr)\.? ?[1-9]\d{{0,3}} ?[a-zA-Z]?[ ,]{{1,3}}(?:postcode |pc )?{_CODE}(?!\w))"
)
_END = (
    r"(?=$|[.,;:)\n]| (?:in|te|en|of|is|was|staat|stond|ligt|woont|woonde|hangt|heeft|werd|waar|achter|boven|om|"
    r"naar|ge\w+)\b| \()"
)
_BARE = re.compile(
    rf"(?<![\w@/-])(?:Singel|Plantsoen|Markt|Brink|Kade|Plein|Achterom|Amstel|Rokin|Spui|Breed|Neude|Voorstraat|Achterweg|Gangetje|Buitenkant|"
    rf"Binnenkant|(?:Achter|Onder|Boven|Tussen) (?:de|den|het|'t) [A-Z][\w'-]{{2,30}}|"
    rf"(?:Grote|Kleine|Lange|Korte|Nieuwe|Oude|Hoge|Lage|Groote|"
    rf"Gedempte) [A-Z][\w'-]{{2,30}}(?: {_WIND})?),? {_NUMBER}{_AFTER}{_END}"
)
_STAY = re.compile(
    rf"(?<!\w)(?:(?i:recreatiepark|vakantiepark|bungalowpark|camping|park|flat|complex|wooncomplex|hotel|azc|"
    rf"opvang|boerderij)"
    rf"(?: [A-Z'][\w'-]{{1,30}}){{1,3}},? (?:huisje|chalet|kavel|plek|kamer|unit|appartement|bungalow|app\.|nr\.?|"
    rf"nummer) ?"
    rf"[1-9]\d{{0,3}}{_AFTER})"
)
_ABROAD = re.compile(
    rf"(?<!\w)(?:(?:Rue|Avenue|Boulevard|Via|Calle|Ulica|ul\.|Chaussée|Place)(?: (?:de|du|des|la|di|"
    rf"del))*(?: [A-Z][\w'-]{{1,30}})"
    rf"{{1,3}},? {_NUMBER}{_AFTER}|[1-9]\d{{0,3}} (?:[A-Z][\w'-]{{1,30}} ){{1,2}}(?:Street|Road|Avenue|Lane|Drive|"
    rf"Square)(?!\w))"
)
_TOWARDS = re.compile(
    r"(?<!\w)(?i:aan|op|naar|vanaf|bij|van|adres|woning|pand|huis|woonhuis|schuur|loods|langs|via)(?: op| aan| is)?:? "
    rf"(?:de |het )?(((?:De |Het |'t |Den )?)([A-Z][\w'-]{{2,30}}),? {_NUMBER}){_AFTER}{_END}"
)
_LIVES = re.compile(
    r"\b(?:woont|woonde|wonend|woonachtig|adres|woonadres|thuisadres|verblijft|ingeschreven|verhuis[dt]e?|"
    r"thuis)\b(?:[ :]+(?:is|op|aan|in|te|de|het|nu|nog|bij|naar)\b)*[ :]+"
    rf"([A-Z][\w'-]{{2,40}}(?: [A-Z][\w'-]{{2,40}}){{0,2}},? {_NUMBER}){_AFTER}"
)


def homes(text: str) -> Iterator[Span]:
    """Find addresses: a street with its number either way round, a postcode with a number."""
    if not any(map(str.isdigit, text)):
        return
    for pattern in (_POSTCODE, _STRICT, _TWO_WORDS, _YEAR, _OF, _TURNED, _BARE, _STAY, _ABROAD):
        for found in pattern.finditer(text):
            yield Span(found.start(), found.end(), Kind.ADDRESS)
    for found in _CAPITAL.finditer(text):
        if not is_place(re.split(r"[ ,]", found.group())[0]):
            yield Span(found.start(), found.end(), Kind.ADDRESS)
    for found in _LIVES.finditer(text):
        yield Span(found.start(1), found.end(1), Kind.ADDRESS)
    yield from _odd_streets(text)


def _odd_streets(text: str) -> Iterator[Span]:
    """Find a street that is not called one, by how it is come to: «op Duinroos 7», «naar 't Zand 5»."""
    for found in _TOWARDS.finditer(text):
        _whole, article, name = found.groups()
        is_other = is_place(name) or is_known_thing(name) or (not article and is_word(name))
        if not is_other:
            yield Span(found.start(1), found.end(1), Kind.ADDRESS)
