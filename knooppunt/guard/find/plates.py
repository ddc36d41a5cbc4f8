"""Dutch number plates of every side code, and what looks like one but is a date."""

import re
from collections.abc import Iterator

from knooppunt.guard.find.span import Kind, Span

_CODES = (
    "XX-99-99", "99-99-XX", "99-XX-99", "XX-99-XX", "XX-XX-99", "99-XX-XX", "99-XXX-9", "9-XXX-99",
    "XX-999-X", "X-999-XX", "XXX-99-X", "X-99-XXX", "9-XX-999", "999-XX-9",
)  # fmt: skip
_UNMISTAKABLE = tuple(code for code in _CODES if code not in {"XX-99-99", "99-99-XX", "XX-XX-99", "99-XX-XX"})
_MONTHS = {"jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec", "uur"}
_CONSONANT = "[BDFGHJKLMNPRSTVWXZ]"


def _pattern(codes: tuple[str, ...], letter: str, dash: str) -> str:
    spelled = (code.replace("9", r"\d").replace("X", letter).replace("-", dash) for code in codes)
    return rf"(?<![\w-])(?:{'|'.join(spelled)})(?![\w-])"


_DASHED = re.compile(_pattern(_CODES, "[A-Za-z]", "-"))
_CLOSED = re.compile(_pattern(_UNMISTAKABLE, _CONSONANT, ""))
_NAMED = re.compile(
    r"\bkenteken\w{0,5}\W{1,3}(?:is\s|met\s)?((?=[A-Z-]*\d)(?=[\d-]*[A-Z])[A-Z0-9](?:[ -]?[A-Z0-9]){5})(?!\w)",
    re.IGNORECASE,
)


def plates(text: str) -> Iterator[Span]:
    """Find plates with dashes, plates without them that can be nothing else, and what is called a plate."""
    for found in _NAMED.finditer(text):
        yield Span(found.start(1), found.end(1), Kind.PLATE)
    for pattern in (_DASHED, _CLOSED):
        for found in pattern.finditer(text):
            if not _is_date(found.group()):
                yield Span(found.start(), found.end(), Kind.PLATE)


def _is_date(piece: str) -> bool:
    return "".join(filter(str.isalpha, piece)).lower() in _MONTHS
