"""Rows that are out of sight: a filter that was left on, or rows that somebody hid."""

import re

from knooppunt.imports.sheet.passing import Part

_HIDDEN = re.compile(rb'<(?:\w+:)?row [^<>]*\bhidden="(?:1|true)"')
_OVERLAP = 400


def hidden_rows(part: Part) -> int:
    """Count them, as the sheet passes by."""
    found, tail = 0, b""
    for chunk in part.chunks():
        piece = tail + chunk
        hits = list(_HIDDEN.finditer(piece))
        found += len(hits)
        tail = piece[max(len(piece) - _OVERLAP, hits[-1].end() if hits else 0) :]
    return found
