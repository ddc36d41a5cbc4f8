"""How to reach somebody: e-mail addresses and telephone numbers."""

import re
from collections.abc import Iterator

from knooppunt.guard.find.span import Kind, Span

# What stands before the @ is tried once, from where it begins: from each of its letters takes minutes on a long text.
_AT = r"(?:\s?@\s?|\s?[\[({<](?:at|apenstaartje|a|@)[\])}>]\s?|\s(?:apenstaartje|apestaartje|apenstaart)\s)"
_DOT = r"(?:\.|\s?[\[({<](?:dot|punt|\.)[\])}>]\s?|\s(?:dot|punt)\s)"
_MAIL = re.compile(rf"(?<![\w.+%-])[\w.+%-]++{_AT}(?:[\w-]++{_DOT})+[\w-]*[^\W\d_]", re.IGNORECASE)
_SPELLED = re.compile(r"(?<![\w.+%-])[\w.+%-]++\sat\s(?:[\w-]++\s?(?:punt|dot)\s)+[a-z]{2,}", re.IGNORECASE)
_ALONE = r"(?<![A-Za-z0-9])(?<!\d[-./])"
_END = r"(?![A-Za-z0-9])(?![-./:]\d)"
_NO_DATE = r"(?!\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d{2}(?!\d))"
_GAP = r"[ .\-/]{0,3}"
_STEP = r"[ .\-/]?\d"
_MOBILE = rf"(?:\(06\)|06){_GAP}[1-9](?:{_STEP}){{7}}"
_LANDLINE = rf"(?:\(0[1-9]\d{{1,2}}\)|0(?!88)[1-9]\d{{1,2}}){_GAP}[1-9](?:[ .\-]?\d){{5,6}}"
_DUTCH = rf"(?:\((?:\+|00)31\)|(?:\+|00)[ ]?31)[ .\-]{{0,2}}(?:\(0\)[ .\-]{{0,2}})?(?:\([1-9]\)|[1-9])(?:{_STEP}){{8}}"
_ABROAD = r"(?:\+|00)[1-9]\d{0,2}(?:[ .\-]{0,2}\(0\))?(?:[ .\-]?\d){7,12}"
_BARE = r"316(?:[ .\-]?[1-9])(?:[ .\-]?\d){7}"  # as an app writes it, without its +
_PHONE = re.compile(rf"{_ALONE}{_NO_DATE}(?:{_BARE}|{_MOBILE}|{_LANDLINE}|{_DUTCH}|{_ABROAD}){_END}")
_NAMED = re.compile(
    r"\b(?:tel|telefoon|telnr|telefoonnummer|telnummer|mobiel|mob|gsm|bel|belt|belde|app|appt|"
    r"sms|whatsapp|06-nummer|nummer|nr)"
    r"(?:nummer)?[ .:]{1,3}(?:is |nr\.? |nummer )?((?:\(0\) ?)?6(?:[ .\-]?\d){8})(?![\d])",
    re.IGNORECASE,
)
_SERVICE = re.compile(rf"{_ALONE}(?:\(088\)|088){_GAP}[1-9](?:[ .\-]?\d){{6}}{_END}")
_LENGTH, _LOOK_BACK = 10, 60
_DESK = re.compile(
    r"\b(?:gemeente(?:huis)?|provincie|ggd|ggz|politie(?:bureau)?|receptie|balie|centrale|algemene?|meldpunt|"
    r"steunpunt|loket|"
    r"klantcontact\w*|hulplijn|helpdesk|servicepunt|secretariaat|stichting|organisatie|school|kantoor|bureau|"
    r"ziekenhuis|"
    r"huisartsenpost|bibliotheek|wijkteam|informatielijn|landelijke?|instelling|redactie|veilig thuis|halt|museum|"
    r"theater|"
    r"woningcorporatie|dienst|afdeling|klachtenlijn|buurthuis|stadhuis)\b",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(
    r"\b(?:me|mij|hem|haar|zijn|mijn|moeder|vader|broer|zus|oma|opa|ouders|buur\w+|melder|agent|wijkagent|privé|direct|"
    r"mobiel|jongen|"
    r"meisje|man|vrouw|thuis|familie|gezin|organisator|contactpersoon|van de heer|mevrouw|meneer)\b",
    re.IGNORECASE,
)


def addresses(text: str) -> Iterator[Span]:
    """Find e-mail addresses, also those that are written around."""
    for pattern in (_MAIL, _SPELLED):
        for found in pattern.finditer(text):
            yield Span(found.start(), found.end(), Kind.EMAIL)


def phones(text: str) -> Iterator[Span]:
    """Find telephone numbers: Dutch mobile and landline, and whatever begins with a country's + or 00."""
    for found in _PHONE.finditer(text):
        if _is_whole(found.group()) and not _is_desk(text, found):
            yield Span(found.start(), found.end(), Kind.PHONE)
    for found in _NAMED.finditer(text):
        yield Span(found.start(1), found.end(1), Kind.PHONE)
    for found in _SERVICE.finditer(text):
        if _SOMEBODY.search(_said_before(text, found)):
            yield Span(found.start(), found.end(), Kind.PHONE)


def _is_whole(number: str) -> bool:
    """Tell whether a number without a country has the ten digits that Dutch numbers have."""
    return number.lstrip("(").startswith(("+", "00", "31")) or sum(map(str.isdigit, number)) == _LENGTH


def _is_desk(text: str, found: re.Match[str]) -> bool:
    """Tell whether a number on a fixed line is the general one of an organisation, by the words before it."""
    before = _said_before(text, found)
    is_mobile = "6" in found.group().removeprefix("+31").removeprefix("0031")[:3]
    return not is_mobile and bool(_DESK.search(before)) and not _SOMEBODY.search(before)


def _said_before(text: str, found: re.Match[str]) -> str:
    """Give the words straight before a number, of the same line and sentence."""
    before = text[max(0, found.start() - _LOOK_BACK) : found.start()]
    return re.split(r"\n|[.!?] (?=[A-Z])", before)[-1]
