"""The Dutch catalogue: whole, fresh, and really Dutch."""

import re
import shutil

import polib
import pytest

from knooppunt.config.catalogue import SOURCE, faults

ENGLISH = re.compile(
    r"\b(the|and|with|this|that|your|you|from|have|has|not|are|which|who|there|please|only|these|their|been)\b",
    re.IGNORECASE,
)


def left_in_english(catalogue: polib.POFile) -> list[str]:
    """List the texts whose translation still reads as English."""
    return [text for entry in catalogue for text in translations(entry) if ENGLISH.search(_spoken(text))]


def translations(entry: polib.POEntry) -> list[str]:
    """Give the Dutch of one entry, its plural included."""
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def _spoken(text: str) -> str:
    """Leave out what only the machine reads."""
    return re.sub(r"%\(\w+\)s|{\w*}|<[^>]*>|https?:\S+|«[^»]*»|\"[^\"]*\"", " ", text)


@pytest.fixture(scope="module")
def catalogue() -> polib.POFile:
    return polib.pofile(str(SOURCE))


@pytest.mark.skipif(shutil.which("xgettext") is None, reason="gettext is not installed: nobody can collect the texts")
def test_the_catalogue_is_fresh_and_whole() -> None:
    assert faults() == []


def test_nothing_is_fuzzy_or_old(catalogue: polib.POFile) -> None:
    assert catalogue.fuzzy_entries() == []
    assert catalogue.obsolete_entries() == []
    assert catalogue.untranslated_entries() == []


def test_nothing_is_left_in_english(catalogue: polib.POFile) -> None:
    assert left_in_english(catalogue) == []


def test_the_reader_is_addressed_as_u(catalogue: polib.POFile) -> None:
    informal = re.compile(r"\b(je|jij|jou|jouw|jullie)\b", re.IGNORECASE)
    assert [text for entry in catalogue for text in translations(entry) if informal.search(text)] == []


def test_english_in_the_catalogue_is_refused() -> None:
    trespass = polib.POFile()
    trespass.append(polib.POEntry(msgid="You may not do this.", msgstr="You may not do this."))
    trespass.append(polib.POEntry(msgid="Save", msgstr="Opslaan"))
    assert left_in_english(trespass) == ["You may not do this."]
