"""Which styles of a workbook show a number as a day."""

import re

from knooppunt.imports.sheet.passing import Part, first_of, passing

_BUILT_IN = frozenset([*range(14, 18), 22, *range(27, 32), 36, *range(50, 59)])
_NO_CODE = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_DAY = re.compile(r"[dy]", re.IGNORECASE)


def day_styles(part: Part) -> frozenset[int]:
    """Give the numbers of the cell styles that show days."""
    own = {
        int(one["numFmtId"])
        for one in first_of(part, "numFmt")
        if one.get("numFmtId", "").isdigit() and _DAY.search(_NO_CODE.sub("", one.get("formatCode", "")))
    }
    return frozenset(place for place, code in enumerate(_formats(part)) if code in own or code in _BUILT_IN)


def _formats(part: Part) -> list[int]:
    """Read the number format of each cell style, in order."""
    found: list[int] = []
    inside = [False]

    def start(tag: str, attributes: dict[str, str]) -> None:
        tag = tag.rpartition(":")[2]
        if tag == "cellXfs":
            inside[0] = True
        elif tag == "xf" and inside[0]:
            code = attributes.get("numFmtId", "0")
            found.append(int(code) if code.isdigit() else 0)

    def end(tag: str) -> None:
        if tag.rpartition(":")[2] == "cellXfs":
            inside[0] = False

    for _piece in passing(part, start, end):
        pass
    return found
