"""How somebody is reached: the e-mail address and the telephone number in a cell."""

import re

_MAIL = re.compile(r"[a-z0-9._%+&'-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,24}", re.IGNORECASE)
_APART = re.compile(r"[;,/|\n]| of | en | tst| toestel| int|\bext", re.IGNORECASE)
_MARKS = re.compile(r"[\s().\-/\u2013\u00a0]|^(?:tel|mob|m|t)[.:]*\s*", re.IGNORECASE)
_NUMBER = re.compile(r"(?:\+|00)?\d{8,15}")
_HOME, _DIGITS, _LONGEST = "+31", 10, 254


def mails(cell: str) -> list[str]:
    """Give the e-mail addresses in a cell, in small letters."""
    if _MAIL.fullmatch(cell):
        return [cell.lower()] if ".." not in cell and len(cell) <= _LONGEST else []
    found = (mail.lower().strip(".'") for mail in _MAIL.findall(cell))
    return list(dict.fromkeys(mail for mail in found if ".." not in mail and len(mail) <= _LONGEST))


def phones(cell: str) -> list[str]:
    """Give the telephone numbers in a cell as digits: Dutch ones with their 0, those of elsewhere with their +."""
    if len(cell) == _DIGITS and cell[0] == "0" and cell.isdecimal():
        return [cell]
    whole = _phone(cell)
    return [whole] if whole else [found for piece in _APART.split(cell) if (found := _phone(piece))]


def _phone(piece: str) -> str:
    digits = _MARKS.sub("", piece.strip().replace("(0)", ""))
    if not _NUMBER.fullmatch(digits):
        return ""
    if digits.startswith("00"):
        digits = "+" + digits[2:]
    if digits.startswith("31") and len(digits) == len("31612345678"):
        digits = "+" + digits
    if digits.startswith(_HOME):
        digits = "0" + digits[len(_HOME) :].lstrip("0")
    if len(digits) == _DIGITS - 1 and digits[0] != "0":
        digits = "0" + digits  # a spreadsheet takes the 0 off
    is_whole = len(digits) == _DIGITS if digits[0] == "0" else digits[0] == "+"
    return digits if is_whole else ""
