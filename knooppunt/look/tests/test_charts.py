"""A chart shows plain numbers, and the same numbers stand in its table."""

import pytest
from django.utils import translation

from knooppunt.look.charts import Mark, Series, bar_chart, line_chart, stacked_chart


@pytest.fixture(autouse=True)
def _dutch() -> None:
    translation.activate("nl")


def test_bars_are_in_proportion_and_titled() -> None:
    html = bar_chart("Naar soort", [Mark("Living lab", 8, "/a/"), Mark("Webinar", 2)])
    assert '<rect class="series-2" x="0.0" width="100.0"' in html
    assert '<rect class="series-2" x="0.0" width="25.0"' in html
    assert "<title>Webinar: 2</title>" in html
    assert '<a href="/a/">' in html


def test_a_bar_without_an_address_can_be_reached_by_keyboard() -> None:
    assert 'role="img" tabindex="0"' in bar_chart("Naar soort", [Mark("Webinar", 2)])


def test_the_table_repeats_every_number() -> None:
    html = stacked_chart("Soorten", ["Lab", "Dag"], [Series("Gehouden", (3, 1)), Series("Gepland", (1, 0))])
    assert '<th scope="row">Lab</th><td class="number">3</td><td class="number">1</td>' in html
    assert '<th scope="row">Dag</th><td class="number">1</td><td class="number">0</td>' in html


def test_stacked_parts_stand_one_after_the_other_and_nought_is_not_drawn() -> None:
    html = stacked_chart("Soorten", ["Lab", "Dag"], [Series("Gehouden", (3, 1)), Series("Gepland", (1, 0))])
    assert '<rect class="series-2" x="75.0" width="25.0"' in html
    assert "Dag, Gepland" not in html


def test_a_line_has_a_titled_dot_for_each_label() -> None:
    html = line_chart("Per maand", ["jan", "feb"], [Series("Signalen", (2, 4.5))])
    assert "<title>feb, Signalen: 4,5</title>" in html
    assert html.count("<circle") == 2


@pytest.mark.parametrize("html", [bar_chart("Leeg", []), stacked_chart("Leeg", [], []), line_chart("Leeg", [], [])])
def test_nothing_at_all_can_be_drawn_too(html: str) -> None:
    assert "Leeg" in html


def test_names_are_escaped() -> None:
    assert "<b>" not in bar_chart("<b>", [Mark("<b>", 1)], "<b>")
