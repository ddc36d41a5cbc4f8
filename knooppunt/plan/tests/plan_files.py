"""Plan files for the tests, and what exists outside them."""

from pathlib import Path

from knooppunt.plan.file.reading import read
from knooppunt.plan.file.spots import Known
from knooppunt.plan.file.things import PlanFile

HERE = Path(__file__).parent
SHIPPED = HERE.parent / "plans" / "noord-holland-2023-cter.yaml"

INDICATORS = frozenset(
    [
        *(
            f"gatherings.{kind}"
            for kind in (
                "any",
                "basic_training",
                "expert_session",
                "in_depth_training",
                "information_square",
                "living_lab",
                "network_day",
                "pressure_cooker",
                "regional_consultation",
                "theme_day",
                "webinar",
                "workshop",
            )
        ),
        "trends.signal",
        "trends.interpretation",
        "trends.advice",
        "knowledge.lesson",
        "knowledge.lesson_of_living_lab",
        "people.specialist",
        "people.analyst",
    ]
)
KNOWN = Known(indicators=INDICATORS)


def files_of(text: str) -> tuple[PlanFile, ...]:
    """Give the plans of a text that must be right."""
    outcome = read(text, KNOWN)
    assert outcome.problems == ()
    return outcome.files


def problems_of(text: str) -> list[tuple[int, str]]:
    """Give the problems of a text as line and words."""
    return [(problem.line, problem.words) for problem in read(text, KNOWN).problems]


def text_of(name: str) -> str:
    """Give the text of an invented plan file of the tests."""
    return (HERE / "files" / name).read_text(encoding="utf-8")
