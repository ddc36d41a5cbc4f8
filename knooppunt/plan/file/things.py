"""What a plan file says, as frozen dataclasses: the field names are the keys of the file."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

BY_HAND = "by-hand"


@dataclass(frozen=True, slots=True)
class Period:
    """First and last day, both counted in."""

    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Promise:
    """How many: from `low` to `high`, in each area of a kind, or as a number (or percentage) of the areas of a kind."""

    low: int | None = None
    high: int | None = None
    is_share: bool = False
    each: str = ""
    of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A piece of plain text in the plan, if need be with points below it."""

    title: str
    text: str = ""
    points: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A number over an indicator, or a deliverable that is ticked."""

    code: str
    title: str
    text: str = ""
    indicator: str = ""
    promise: Promise = Promise()
    unit: str = ""
    deliverable: bool = False
    ticked_by: str = ""
    area: tuple[str, ...] = ()
    period: Period | None = None
    due: date | None = None
    with_themes: tuple[str, ...] = ()
    lead: str = ""
    conditions: tuple[str, ...] = ()
    continues: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetLine:
    """Money for a part or a result; an amount that is left out is not known."""

    title: str = ""
    source: str = ""
    amount: Decimal | None = None
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """What the plan wants to reach, in words; it may carry targets of its own."""

    code: str
    title: str
    text: str = ""
    serves: tuple[str, ...] = ()
    continues: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
    targets: tuple[Target, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What will be there at the end of the year, with its targets and its money."""

    code: str
    title: str
    text: str = ""
    owner: str = ""
    partners: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    period: Period | None = None
    with_themes: tuple[str, ...] = ()
    lead: str = ""
    share: str = ""
    conditions: tuple[str, ...] = ()
    continues: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
    targets: tuple[Target, ...] = ()
    budget: tuple[BudgetLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A subproject, or a piece of one: parts nest as deep as the plan wants."""

    code: str
    title: str
    text: str = ""
    owner: str = ""
    partners: tuple[str, ...] = ()
    serves: tuple[str, ...] = ()
    period: Period | None = None
    with_themes: tuple[str, ...] = ()
    lead: str = ""
    share: str = ""
    conditions: tuple[str, ...] = ()
    continues: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
    texts: tuple[Text, ...] = ()
    budget: tuple[BudgetLine, ...] = ()
    goals: tuple[Goal, ...] = ()
    results: tuple[Result, ...] = ()
    parts: tuple["Part", ...] = ()

    def targets(self) -> Iterator[Target]:
        """Give the targets of this part and of the parts below it."""
        yield from _targets(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """Something outside the project that a result waits for: a grant, a bill, a decision."""

    code: str
    title: str
    text: str = ""
    kind: str = "other"
    state: str = "open"
    decided_by: str = ""
    expected: date | None = None
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where money comes from, and what hangs on it."""

    code: str
    title: str
    text: str = ""
    amount: Decimal | None = None
    period: Period | None = None
    conditions: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The plan of one theme for one year."""

    code: str
    title: str
    year: int
    text: str = ""
    period: Period | None = None
    continues: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
    texts: tuple[Text, ...] = ()
    conditions: tuple[Condition, ...] = ()
    sources: tuple[Source, ...] = ()
    goals: tuple[Goal, ...] = ()
    results: tuple[Result, ...] = ()
    parts: tuple[Part, ...] = ()

    def targets(self) -> Iterator[Target]:
        """Give every target of the plan."""
        yield from _targets(self)


def _targets(holder: Part | Plan) -> Iterator[Target]:
    for goal in holder.goals:
        yield from goal.targets
    for result in holder.results:
        yield from result.targets
    for part in holder.parts:
        yield from part.targets()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeGoal:
    """A goal of the multi-year frame, the same for every year in it."""

    code: str
    title: str
    text: str = ""
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The multi-year frame that the plans of its years stand in; an extension keeps the first end."""

    code: str
    title: str
    period: Period
    extended_until: date | None = None
    extended_because: str = ""
    text: str = ""
    rows: tuple[str, ...] = ()
    goals: tuple[ProgrammeGoal, ...] = ()

    @property
    def last_day(self) -> date:
        """Give the day on which the frame ends, extension included."""
        return self.extended_until or self.period.end


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeName:
    """A theme that the file speaks of, and its name on screen."""

    code: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFile:
    """One document of a plan file."""

    theme: str
    themes: tuple[ThemeName, ...]
    frame: Frame | None = None
    plan: Plan
