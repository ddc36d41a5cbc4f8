"""The name in one or more cells to one name as it is kept; what names nobody, or two people, is said."""

import re
from functools import lru_cache

from django.utils.translation import gettext as _

from knooppunt.network.contacts.folding import folded

LONGEST = 150
INFIXES = frozenset(
    [
        "van", "de", "der", "den", "het", "ter", "ten", "te", "la", "le", "el", "al", "bin", "ben", "von", "du",
        "da", "dos", "t", "s", "op", "in", "aan", "bij", "over", "uit", "voor", "d", "ould", "ait",
    ]
)  # fmt: skip
_TITLES = frozenset(
    [
        "dhr", "heer", "mw", "mevr", "mevrouw", "drs", "ir", "ing", "mr", "dr", "prof", "ds", "bc", "msc", "bsc",
        "ba", "ma", "llm", "phd", "mba", "mpa", "mphil", "ra", "rc", "mej", "jhr", "jkvr",
    ]
)  # fmt: skip
_NOBODY = frozenset(
    [
        "vacature", "vacant", "n n", "nn", "functie vervallen", "wordt ingevuld", "algemeen", "info", "test",
        "totaal", "postbus", "secretariaat", "nader te bepalen", "ntb", "iedereen", "naam", "voornaam achternaam",
    ]
)  # fmt: skip
_TWO = re.compile(r"\s+(?:en|and|&|\+|of)\s+|\s*[/;|&\n]\s*|\s\+\s")
_TWO_FULL = re.compile(r"\s+[-\u2013\u2014]\s+|\n")
_LAST_FIRST = re.compile(r"([^\W\d_][\w'-]{2,}) ((?:[A-Z]\.\s?)+[A-Z]?)((?: ?(?:van|de|der|den|v\.?d\.?|ter|ten))*)")
_MISREAD = re.compile("\ufffd|[\u00c3\u00c2][\u0080-\u00bf\u0192\u201a\u2020-\u2026\u02c6\u2030]|\u00e2\u20ac")
_BRACKETS = re.compile(r"\s*[(\[<][^)\]>]*[)\]>]")
_PLAIN = re.compile(r"[A-ZÀ-Ý][a-zà-ÿ]+(?: (?:van|de|der|den|el|ter|ten))*(?: [A-ZÀ-Ý][a-zà-ÿ]+)+")
_NO_NAME = re.compile(r"[\d@_=]|https?:")
_TITLED = re.compile(r"\b(?:dhr|mw|mevr|drs|ir|ing|mr|dr|prof|heer|mevrouw|msc|bsc|ba|ma|llm|phd|mba)\b", re.IGNORECASE)


class NoName(Exception):
    """Raised when cells do not name one person; its text says why."""


@lru_cache(maxsize=4_000)
def one_name(text: str) -> str:
    """Give the name of one person: first name first, without titles.

    Raises ``NoName``.
    """
    if _PLAIN.fullmatch(text) and not _TITLED.search(text):
        return text
    text = _BRACKETS.sub("", text).strip(" .,;-'\"") if text else ""
    text = _turned(_without_titles(_joined(text)))
    _refuse_nobody(text)
    _refuse_two(text)
    return _capitals(" ".join(text.replace("\n", " ").split()))


def aside(text: str) -> str:
    """Give what stands between brackets behind a name when it is more than a word: a deputy, an absence."""
    found = _BRACKETS.search(text)
    return found[0].strip()[1:-1][:60] if found and len(found[0].split()) > 1 else ""


def _joined(text: str) -> str:
    """Join lines that are one name; two lines that are each a whole name stay two."""
    return text if all(map(_is_full, text.split("\n"))) else text.replace("\n", " ")


def from_parts(first: str, infix: str, last: str, initials: str) -> str:
    """Put a name together from the cells of its parts."""
    if last and "," in last and not infix:
        last, _comma, infix = (part.strip() for part in last.partition(","))
    if not last:
        return first
    return " ".join(filter(None, [first or _dotted(initials), infix, last]))


def _dotted(initials: str) -> str:
    letters = initials.replace(".", "").replace(" ", "")
    is_row = 0 < len(letters) <= 5 and letters.isalpha() and letters.isupper()  # noqa: PLR2004 - more is a word
    return "".join(f"{letter}." for letter in letters) if is_row else initials


def _without_titles(text: str) -> str:
    if not _TITLED.search(text):
        return text
    words = text.replace("de heer", "heer").replace("De heer", "heer").split()
    kept = [word for word in words if folded(word) not in _TITLES or (word.isupper() and len(word) == 1)]
    return " ".join(kept).strip(" ,")


def _turned(text: str) -> str:
    """Put «Berg, Jan van den» in the order in which it is said."""
    if found := _LAST_FIRST.fullmatch(text):  # «Berg J.W. vd»
        return " ".join(part.strip() for part in (found[2].strip(" .") + ".", found[3], found[1]) if part.strip())
    last, comma, rest = text.partition(",")
    if not comma or "," in rest or not rest.strip():
        return text.strip(" ,")
    if _is_full(last) and _is_full(rest):
        return text  # two people
    words = rest.split()
    at = next((place for place, word in enumerate(words) if word.lower() in INFIXES and place), len(words))
    return " ".join([*words[:at], *words[at:], last.strip()])


def _is_full(text: str) -> bool:
    return sum(word.lower().strip("'.") not in INFIXES for word in text.split()) > 1


def _refuse_nobody(text: str) -> None:
    plain = folded(text)
    if not plain or plain in _NOBODY or not any(sign.isalpha() for sign in text):
        raise NoName(_("There is no name of a person here."))
    if _MISREAD.search(text):
        raise NoName(
            _("«{text}» has signs that could not be read. Save the file as «CSV UTF-8».").format(text=text[:60])
        )
    if _NO_NAME.search(text):
        raise NoName(_("«{text}» is no name of a person.").format(text=text[:60]))
    if len(text) > LONGEST:
        raise NoName(_("This is too long for a name."))


def _refuse_two(text: str) -> None:
    parts = [part for part in _TWO.split(text) if part.strip()]
    whole = _TWO_FULL.split(text)
    if (
        len(parts) > 1
        or (len(whole) > 1 and all(map(_is_full, whole)))
        or ("," in text and _is_full(text.partition(",")[0]))
    ):
        raise NoName(_("«{text}» looks like more than one person. Give each person a row.").format(text=text[:80]))


def _capitals(text: str) -> str:
    """Mend a name in capitals or small letters only; leave every other as it is."""
    letters = [sign for sign in text if sign.isalpha()]
    if len(letters) < 4 or not (text.isupper() or text.islower()):  # noqa: PLR2004 - «P. Bo» may be right
        return text
    words = text.lower().split()
    return " ".join(word if word in INFIXES and place else _capital(word) for place, word in enumerate(words))


def _capital(word: str) -> str:
    return "-".join(
        piece if piece in INFIXES and place else ".".join(bit[:1].upper() + bit[1:] for bit in piece.split("."))
        for place, piece in enumerate(word.split("-"))
    )
