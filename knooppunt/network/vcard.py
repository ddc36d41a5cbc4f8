"""A business card as vCard 4.0 (RFC 6350): escaped, with CRLF, folded at 75 bytes. Plain Python."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

LINE = 75


@dataclass(frozen=True)
class Card:
    """What stands on a card; what is empty is left out."""

    name: str
    function: str = ""
    organisation: str = ""
    email: str = ""
    phone: str = ""
    languages: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()


def vcard(card: Card) -> str:
    """Write the card."""
    return "".join(f"{line}\r\n" for text in _lines(card) for line in _folded(text))


def _lines(card: Card) -> Iterator[str]:
    yield from ("BEGIN:VCARD", "VERSION:4.0", "KIND:individual", f"FN:{_escaped(card.name)}")
    fields = (("TITLE", card.function), ("ORG", card.organisation), ("EMAIL;TYPE=work", card.email))
    yield from (f"{name}:{_escaped(value)}" for name, value in fields if value)
    if number := dialled(card.phone):
        yield f"TEL;VALUE=uri;TYPE=work:tel:{number}"
    yield from (f"LANG:{_escaped(code)}" for code in card.languages)
    if card.topics:
        yield f"CATEGORIES:{','.join(map(_escaped, card.topics))}"
    yield "END:VCARD"


def dialled(phone: str) -> str:
    """Give a telephone number as it is dialled: digits only, with a plus in front if there is one."""
    digits = "".join(sign for sign in phone if sign.isascii() and sign.isdigit())
    return f"+{digits}" if digits and phone.strip().startswith("+") else digits


def _escaped(value: str) -> str:
    """Escape what means something in a vCard; line ends become those of the format, other control signs go."""
    marked = value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    lines = marked.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")
    return "".join(sign for sign in lines if sign == "\t" or (sign >= " " and sign != "\x7f"))


def _folded(text: str) -> Iterable[str]:
    """Cut a line into pieces of at most 75 bytes, never inside a sign; a next piece begins with a blank."""
    piece, size = "", 0
    for sign in text:
        width = len(sign.encode())
        if size + width > LINE:
            yield piece
            piece, size = " ", 1
        piece, size = piece + sign, size + width
    yield piece
