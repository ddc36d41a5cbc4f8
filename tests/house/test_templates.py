"""Templates: each compiles, and every word on the screen can be translated."""

import re
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.template import engines

from tests.house.places import PRODUCT, ROOT, TRESPASSES

SPOKEN = {"title", "placeholder", "alt", "aria-label", "label", "content"}
NAMES = {"Knooppunt", "Nederlands", "English", "Texel", "Zaanstad"}  # the same in every language
TECHNICAL = {"width=device-width, initial-scale=1", "light dark", "noindex"}
SPACED = re.compile(r"{#.*?#}|{% *(comment|blocktranslate).*?{% *end\1 *%}|{%.*?%}|{{.*?}}", re.DOTALL)


def ours() -> list[Path]:
    """Give the templates of the product."""
    return sorted(PRODUCT.glob("*/templates/**/*.*"))


def name_of(path: Path) -> str:
    """Give the name under which a template is loaded."""
    return path.as_posix().rpartition("/templates/")[2]


class BareText(HTMLParser):
    """Collects the words of a page that no translation can reach."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in {"script", "style"}
        for name, value in attrs:
            if name in SPOKEN:
                self._keep(value or "")

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in {"script", "style"}

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._keep(data)

    def _keep(self, text: str) -> None:
        said = " ".join(text.split()).strip(" –·|")
        if re.search(r"[^\W\d_]{2}", said) and said not in NAMES | TECHNICAL:
            self.found.append(said)


def bare_text(source: str) -> list[str]:
    """List the words of a template that stand outside any translation."""
    reader = BareText()
    reader.feed(SPACED.sub(" ", source))
    return reader.found


@pytest.mark.parametrize("path", ours(), ids=name_of)
def test_each_template_compiles(path: Path) -> None:
    engines["django"].get_template(name_of(path))


@pytest.mark.parametrize("path", [path for path in ours() if path.suffix == ".html"], ids=name_of)
def test_each_word_can_be_translated(path: Path) -> None:
    assert bare_text(path.read_text()) == []


def test_bare_words_are_refused() -> None:
    source = (TRESPASSES / "templates" / "bare.html").read_text()
    assert bare_text(source) == ["Press this", "A loose word"]


def test_two_templates_never_share_a_name() -> None:
    names = [name_of(path) for path in ours()]
    assert sorted(set(names)) == sorted(names)


def lint(*places: Path) -> Iterator[str]:
    """Give the complaints of djlint."""
    djlint = str(Path(sys.executable).with_name("djlint"))
    ran = subprocess.run(  # noqa: S603 - our own command
        [djlint, "--lint", "--quiet", *map(str, places)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return (line for line in ran.stdout.splitlines() if re.match(r"[A-Z]\d{3} ", line))


def test_templates_are_well_formed() -> None:
    assert list(lint(PRODUCT)) == []


def test_an_ill_formed_template_is_refused() -> None:
    assert any(line.startswith("H025") for line in lint(TRESPASSES / "templates" / "orphan.html"))
