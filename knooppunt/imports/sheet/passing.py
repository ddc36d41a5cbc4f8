"""One XML part of a workbook as it passes by: no document type, no entities, bounded in depth and number."""

import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from xml.parsers import expat

from knooppunt.imports.sheet import limits, words

# What zipfile lets rise out of an archive with a wrong byte in it.
DAMAGE = (zipfile.BadZipFile, zlib.error, struct.error, ArithmeticError, EOFError, RuntimeError, OSError, ValueError)

Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]


@dataclass(frozen=True)
class Part:
    """A part of a workbook that has been weighed, and is still packed."""

    archive: zipfile.ZipFile
    name: str

    def chunks(self) -> Iterator[bytes]:
        """Unpack piece by piece."""
        try:
            with self.archive.open(self.name) as file:
                while chunk := file.read(limits.CHUNK):
                    yield chunk
        except DAMAGE:
            raise words.damaged() from None


def passing(part: Part, start: Start, end: End, text: Text | None = None) -> Iterator[None]:
    """Let a part pass by the three callbacks; stops after each piece, so that its rows can be taken."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    if text:
        parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    try:
        for chunk in part.chunks():
            parser.Parse(chunk, False)  # noqa: FBT003 - expat's signature
            yield
        parser.Parse(b"", True)  # noqa: FBT003 - expat's signature
    except (expat.ExpatError, UnicodeError):
        raise words.damaged() from None


def _refuse(*_declared: object) -> None:
    raise words.hostile()


def first_of(part: Part, tag: str) -> list[dict[str, str]]:
    """Give the attributes of every element of this name in a small part."""
    found: list[dict[str, str]] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if name.rpartition(":")[2] == tag:
            found.append(attributes)
            if len(found) > limits.PARTS:
                raise words.bomb()

    for _piece in passing(part, start, lambda _name: None):
        pass
    return found
