"""Somebody saved the record first: both versions are shown and nothing typed is lost."""

from django.contrib.auth.models import AnonymousUser
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils import translation


def test_both_versions_are_shown_and_what_was_typed_can_be_saved_after_all() -> None:
    request = RequestFactory().post("/plan/1/")
    request.user = AnonymousUser()
    context = {
        "rows": [{"label": "Titel", "yours": "Mijn <titel>", "theirs": "Hun titel", "differs": True}],
        "typed": {"title": ["Mijn <titel>"], "groups": ["1", "2"]},
        "version": 7,
        "path": "/plan/1/",
    }
    with translation.override("nl"):
        html = render_to_string("look/conflict.html", context, request)
    assert "Mijn &lt;titel&gt;" in html
    assert "Hun titel" in html
    assert 'name="version" value="7"' in html
    assert html.count('name="groups"') == 2
