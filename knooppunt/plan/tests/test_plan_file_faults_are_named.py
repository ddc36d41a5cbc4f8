"""Everything that is wrong with a plan file is told at once, with its line, in words."""

import pytest
from django.utils import translation

from knooppunt.plan.tests.plan_files import problems_of, text_of

MINIMAL = text_of("minimal.yaml")
PART = "      title: Samen verder\n"


def with_target(*lines: str) -> str:
    """Give the minimal plan with one result and one target of these lines."""
    head = "      results:\n        - {code: R, title: Iets, targets: [{code: T, title: Doen, "
    return MINIMAL + head + ", ".join(lines) + "}]}\n"


@pytest.fixture(autouse=True)
def _english() -> object:
    with translation.override("en"):
        yield


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (["indicator: gatherings.livinglab", "at_least: 1"], "Do you mean «gatherings.living_lab»?"),
        (["indicator: by-hand", "at_least: 1"], "needs a «unit»"),
        (["indicator: gatherings.webinar", "at_least: 1", "exactly: 2"], "either «at_least» or «exactly»"),
        (["indicator: gatherings.webinar", "between: [4, 2]"], "the lowest"),
        (["indicator: gatherings.webinar", "between: [4]"], "[2, 4]"),
        (["indicator: gatherings.webinar", "at_least: 0"], "too small"),
        (["indicator: gatherings.webinar", "at_least: veel"], "percentage"),
        (["indicator: gatherings.webinar", "at_least: 80%"], "needs «of»"),
        (["indicator: gatherings.webinar", "all: dorpen"], "Choose from: house, municipality, safety_region"),
        (["indicator: gatherings.webinar", "all: houses", "each: house"], "do not go together"),
        (["indicator: gatherings.webinar", "deliverable: true"], "either an indicator"),
        (["deliverable: true", "at_least: 2"], "not with a deliverable"),
        (["at_least: 2"], "either an indicator"),
        (["deliverable: true", "due: 31-10-2025"], "is not a day"),
        (["deliverable: true", "due: 2025-02-30"], "is not a day"),
        (["deliverable: true", "period: {from: 2025-06-01, until: 2025-05-01}"], "ends before it begins"),
        (["deliverable: ja"], "True or false is expected"),
        (["deliverable: true", "conditions: [WET]"], "«WET», which is not in this file"),
        (["deliverable: true", "with_themes: [ZV]"], "«ZV» is not in the list"),
        (["deliverable: true", "with_themes: [CTER]", "lead: ZV"], "leads this but is not one"),
        (["deliverable: true", "continues: [a b]"], "not the code of something in an earlier plan"),
        (["deliverable: true", "ticked-by: wie"], "Do you mean «ticked_by»?"),
    ],
)
def test_a_wrong_target_is_refused_in_words(lines: list[str], words: str) -> None:
    found = problems_of(with_target(*lines))
    assert any(words in said and line == 12 for line, said in found), found


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("", 1, "empty"),
        ("- een\n- twee\n", 1, "A group of fields is expected"),
        ("format: 1\n  theme: x", 2, "not valid YAML"),
        (MINIMAL.replace("format: 1", "format: 2"), 1, "reads format 1"),
        (MINIMAL.replace("  title: Jaarplan 2025\n", ""), 4, "«title» is missing"),
        (MINIMAL.replace("theme: CTER", "theme: CTR"), 2, "Do you mean «CTER»?"),
        (MINIMAL.replace("year: 2025", "year: later"), 7, "A whole number is expected"),
        (MINIMAL.replace("year: 2025", "year: 1925"), 7, "too small"),
        (MINIMAL + PART, 11, "stands here twice"),
        (MINIMAL + '    - {code: "1", title: Nog een}\n', 11, "used twice; «Samen verder» has it too"),
        (MINIMAL.replace(PART, "") + '    - {code: "1", title: Nog een}\n', 10, "used twice; line 9 has it too"),
        (MINIMAL + "      period: {from: 0001-01-01, until: 9999-12-31}\n", 11, "no day for a plan"),
        (MINIMAL.replace('"1"', "deel een"), 9, "cannot be a code"),
        (MINIMAL + "      budget: [{amount: 12.345}]\n", 11, "two digits of cents"),
        (MINIMAL + "      budget: [{source: RIJK}]\n", 11, "«RIJK», which is not in this file"),
        (MINIMAL + "---\n" + MINIMAL, 16, "stands in this file twice"),
        (MINIMAL + "      texts: &a [{title: x}]\n      goals: *a\n", 11, "References with & and *"),
        ("[" * 3000, 1, "nested too deep"),
        (MINIMAL + "#" * 2_000_001, 1, "too large"),
    ],
)
def test_a_wrong_file_is_refused_in_words(text: str, line: int, words: str) -> None:
    found = problems_of(text)
    assert any(words in said and line == number for number, said in found), found


def test_days_outside_the_frame_are_refused() -> None:
    text = text_of("cter-2021.yaml").replace("due: 2021-06-30", "due: 2022-06-30")
    ((line, words),) = problems_of(text)
    assert "lies outside the frame" in words
    assert "due: 2022-06-30" in text.splitlines()[line - 1]


def test_a_year_outside_the_frame_is_refused() -> None:
    found = problems_of(text_of("cter-2021.yaml").replace("year: 2021", "year: 2024"))
    assert any("lies outside the frame" in words for _line, words in found)


def test_all_faults_are_told_at_once() -> None:
    text = with_target("indicator: gatherings.livinglab", "at_least: veel").replace("theme: CTER", "theme: X")
    assert [line for line, _words in problems_of(text)] == [2, 12, 12]


def test_a_wrong_tag_is_only_a_text() -> None:
    found = problems_of(MINIMAL.replace("year: 2025", "year: !!int later"))
    assert found == [(7, "A whole number is expected here.")]
