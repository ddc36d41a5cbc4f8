"""A field is drawn whole, and says what is wrong beside itself and on top of the form."""

from typing import Any

import pytest
from django import forms
from django.utils import translation

from knooppunt.look.components.fields import error_summary, field


@pytest.fixture(autouse=True)
def _dutch() -> None:
    translation.activate("nl")


class Sample(forms.Form):
    """One field of each kind."""

    what = forms.CharField(label="Wat <is> er?", help_text="Nooit wie.", widget=forms.Textarea)
    where = forms.ChoiceField(label="Waar?", choices=[("on", "Online"), ("off", "Op straat")], widget=forms.RadioSelect)
    town = forms.ChoiceField(label="Gemeente", choices=[("t", "Texel")], required=False)
    agreed = forms.BooleanField(label="Akkoord", required=False)
    token = forms.CharField(widget=forms.HiddenInput, initial="x")

    def clean(self) -> dict[str, Any]:
        self.add_error(None, "Samen kan dit niet.")
        return self.cleaned_data


def test_a_field_has_label_help_and_widget_tied_together() -> None:
    html = field(Sample()["what"])
    assert 'for="id_what">Wat &lt;is&gt; er?</label>' in html
    assert 'id="id_what_helptext">Nooit wie.' in html
    assert 'aria-describedby="id_what_helptext"' in html


def test_what_is_not_required_says_so() -> None:
    assert "niet verplicht" in field(Sample()["town"])
    assert "niet verplicht" not in field(Sample()["what"])


def test_a_choice_is_a_group_with_a_legend() -> None:
    html = field(Sample()["where"])
    assert "<fieldset" in html
    assert "Waar?</legend>" in html


def test_a_tick_stands_before_its_label() -> None:
    html = field(Sample()["agreed"])
    assert html.index('type="checkbox"') < html.index("Akkoord")


def test_a_hidden_field_is_only_its_input() -> None:
    assert field(Sample()["token"]).startswith("<input")


def test_a_wrong_field_says_why_and_points_at_the_words() -> None:
    html = field(Sample({})["what"])
    assert 'aria-invalid="true"' in html
    assert 'aria-describedby="id_what_helptext id_what_error"' in html
    assert 'id="id_what_error"' in html
    assert "Dit veld is verplicht." in html


def test_the_summary_links_each_mistake_to_its_field() -> None:
    html = error_summary(Sample({}))
    assert "Controleer uw antwoorden" in html
    assert 'href="#id_what"' in html
    assert 'href="#id_where_0"' in html
    assert "Samen kan dit niet." in html


def test_a_form_without_mistakes_has_no_summary() -> None:
    assert error_summary(Sample()) == ""
