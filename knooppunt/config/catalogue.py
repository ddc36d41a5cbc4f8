"""The Dutch catalogue: compiled for the screens, refreshed from the code, and looked over for what is missing.

``python -m knooppunt.config.catalogue compile|refresh|check``; only the last two need gettext's tools.
"""

import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import polib

ROOT = Path(__file__).resolve().parent.parent.parent
SOURCE = ROOT / "locale/nl/LC_MESSAGES/django.po"
PARTS = ROOT / "locale/nl/parts"
_PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")
_LEFT_OUT = shutil.ignore_patterns("__pycache__", "migrations", "tests", "vendor", "content")
_NO_TOOLS = 3
_HEADER = {
    "Language": "nl",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": "nplurals=2; plural=(n != 1);",
}


def compiled() -> polib.POFile:
    """Give the catalogue with its parts in it, and write it in the form that the screens read."""
    catalogue = _read()
    mine = {_key(entry) for entry in catalogue if entry.translated()}
    for part in sorted(PARTS.glob("*.po")):
        for entry in polib.pofile(str(part)):
            if _key(entry) not in mine and entry.translated():
                mine.add(_key(entry))
                _put(catalogue, entry)
    SOURCE.parent.mkdir(parents=True, exist_ok=True)
    catalogue.save_as_mofile(str(SOURCE.with_suffix(".mo")))
    return catalogue


def _read() -> polib.POFile:
    catalogue = polib.pofile(str(SOURCE)) if SOURCE.exists() else polib.POFile()
    catalogue.metadata, catalogue.wrapwidth = dict(_HEADER), 0
    return catalogue


def _key(entry: polib.POEntry) -> tuple[str, str, str]:
    return (entry.msgctxt or "", entry.msgid, entry.msgid_plural or "")


def _put(catalogue: polib.POFile, entry: polib.POEntry) -> None:
    known = catalogue.find(entry.msgid, msgctxt=entry.msgctxt or False)
    if known is None:
        catalogue.append(entry)
        return
    known.msgstr, known.msgstr_plural, known.msgid_plural = entry.msgstr, entry.msgstr_plural, entry.msgid_plural
    known.flags = [flag for flag in known.flags if flag != "fuzzy"]


def refresh() -> None:
    """Bring the catalogue in line with the code: new texts in, old ones out, translated by the parts."""
    said = {_key(entry): entry for entry in compiled()}
    fresh = _in_code()
    for entry in fresh:
        known = said.get(_key(entry))
        if known:
            entry.msgstr, entry.msgstr_plural = known.msgstr, known.msgstr_plural
    fresh.metadata, fresh.wrapwidth, fresh.header = dict(_HEADER), 0, "The Dutch texts of Knooppunt."
    fresh.sort(key=_key)
    fresh.save(str(SOURCE))
    compiled()


def _in_code() -> polib.POFile:
    """Collect the texts that the code asks for, with gettext's own tool in a copy of the tree."""
    with TemporaryDirectory() as scratch:
        shutil.copytree(ROOT / "knooppunt", Path(scratch) / "knooppunt", ignore=_LEFT_OUT)
        (Path(scratch) / "locale").mkdir()
        command = [sys.executable, "-m", "django", "makemessages", "-l", "nl", "--no-location", "--no-wrap", "-v0"]
        subprocess.run(command, cwd=scratch, check=True, env={"PATH": _tools(), "LC_ALL": "C.UTF-8"})  # noqa: S603 - our own words
        return polib.pofile(str(Path(scratch) / "locale/nl/LC_MESSAGES/django.po"))


def _tools() -> str:
    found = shutil.which("xgettext")
    if found is None:
        sys.stderr.write("gettext is not installed, so the texts in the code cannot be collected.\n")
        sys.exit(_NO_TOOLS)
    return str(Path(found).parent)


def faults() -> list[str]:
    """Say what is wrong with the catalogue as it stands in the repository."""
    catalogue = _read()
    kept, asked = {_key(entry) for entry in catalogue}, {_key(entry) for entry in _in_code()}
    wrong = [f"not in the catalogue: {msgid!r}" for _, msgid, _ in sorted(asked - kept)]
    wrong += [f"no longer in the code: {msgid!r}" for _, msgid, _ in sorted(kept - asked)]
    for entry in catalogue:
        wrong += _faults_of(entry)
    return wrong


def _faults_of(entry: polib.POEntry) -> list[str]:
    if not entry.translated():
        return [f"not translated: {entry.msgid!r}"]
    texts = list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]
    wanted = Counter(_PLACEHOLDER.findall(entry.msgid_plural or entry.msgid))
    return [
        f"other placeholders: {text!r}" for text in texts if _differs(wanted, text, is_plural=bool(entry.msgid_plural))
    ]


def _differs(wanted: Counter[str], text: str, *, is_plural: bool) -> bool:
    found = Counter(_PLACEHOLDER.findall(text))
    return bool(found - wanted) if is_plural else found != wanted


def main(verb: str) -> None:
    """Do one of the three."""
    if verb == "check":
        wrong = faults()
        sys.exit("\n".join(wrong) if wrong else 0)
    {"compile": compiled, "refresh": refresh}[verb]()


if __name__ == "__main__":
    main(sys.argv[1])
