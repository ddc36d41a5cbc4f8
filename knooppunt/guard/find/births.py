"""The day somebody was born: a date beside a word that says so; other dates pass."""

import re
from collections.abc import Iterator

from knooppunt.guard.find.span import Kind, Span

_MONTH = (
    r"(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|mrt|maart|march|mar|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?|"
    r"aug(?:ustus|ust)?|sep(?:t|tember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_TENS = "(?:(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)(?:en|ën)?)?(?:twintig|dertig)"
_SPELLED = (
    rf"(?:een|eerste|twee(?:de)?|drie|derde|vier(?:de)?|vijf(?:de)?|zes(?:de)?|zeven(?:de)?|acht(?:ste)?|negen(?:de)?|"
    rf"tien(?:de)?|elf(?:de)?|twaalf(?:de)?|(?:der|veer|vijf|zes|zeven|acht|negen)tien(?:de)?|{_TENS}(?:ste)?)"
)
_FEAST = (
    r"(?:(?:eerste|tweede|1e|2e) (?:kerst|paas|pinkster)dag|kerstavond|oudejaars(?:dag|avond)|nieuwjaarsdag|"
    r"koning(?:s|inne)dag|sinterklaas(?:avond)?|bevrijdingsdag|valentijnsdag|dierendag|schrikkeldag)"
)
_WEEKDAY = r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag,? )?"
_ORDINAL = r"(?:e|ste|de|th|st|nd|rd)?"
_SEP = r"(?: ?[-/.] ?| )"
_YEAR = r"(?:(?:19|20)\d\d|['’]? ?\d\d)(?!\d)"
_DAY = (
    rf"(?:(?:de )?(?:\d{{1,2}}{_ORDINAL}|{_SPELLED})[ -]?(?:of |van )?(?:de maand )?{_MONTH}|"
    rf"{_MONTH} \d{{1,2}}{_ORDINAL}(?!\d)|{_FEAST})"
)
_DATE = (
    rf"(?:\d{{1,2}}{_SEP}\d{{1,2}}{_SEP}{_YEAR}|(?:19|20)\d\d[-/. ]\d{{1,2}}[-/. ]\d{{1,2}}|"
    rf"['’]\d\d[-/.]\d{{1,2}}[-/.]\d{{1,2}}|"
    rf"{_WEEKDAY}{_DAY}[ ,-]*(?:in |van )?{_YEAR}|(?:19|20)\d\d,? {_DAY}|(?:19|20)\d{{6}}|[0-3]\d[01]\d(?:19|20)\d\d)"
    r"(?!\d)"
)
_SHORT_DAY = r"(?:[0-3]?\d[-/][01]?\d(?![-/\d])|[0-3]\d[01]\d\d\d(?!\d))"
_BORN = (
    r"(?:geboren|ge?boo?rte[ -]?(?:datum|dag|dat\.?|jaar(?: en dag)?)?|geb?\w{0,6}dat(?:um)?|geb(?:\.|"
    r"oren)? ?(?:dat(?:um)?|dd)?\.?|"
    r"gebdat|gbd|dob|d\.o\.b\.?|g\.d\.?|date of birth|born|birth ?da(?:te|y)|b-?day|verjaardag|verjaart|jarige?)"
)
_FORWARD = re.compile(
    rf"(?<!\w){_BORN}(?![a-z])(?:(?!\. (?-i:[A-Z]))[^\d\n]){{0,40}}?(?<![\d-])({_DATE})", re.IGNORECASE
)
_BACKWARD = re.compile(
    rf"(?<![\d-])({_DATE})[ ,(]{{0,3}}(?:(?:is|was|werd|ben|als) (?:ik |hij |zij |ze )?(?:(?:zijn|haar|de|mijn) )?)?"
    rf"(?:te \w+ |in \w+ )?(?:geboren|geboorte\w*|geb\b|jarig|verjaardag|born|ter wereld)",
    re.IGNORECASE,
)
_LINK = r"(?: (?:is|op|zijn|haar|was|de|hij|zij|ze|viert|valt|dag|in|on|werd|ben|ik|altijd|pas|ook|weer|nu))"
_BIRTHDAY = re.compile(
    rf"(?<!\w){_BORN}{_LINK}{{0,4}}[ :=]{{1,3}}({_WEEKDAY}{_DAY}|{_SHORT_DAY})|"
    rf"(?<!\d)\b({_DAY}) (?:is|wordt|werd|viert) (?:\w+ ){{0,2}}?(?:jarig|verjaardag|verjaart|geboren)|"
    rf"\bviert (?:op )?({_DAY}) (?:zijn|haar)\b",
    re.IGNORECASE,
)
_AGE = r"(?:1\d|2[01]|[6-9]|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|twintig|twaalf|elf)"
_TURNS = re.compile(
    rf"\b(?:wordt|werd|word|turns) (?:(?:hij|zij|ze|ik) )?(?:(?:op )?({_DATE}|{_DAY}) )?{_AGE}(?: jaar)?"
    rf"(?: op ({_DATE}|{_DAY}))?(?!\w)|"
    rf"\b({_DATE}|{_DAY})[),]{{0,2}} (?:wordt|werd|word) (?:[\w'-]+ ){{1,3}}{_AGE}(?!\w)",
    re.IGNORECASE,
)
_SOMEBODY = (
    r"(?:man|vrouw|jongen|meisje|jongeman|leerling|kind|zoon|dochter|broer|broertje|zus|zusje|vader|moeder|verdachte|"
    r"betrokkene|slachtoffer|cliënt|client|m|v|hij|zij|ze|oudste|jongste|middelste|tweeling|leeftijd)"
)
_BESIDE = re.compile(
    rf"(?:(?<!\w){_SOMEBODY}(?:[,:(]{{1,2}} ?| )(?:(?:is|was|zijn) (?:\w+ )?)?(?:(?:van|uit) )?|"
    rf"[*°] ?)({_DATE})(?=[ ),;.]|$)",
    re.IGNORECASE,
)
_NEXT_TO_NAME = re.compile(rf"[ ,]{{0,2}}[(,]? ?({_DATE})(?=[),;.\s]|$)", re.IGNORECASE)
_FULL_YEAR = re.compile(r"(?:19|20)\d\d")
_OLDEST, _YOUNGEST = 1920, 2017


def births(text: str) -> Iterator[Span]:
    """Find dates of birth by the word that says so."""
    for pattern in (_FORWARD, _BACKWARD, _BIRTHDAY, _TURNS):
        for found in pattern.finditer(text):
            if found.lastindex:
                yield Span(found.start(found.lastindex), found.end(found.lastindex), Kind.BIRTHDATE)
    for found in _BESIDE.finditer(text):
        if _is_long_ago(found.group(1)):
            yield Span(found.start(1), found.end(1), Kind.BIRTHDATE)


def births_beside(text: str, names: list[Span]) -> Iterator[Span]:
    """Find dates straight behind a name that lie too far back for the day of a meeting."""
    for name in names:
        found = _NEXT_TO_NAME.match(text, name.end)
        if found and _is_long_ago(found.group(1)):
            yield Span(found.start(1), found.end(1), Kind.BIRTHDATE)


def _is_long_ago(date: str) -> bool:
    year = _FULL_YEAR.search(date)
    return bool(year) and _OLDEST <= int(year.group()) <= _YOUNGEST  # type: ignore[union-attr]  # it was found
