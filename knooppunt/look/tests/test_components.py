"""The small pieces: buttons, marks, blocks, and what shows a course of things."""

from datetime import date

import pytest
from django.utils import translation

from knooppunt.look.components import blocks, buttons, flow, marks
from knooppunt.shared.offers import Row
from knooppunt.shared.thread import Step
from knooppunt.shared.verdict import YES, no


@pytest.fixture(autouse=True)
def _dutch() -> None:
    translation.activate("nl")


def test_a_verb_that_may_be_done_is_a_link() -> None:
    assert 'href="/advies/"' in buttons.verb("Advies geven", "/advies/", YES)


def test_a_refused_verb_is_a_disabled_button_with_the_reason_and_no_link() -> None:
    html = buttons.verb("Advies geven", "/advies/", no("Alleen de analist mag dit."))
    assert "disabled>Advies geven</button>" in html
    assert "Alleen de analist mag dit." in html
    assert "/advies/" not in html


def test_a_label_is_escaped() -> None:
    assert "<b>" not in buttons.button("<b>", "/?a=1&b=2")
    assert "&amp;b=2" in buttons.button("x", "/?a=1&b=2")


@pytest.mark.parametrize("code", ["CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED"])
def test_a_level_says_its_name_and_what_it_means(code: str) -> None:
    name, words = marks.LEVELS[code]
    for html in (marks.level(code), marks.level(code, short=True)):
        assert code in html
        assert str(words) in html
        assert f"level-{name}" in html


def test_a_level_speaks_the_language_of_its_reader() -> None:
    assert "binnen het thema" in marks.level("GREEN")
    with translation.override("en"):
        assert "within the theme" in marks.level("GREEN")


@pytest.mark.parametrize("code", list(marks.STATES))
def test_a_state_is_a_word_with_an_icon_and_not_only_a_colour(code: str) -> None:
    html = marks.state(code)
    assert str(marks.STATES[code].word) in html
    assert "<svg" in html


def test_a_tile_says_the_number_against_the_promise() -> None:
    html = marks.tile("Living labs", 3, 4, "on_course", planned=1, url="/telt/")
    assert "<strong>3</strong> van 4" in html
    assert "1 gepland" in html
    assert '<a href="/telt/">Living labs</a>' in html


def test_a_tile_can_say_a_range_another_state_word_and_a_deliverable() -> None:
    assert "van 2 tot 4" in marks.tile("Pilots", 1, 2, "behind", promise="2 tot 4")
    html = marks.tile("Convenant", 0, 1, "waits", word="wacht op de wet", number="Nog niet")
    assert "wacht op de wet" in html
    assert "van 1" not in html


@pytest.mark.parametrize(
    ("done", "total", "planned", "widths"),
    [(3, 4, 1, ("75.0", "100.0")), (0, 0, 0, ("0.0", "0.0")), (6, 4, 2, ("75.0", "100.0"))],
)
def test_a_bar_never_grows_past_its_frame(done: int, total: int, planned: int, widths: tuple[str, str]) -> None:
    html = marks.bar(done, total, planned)
    assert f'bar-done" width="{widths[0]}"' in html
    assert f'bar-planned" width="{widths[1]}"' in html


def test_an_alert_knows_the_words_of_django_messages() -> None:
    assert "utrecht-alert--ok" in blocks.alert("Gedeeld", "success")
    assert "utrecht-alert--info" in blocks.alert("Zomaar", "")


def test_a_table_can_be_reached_by_keyboard_and_has_a_caption() -> None:
    html = blocks.table("<tbody></tbody>", "Gemeenten")
    assert 'tabindex="0"' in html
    assert "<caption>Gemeenten</caption>" in html


def test_an_empty_list_says_what_can_be_done() -> None:
    assert 'href="/nieuw/"' in blocks.empty("Nog niets.", "Delen", "/nieuw/")


def test_crumbs_end_with_the_page_itself() -> None:
    html = flow.crumbs("Trends", "/trends/", "Onrust")
    assert html.index("Start") < html.index("Trends") < html.index("Onrust")
    assert '<li aria-current="page">Onrust</li>' in html


def test_crumbs_may_be_of_the_page_alone() -> None:
    assert '<li aria-current="page">Trends</li>' in flow.crumbs("Trends")


def test_the_current_tab_and_step_are_marked() -> None:
    assert '<a href="/a/" aria-current="page">A</a>' in flow.tabs([("A", "/a/", True), ("B", "/b/", False)])
    assert '<li aria-current="step"><span>Twee</span></li>' in flow.steps(["Een", "Twee"], 2)


def test_a_list_on_one_page_has_no_pager() -> None:
    assert flow.pager() == ""
    assert "Oudere" in flow.pager(older="/?voor=9")
    assert "Nieuwste" in flow.pager(newest="/")


def test_the_thread_marks_where_the_reader_is_and_what_is_not_there_yet() -> None:
    row = Row("Onrust op <school>", date(2023, 5, 3), None, "/trends/1/")
    html = flow.thread(
        [Step("signal", "Trendsignaal", [row], is_current=True), Step("lesson", "Les", [], is_current=False)]
    )
    assert "u bent hier" in html
    assert "3 mei 2023" in html
    assert "&lt;school&gt;" in html
    assert html.index("Les") < html.index("hier is nog niets")


def test_a_job_says_how_far_it_is() -> None:
    assert "40 van 120" in flow.job("Laden", 40, 120)
