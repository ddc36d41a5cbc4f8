"""The shared strings of a workbook: the texts that its cells point at by number."""

from knooppunt.imports.sheet import limits, words
from knooppunt.imports.sheet.passing import Part, passing


def strings(part: Part) -> list[str]:
    """Read them all; how words sound (the phonetic part) is left out."""
    reader = _Strings()
    for _piece in passing(part, reader.start, reader.end, reader.text):
        reader.weigh()
    return reader.found


class _Strings:
    """Collects texts as the part passes by."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._pieces: list[str] = []
        self._is_text = self._is_sound = False
        self._letters = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        tag = tag.rpartition(":")[2]
        if tag == "t":
            self._is_text = True
        elif tag == "rPh":
            self._is_sound = True

    def end(self, tag: str) -> None:
        tag = tag.rpartition(":")[2]
        if tag == "t":
            self._is_text = False
        elif tag == "rPh":
            self._is_sound = False
        elif tag == "si":
            self.found.append("".join(self._pieces))
            self._pieces.clear()

    def text(self, text: str) -> None:
        if self._is_text and not self._is_sound:
            self._pieces.append(text)
            self._letters += len(text)

    def weigh(self) -> None:
        """Stop when there is more text than a list holds."""
        if self._letters > limits.STRING_LETTERS or len(self.found) > limits.STRINGS:
            raise words.bomb()
