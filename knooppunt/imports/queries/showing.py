"""What the pages of lists show."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django_stubs_ext import StrOrPromise

from knooppunt.imports.models import List
from knooppunt.imports.words import INTERRUPTED, State

NEWEST = 100
_TONES = {State.SHOWN: "accent", State.DONE: "good", State.REFUSED: "bad"}


@dataclass(frozen=True)
class Listed:
    """One list in the overview: its state in words, and the tone of these."""

    list: List
    word: StrOrPromise
    tone: str


@dataclass(frozen=True)
class ListPage:
    """What the page of one list shows, in the words of its state."""

    word: StrOrPromise
    is_interrupted: bool
    job: StrOrPromise
    done: int
    total: int
    about: list[str]
    counts: list[tuple[StrOrPromise, int]]
    problems: list[dict[str, Any]]
    remarks: list[dict[str, Any]]
    more: dict[str, int]


def overview(user: Any) -> list[Listed]:
    """Give the newest lists that this user may see."""
    rows = List.objects.visible_to(user).select_related("by").defer("found", "codes", "titles", "choices")
    return [Listed(one, _word(one), _TONES.get(State(one.state), "plain")) for one in rows[:NEWEST]]


def page_of(found: List) -> ListPage:
    """Read what the page of a list shows."""
    kept = found.found or {}
    jobs = {State.READING: _("Reading"), State.RUNNING: _("Taking in"), State.TAKING_BACK: _("Taking back")}
    return ListPage(
        word=_word(found),
        is_interrupted=found.is_interrupted,
        job=jobs.get(State(found.state), ""),
        done=min(found.done, found.rows),
        total=found.rows,
        about=[*kept.get("left", []), *(found.meaning.about(found.titles, found.codes) if found.codes else [])],
        counts=_counts(found),
        problems=[line for line in kept.get("problems", []) if "problem" in line],
        remarks=kept.get("remarks", []),
        more={"problems": 0, "remarks": 0, "matches": 0, **kept.get("more", {})},
    )


def _word(found: List) -> StrOrPromise:
    return INTERRUPTED if found.is_interrupted else found.get_state_display()


def _counts(found: List) -> list[tuple[StrOrPromise, int]]:
    return [
        (_("New"), found.new), (_("Changed"), found.changed), (_("Already known"), found.same),
        (_("Refused"), found.refused),
    ]  # fmt: skip
