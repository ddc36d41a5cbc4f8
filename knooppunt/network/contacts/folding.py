"""Spelling made equal, for comparing only: no accents, no capitals, no marks."""

import re
import unicodedata
from functools import lru_cache

_OWN = str.maketrans({"\u0131": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"})
_MARKS = re.compile(r"[^a-z0-9]+")
_UNSEEN = {"Cf", "Co", "Cn", "Cs"}
_PLAIN = re.compile(r"[a-z]+(?: [a-z]+)*")


def folded(text: str) -> str:
    """Give the words of a text in small plain letters with one blank between them."""
    text = text.lower()
    if _PLAIN.fullmatch(text):
        return text
    if not text.isascii():
        kept = unicodedata.normalize("NFKD", text.translate(_OWN))
        text = "".join(sign for sign in kept if not unicodedata.combining(sign))
    return _MARKS.sub(" ", text).strip()


@lru_cache(maxsize=20_000)
def told(text: str) -> str:
    """Do the same for texts that come back in row after row, such as the name of an organisation."""
    return folded(text)


def _seen(text: str) -> str:
    """Give only the signs that are seen: none that are no ink or turn the text around, and each in one piece."""
    return "".join(sign for sign in unicodedata.normalize("NFC", text) if unicodedata.category(sign) not in _UNSEEN)


def lines(cell: str) -> str:
    """Give what a cell says, line by line, where two lines may be two things."""
    if "\n" not in cell and "\r" not in cell:
        return said(cell)
    return "\n".join(filter(None, map(said, cell.splitlines())))


JUNK = frozenset(
    [
        "", "nb", "n b", "na", "n a", "nvt", "n v t", "onbekend", "geen", "null", "none", "nan", "x", "xx", "tbd",
        "pm", "volgt", "leeg", "niet bekend", "niet van toepassing", "ref", "waarde", "value",
    ]
)  # fmt: skip


def said(cell: str) -> str:
    """Give what a cell says; what people write when they have nothing to say is nothing."""
    text = cell.strip()
    if not text.isascii():
        text = _seen(text).strip()
    if "@" in text or text[:2] in {"06", "+3"}:
        return text
    if len(text) <= 24 and (text in {"-", "?", ".", "/"} or told(text) in JUNK):  # noqa: PLR2004 - the longest of them
        return ""
    return " ".join(text.split()) if "  " in text or "\n" in text or "\xa0" in text else text
