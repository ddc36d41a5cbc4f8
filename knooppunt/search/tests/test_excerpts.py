"""The piece of a text that a hit shows."""

from knooppunt.search.excerpts import LONGEST, Excerpts
from knooppunt.search.language.question import read


def excerpt(asked: str, text: str, title: str = "") -> str:
    return str(Excerpts(read(asked)).of(text, title))


def test_a_long_text_is_shown_around_the_first_word_that_was_asked_for() -> None:
    shown = excerpt("trekkers", "woord " * 200 + "Daar kwamen trekkers aan. " + "woord " * 200)
    assert "<mark>trekkers</mark>" in shown
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert len(shown) < LONGEST + 30


def test_a_text_that_begins_with_its_title_is_read_from_there_on() -> None:
    assert excerpt("dijk", "Trekkers op de dijk. Zij kwamen langzaam.", "Trekkers op de dijk") == "Zij kwamen langzaam."


def test_another_form_of_the_word_is_marked_too() -> None:
    assert excerpt("lopen", "Zij zijn gelopen.") == "Zij zijn <mark>gelopen</mark>."


def test_what_somebody_wrote_is_not_markup() -> None:
    assert excerpt("b", "<b>b</b> & <script>") == (
        "&lt;<mark>b</mark>&gt;<mark>b</mark>&lt;/<mark>b</mark>&gt; &amp; &lt;script&gt;"
    )


def test_an_empty_text_has_an_empty_excerpt() -> None:
    assert excerpt("dijk", "") == ""
