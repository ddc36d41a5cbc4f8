"""The day somebody was born: a date beside a word that says so; other dates pass."""

import re
from collections.abc import Iterator

from knooppunt.guard.find.span import Kind, Span

_MONTH = (
    "jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|jun(?:i)?|jul(?:i)?|aug(?:ustus)?|"
    "sep(?:t|tember)?|okt(?:ober)?|"
    "nov(?:ember)?|dec(?:ember)?"
)
_SEP = r"(?: ?[-/.] ?| )"
_YEAR = r"(?:(?:19|20)\d\d|['’]? ?\d\d)"
_DATE = (
    rf"(?:\d{{1,2}}{_SEP}\d{{1,2}}{_SEP}{_YEAR}|(?:19|20)\d\d[-/.]\d{{1,2}}[-/.]\d{{1,2}}|"
    rf"\d{{1,2}}(?:e|ste|de)?[ -]?(?:{_MONTH})\.?[ ,-]*{_YEAR}|(?:19|20)\d{{6}}|[0-3]\d[01]\d(?:19|20)\d\d)(?!\d)"
)
_DAY = rf"\d{{1,2}}(?:e|ste|de)?[ -]?(?:{_MONTH})\b\.?"
_BORN = (
    r"(?:geboren|geboorte ?(?:datum|dag|jaar)?|geb(?:\.|oren)? ?(?:dat(?:um)?)?\.?|gebdat|gbd|"
    r"dob|birthdate|geboortedatum|geboortedat|verjaardag|"
    r"jarig|°|\*)"
)
_FORWARD = re.compile(rf"(?<!\w){_BORN}(?![a-z])[^\d\n]{{0,40}}?({_DATE})", re.IGNORECASE)
_BACKWARD = re.compile(
    rf"(?<![\d-])({_DATE})[ ,(]{{0,3}}(?:is |was |werd )?(?:geboren|geboorte\w*|geb\b|jarig|als geboorte)",
    re.IGNORECASE,
)
_BIRTHDAY = re.compile(
    rf"(?:(?<!\w)(?:jarig|verjaardag|geboren|verjaart)(?: (?:is|op|zijn|haar|was|de|hij|zij|"
    rf"viert)){{0,3}}[ :]{{1,2}}({_DAY}))|"
    rf"(?<!\d)({_DAY}) (?:is (?:hij|zij|ze) )?(?:jarig|verjaart)",
    re.IGNORECASE,
)
_NEXT_TO_NAME = re.compile(rf"[ ,]{{0,2}}[(,]? ?({_DATE})(?=[),;.\s]|$)", re.IGNORECASE)
_FULL_YEAR = re.compile(r"(?:19|20)\d\d")
_OLDEST, _YOUNGEST = 1920, 2017


def births(text: str) -> Iterator[Span]:
    """Find dates of birth by the word that says so."""
    for pattern in (_FORWARD, _BACKWARD, _BIRTHDAY):
        for found in pattern.finditer(text):
            group = found.lastindex or 1
            yield Span(found.start(group), found.end(group), Kind.BIRTHDATE)


def births_beside(text: str, names: list[Span]) -> Iterator[Span]:
    """Find dates straight behind a name that lie too far back for the day of a meeting."""
    for name in names:
        found = _NEXT_TO_NAME.match(text, name.end)
        if found and _is_long_ago(found.group(1)):
            yield Span(found.start(1), found.end(1), Kind.BIRTHDATE)


def _is_long_ago(date: str) -> bool:
    year = _FULL_YEAR.search(date)
    return bool(year) and _OLDEST <= int(year.group()) <= _YOUNGEST  # type: ignore[union-attr]  # it was found
