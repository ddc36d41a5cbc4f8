"""What the pages of a plan draw: sections of tiles, the paper of the steering group, changes, the map."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from knooppunt.look.map import MapArea, drawing
from knooppunt.people.models import Area
from knooppunt.people.words import AreaKind
from knooppunt.plan.models import Amendment, Condition, Result, Target
from knooppunt.plan.models.item import PlanItem
from knooppunt.plan.queries.outline import Branch
from knooppunt.plan.queries.progress import Overview, Progress, State
from knooppunt.plan.words import (
    LOOKS,
    Tile,
    full_number,
    promise_words,
    public_tile,
    remark_words,
    state_words,
    tile_of,
)

ORDER = [
    State.BEHIND,
    State.ATTENTION,
    State.WAITS,
    State.NOT_STARTED,
    State.ON_COURSE,
    State.MET,
    State.RUNNING,
    State.LAPSED,
]
URGENT = (State.BEHIND, State.ATTENTION)


@dataclass(frozen=True)
class Section:
    """One part of the plan with its tiles."""

    code: str
    title: str
    level: int
    tiles: list[Tile]


def sections_of(overview: Overview) -> list[Section]:
    """Give the tiles part by part, parts inside parts after their own."""
    top = overview.outline.top
    parts = [section for branch in top.branches for section in _sections(overview, branch, 2)]
    own = _tiles(overview, top)
    return [*parts, Section("", _("Together with other themes and over all subprojects"), 2, own)] if own else parts


def _sections(overview: Overview, branch: Branch, level: int) -> Iterator[Section]:
    if branch.part:
        yield Section(branch.part.code, branch.part.title, level, _tiles(overview, branch))
    for below in branch.branches:
        yield from _sections(overview, below, min(level + 1, 4))


def _tiles(overview: Overview, branch: Branch) -> list[Tile]:
    own = Branch(branch.part, branch.setting, branch.goals, branch.results, [], [])
    if overview.is_public:
        told = (progress for progress in overview.of(own) if progress.done or progress.total is not None)
        return [public_tile(progress) for progress in told]
    return [tile_of(progress, progress.commitment.target.get_absolute_url()) for progress in overview.of(own)]


@dataclass(frozen=True)
class Standing:
    """How many targets stand alike: the code that the look knows, and its word where it needs another."""

    look: str
    word: str
    number: int


def summary_of(overview: Overview) -> list[Standing]:
    """Give how many targets stand how, the worst first, in the words of the rows; without what is only counted."""
    counted = Counter((progress.state, state_words(progress)) for progress in overview.all())
    return [
        Standing(LOOKS.get(state, state.value), word, counted[state, word])
        for state, word in sorted(counted, key=_worst_first)
        if state in ORDER
    ]


def _worst_first(standing: tuple[State, str]) -> tuple[int, str]:
    state, word = standing
    return ORDER.index(state) if state in ORDER else len(ORDER), word


@dataclass(frozen=True)
class PaperLine:
    """One target on paper."""

    title: str
    promised: str
    number: str
    state: str
    word: str
    remark: str
    is_product: bool


@dataclass(frozen=True)
class PaperPart:
    """One part of the plan on paper: what is still open line by line, what was reached in one breath."""

    title: str
    lines: list[PaperLine]

    @property
    def open(self) -> list[PaperLine]:
        """Give what was not reached yet."""
        return [line for line in self.lines if line.state != State.MET]

    @property
    def met(self) -> list[PaperLine]:
        """Give what was reached."""
        return [line for line in self.lines if line.state == State.MET]


@dataclass(frozen=True)
class Paper:
    """What the steering group gets: what asks for attention first, then all of it."""

    urgent: list[PaperLine]
    waiting: list[Condition]
    parts: list[PaperPart]


def paper_of(overview: Overview) -> Paper:
    """Put the progress of a plan on paper."""
    top = overview.outline.top
    parts = [PaperPart(branch.part.title, _lines(overview.of(branch))) for branch in top.branches if branch.part]
    own = _lines(overview.of(Branch(None, top.setting, top.goals, top.results, [], [])))
    return Paper(
        urgent=_lines(progress for progress in overview.all() if progress.state in URGENT),
        waiting=[condition for condition in overview.outline.conditions if condition.holds_up],
        parts=[*parts, PaperPart(_("Over all subprojects"), own)] if own else parts,
    )


def _lines(found: Iterator[Progress] | Any) -> list[PaperLine]:
    return [
        PaperLine(
            title=progress.commitment.target.title,
            promised=promise_words(progress.commitment.target),
            number=full_number(progress),
            state=tile_of(progress).state,
            word=state_words(progress),
            remark=remark_words(progress),
            is_product=progress.commitment.target.is_deliverable,
        )
        for progress in found
        if progress.state != State.COUNTED
    ]


@dataclass(frozen=True)
class Change:
    """One change in words: what stood there and what stands now, field by field."""

    amendment: Amendment
    fields: list[tuple[str, str, str]]


def changes_shown(amendments: list[Amendment]) -> list[Change]:
    """Put changes in words."""
    return [Change(amendment, _fields(amendment)) for amendment in amendments]


DAY = re.compile(r"\d{4}-\d\d-\d\d")
MODELS: dict[str, type[PlanItem]] = {"target": Target, "result": Result, "condition": Condition}


def _fields(amendment: Amendment) -> list[tuple[str, str, str]]:
    model = MODELS.get(amendment.kind, Result)
    named = {field.name: field for field in model._meta.get_fields()}
    shown = []
    for name, (old, new) in amendment.changes.items():
        field = named.get(name)
        choices = dict(getattr(field, "choices", None) or ())
        label = str(getattr(field, "verbose_name", name))
        shown.append((label, _value(choices.get(old, old)), _value(choices.get(new, new))))
    return shown


def _value(value: Any) -> str:
    if value in (None, "", []):
        return _("nothing")
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return date_format(date.fromisoformat(value)) if DAY.fullmatch(str(value)) else str(value)


def map_of(progress: Progress) -> dict[str, MapArea]:
    """Give what the map shows of a target that is about municipalities; nothing for another one.

    The map has the municipalities of its own year: those that merged since are told together, each by name.
    """
    areas = sorted([*progress.reached, *progress.missing], key=str)
    if not areas or areas[0].kind != AreaKind.MUNICIPALITY:
        return {}
    told: dict[str, list[tuple[Area, int]]] = defaultdict(list)
    for area in areas:
        told[_drawn(area).code].append((area, int(area in progress.reached)))
    return {code: _on_the_map(found) for code, found in told.items()}


def _drawn(area: Area) -> Area:
    """Give the area under whose name this one stands on the map."""
    is_drawn = any(shape.code == area.code for shape in drawing().shapes)
    return area if is_drawn or area.successor is None else _drawn(area.successor)


def _on_the_map(found: list[tuple[Area, int]]) -> MapArea:
    words = [_("not yet"), _("done")]
    if len(found) == 1:
        ((area, is_there),) = found
        return MapArea(is_there, words[is_there], area.get_absolute_url())
    text = "; ".join(f"{area.name}: {words[is_there]}" for area, is_there in found)
    return MapArea(min(is_there for _area, is_there in found), text, found[0][0].get_absolute_url())
