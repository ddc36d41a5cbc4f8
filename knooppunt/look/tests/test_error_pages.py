"""The pages of what goes wrong: plain words, and no data needed to draw them."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils import translation


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("400.html", "Wij kunnen dit verzoek niet lezen"),
        ("413.html", "Dit is te groot"),
        ("500.html", "Er ging iets mis"),
        ("503.html", "Even te druk"),
    ],
)
def test_an_error_page_is_drawn_without_request_and_without_database(template: str, words: str) -> None:
    with translation.override("nl"):
        html = render_to_string(template)
    assert html.split("<h1>")[1].split("</h1>")[0].strip() == words
    assert f"<title>{words} – Knooppunt</title>" in html


def test_the_refusal_says_the_reason() -> None:
    request = RequestFactory().get("/jaarplan/")
    request.user = AnonymousUser()
    with translation.override("nl"):
        html = render_to_string("403.html", {"reason": "Alleen de <b>projectleider</b> mag dit."}, request)
    assert "Alleen de &lt;b&gt;projectleider&lt;/b&gt; mag dit." in html
