"""The question desk in a browser: asked in three clicks, answered, and judged."""

import pytest

from tests.journeys.conftest import Open
from tests.journeys.hands import complete, fill_in, follow, send

ASKED = "Hoe begint een dorp een gesprek over iets dat nog niet vaststaat?"


@pytest.mark.parametrize(("width", "with_scripts"), [(1280, True), (360, False)])
def test_a_question_takes_three_clicks_and_comes_back_with_an_answer(
    opened: Open,
    width: int,
    with_scripts: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    anna, analyst = (opened(who, width=width, java_script_enabled=with_scripts) for who in ("anna", "analyst"))
    anna.goto("/")
    follow(anna, "Stel de analist een vraag")
    fill_in(anna, ASKED)
    send(anna)
    assert "Politie" in anna.locator("main").inner_text() or "Projectbureau" in anna.locator("main").inner_text()
    send(anna)
    question = anna.url
    assert "10 werkdagen over" in anna.locator("main").inner_text()
    analyst.goto("/")
    follow(analyst, ASKED[:30])
    assert analyst.url == question
    follow(analyst, "Beantwoorden")
    complete(analyst, "Begin met koffie aan een keukentafel.")
    anna.goto("/")
    follow(anna, ASKED[:30])
    assert "keukentafel" in anna.locator("main").inner_text()
    follow(anna, "Vertel of het hielp")
    complete(anna, helped="yes")
    assert "wij kunnen verder" in anna.locator("main").inner_text()
