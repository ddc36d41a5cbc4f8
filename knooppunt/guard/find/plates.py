"""Dutch number plates of every side code, and what looks like one but is a date."""

import re
from collections.abc import Iterator

from knooppunt.guard.find.span import Kind, Span

_CODES = (
    "XX-99-99", "99-99-XX", "99-XX-99", "XX-99-XX", "XX-XX-99", "99-XX-XX", "99-XXX-9", "9-XXX-99",
    "XX-999-X", "X-999-XX", "XXX-99-X", "X-99-XXX", "9-XX-999", "999-XX-9", "XXX-99-9", "9-99-XXX",
)  # fmt: skip
_UNMISTAKABLE = tuple(code for code in _CODES if code not in {"XX-99-99", "99-99-XX", "XX-XX-99", "99-XX-XX"})
_SPACED = tuple(code for code in _UNMISTAKABLE if code not in {"99-XX-99", "9-XX-999", "999-XX-9", "9-99-XXX"})
_MONTHS = {"jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec", "uur", "km", "pc", "st"}
_CONSONANT = "[BDFGHJKLMNPRSTVWXZ]"


def _pattern(codes: tuple[str, ...], letter: str, dash: str) -> str:
    spelled = (code.replace("9", r"\d").replace("X", letter).replace("-", dash) for code in codes)
    return rf"(?<![\w-])(?:{'|'.join(spelled)})(?![\w-])"


_DASHED = re.compile(_pattern(_CODES, "[A-Za-z]", "-"))
_DOTTED = re.compile(_pattern(_UNMISTAKABLE, "[A-Z]", "[.·]"))
_CLOSED = re.compile(_pattern(_UNMISTAKABLE, _CONSONANT, ""))
_OPEN = re.compile(_pattern(_SPACED, _CONSONANT, " "))
_NAMED = re.compile(
    r"\b(?:kenteken|nummerplaat|plaat|nummerbord|knt|kent)\w{0,5}\W{1,3}(?:is\s|met\s|nr\s|nummer\s|van\s)?"
    r"((?=[A-Z -]{0,9}\d)(?=[\d -]{0,9}[A-Z])[A-Z0-9]{1,3}(?:[ -]?[A-Z0-9]){3,6})(?!\w)",
    re.IGNORECASE,
)
_CARS = (
    r"(?:auto|busje|bus|bestelbus|scooter|brommer|motor|bromfiets|wagen|taxi|vrachtwagen|trekker|aanhanger|"
    r"voertuig|golf|polo|"
    r"bmw|audi|mercedes|opel|corsa|ford|fiesta|fiat|toyota|volkswagen|vw|seat|skoda|peugeot|renault|kia|hyundai|"
    r"volvo|tesla|"
    r"vespa|citroën|mini|caddy|transporter|sprinter|vito|clio|twingo|yaris|passat|camper|nissan|mazda|suzuki|honda|"
    r"dacia|snorfiets|quad|fatbike|plaat|kenteken)"
)
# Beside a car a plate may stand in one go, in any letters; or as an old or a German one.
_CLOSE = "|".join(code.replace("-", "").replace("9", r"\d").replace("X", "[A-Za-z]") for code in _CODES)
_VEHICLE = re.compile(
    rf"\b(?i:{_CARS})\b[^.\n]{{0,40}}?(?<![\w-])((?:[A-Z]{{2}}[ -]?\d{{2}}[ -]?\d{{2}}|"
    rf"\d{{2}}[ -]?\d{{2}}[ -]?[A-Z]{{2}}|"
    r"\d{2}[ -]?[A-Z]{2}[ -]?\d{2}|[A-Z]{2}[ -]?[A-Z]{2}[ -]?\d{2}|\d{2}[ -]?[A-Z]{2}[ -]?[A-Z]{2}|"
    r"\d[ -]?[A-Z]{2}[ -]?\d{3}|"
    rf"\d{{3}}[ -]?[A-Z]{{2}}[ -]?\d|[A-Z]{{1,3}}-[A-Z]{{1,2}} ?\d{{1,4}}|{_CLOSE}))(?![\w-])",
)
_FOREIGN = (
    r"(?:[A-Z]{1,3}[ -]?(?:[A-Z]{1,2}[ -]?)?\d{2,5}(?:[ -]?[A-Z]{1,3})?|\d[A-Z]\d[ -]?\d{4}|\d[ -][A-Z]{3}[ -]\d{3}|"
    r"\d{2}[ -]?[A-Z]{1,3}[ -]?\d{2,5})"
)
_CALLED = r"(?i:kentekens?|nummerplaat|platen|plaat|number ?plate|licen[cs]e ?plate|plate|nummerbord)"
_FAR = re.compile(rf"(?<!\w){_CALLED}(?!\w)[^\d\n.]{{0,30}}?(?<![\w-])({_FOREIGN})(?![\w-])")
_BACK = re.compile(rf"(?<![\w-])({_FOREIGN})(?![\w-])[ ,(]{{1,3}}(?:\w{{2,12}} )?{_CALLED}(?!\w)")
_FEWEST = 5  # «A9» is a road
_PATTERNS = (
    *((pattern, 0) for pattern in (_NAMED, _VEHICLE)),
    *((pattern, _FEWEST) for pattern in (_FAR, _BACK)),
    *((pattern, 0) for pattern in (_DASHED, _DOTTED, _CLOSED, _OPEN)),
)


def plates(text: str) -> Iterator[Span]:
    """Find plates with dashes, plates without them that can be nothing else, and what is called a plate."""
    for pattern, least in _PATTERNS:
        for found in pattern.finditer(text):
            piece = found.group(pattern.groups)
            if not _is_date(piece) and sum(map(str.isalnum, piece)) >= least:
                yield Span(found.start(pattern.groups), found.end(pattern.groups), Kind.PLATE)


def _is_date(piece: str) -> bool:
    return "".join(filter(str.isalpha, piece)).lower() in _MONTHS
