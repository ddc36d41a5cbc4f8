"""How somebody is reached: the e-mail address and the telephone number in a cell."""

import re

_MAIL = re.compile(r"[a-z0-9._%+&'-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,24}", re.IGNORECASE)
_APART = re.compile(r"[;,/|\n]| of | en | tst| toestel| int|\bext|\bb\.?g\.?g\b\.?", re.IGNORECASE)
_MARKS = re.compile(r"[\s().\-/\u2013\u00a0]|^(?:tel|mob|m|t)[.:]*\s*", re.IGNORECASE)
_NUMBER = re.compile(r"(?:\+|00)?\d{8,15}")
_ASIDE = re.compile(r"\([^()\d]*\)|^[='\"\s]+|[='\"\s]+$|\.0$")
_SHORT = re.compile(r"14\d{3,4}|0[89]00\d{4}(?:\d{3})?")  # of a municipality as a whole, or of a service
_SHORTENED = re.compile(r"\d(?:[.,]\d+)?E\+?\d+|(?:\+?31|0)?6\d{3}00000", re.IGNORECASE)
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
    cell = _ASIDE.sub("", cell)
    if _SHORTENED.fullmatch(cell):
        return []
    whole = _phone(cell)
    return [whole] if whole else [found for piece in _APART.split(cell) if (found := _phone(piece))]


def is_shortened(cell: str) -> bool:
    """Tell whether a spreadsheet took the last digits of a number away: «3,16123E+10»."""
    return bool(_SHORTENED.fullmatch(_ASIDE.sub("", cell)))


def _phone(piece: str) -> str:
    digits = _MARKS.sub("", piece.strip().replace("(0)", ""))
    if _SHORT.fullmatch(digits):
        return digits
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
