"""The style page and the accessibility statement."""

import re

from django.test import Client
from django.urls import reverse

UNSAFE = re.compile(r"\sstyle=|<style|<script(?![^>]*\ssrc=)|\son\w+=|javascript:")


def page(name: str, **headers: str) -> str:
    answer = Client().get(reverse(name), headers=headers)
    assert answer.status_code == 200
    return answer.content.decode()


def heading(html: str) -> str:
    return html.split("<h1>")[1].split("</h1>", maxsplit=1)[0].strip()


def test_the_style_page_is_open_to_everybody_and_speaks_dutch() -> None:
    html = page("look:style")
    assert '<html lang="nl">' in html
    assert heading(html) == "Stijl"


def test_the_style_page_shows_each_state() -> None:
    html = page("look:style")
    for words in ("Gehaald", "Op schema", "Let op", "Achter", "wacht op de wet", "Nog te doen", "AMBER+STRICT"):
        assert words in html


def test_the_style_page_also_speaks_english() -> None:
    assert heading(page("look:style", accept_language="en")) == "Style"


def test_nothing_on_the_page_needs_unsafe_inline() -> None:
    assert UNSAFE.findall(page("look:style")) == []


def test_the_statement_is_open_to_everybody_and_honest() -> None:
    html = page("look:accessibility")
    assert "Wat nog niet goed is" in html
    assert "WCAG 2.2" in html


def test_every_page_has_a_skip_link_one_heading_and_the_way_to_the_statement() -> None:
    html = page("look:style")
    assert 'href="#content"' in html
    assert 'id="content"' in html
    assert html.count("<h1>") == 1
    assert reverse("look:accessibility") in html


def test_the_footer_says_the_day_when_it_is_fixed() -> None:
    assert "Demo: het is 18 september 2023" in page("look:style")


def test_the_pages_cannot_be_posted_to() -> None:
    assert Client().post(reverse("look:style")).status_code == 405
