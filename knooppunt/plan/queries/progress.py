"""How far each target of a plan is: done, planned, promised, and how that stands today."""

import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from knooppunt.people.models import Area
from knooppunt.plan.models import Condition, Plan
from knooppunt.plan.models.plan import ConditionState
from knooppunt.plan.queries.atlas import Atlas, atlas
from knooppunt.plan.queries.outline import Branch, Commitment, Outline, outline_of
from knooppunt.plan.queries.tallies import Places, Tally, tallies
from knooppunt.shared.clock import today

SOON = timedelta(days=45)
HALF = 0.5


class State(StrEnum):
    """How a target stands."""

    MET = "met"
    ON_COURSE = "on_course"
    ATTENTION = "attention"
    BEHIND = "behind"
    WAITS = "waits"
    NOT_STARTED = "not_started"
    COUNTED = "counted"
    RUNNING = "running"
    LAPSED = "lapsed"


@dataclass(frozen=True)
class Progress:
    """One target: ``done`` and ``planned`` against ``total`` (None when nothing is promised).

    For a target that is spread over areas these are numbers of areas; ``reached`` are those that are there
    and ``missing`` those that are not.
    """

    commitment: Commitment
    done: int
    planned: int
    total: int | None
    state: State
    reached: tuple[Area, ...] = ()
    missing: tuple[Area, ...] = ()

    @property
    def short(self) -> int:
        """Give how many are missing when everything that is planned goes through."""
        return max((self.total or 0) - self.done - self.planned, 0)

    @property
    def waits_for(self) -> list[Condition]:
        """Give the conditions that hold it up."""
        return [condition for condition in self.commitment.setting.conditions if condition.holds_up]


@dataclass(frozen=True)
class Overview:
    """A plan with the progress of each of its targets."""

    outline: Outline
    by_target: dict[int, Progress]
    is_public: bool

    def of(self, branch: Branch) -> Iterator[Progress]:
        """Give the progress of the targets in a branch and below."""
        for commitment in branch.commitments():
            yield self.by_target[commitment.target.pk]

    def all(self) -> list[Progress]:
        """Give the progress of every target."""
        return list(self.of(self.outline.top))


def overview_of(plan: Plan, *, is_public: bool = False) -> Overview:
    """Count the whole plan; for everybody only what everybody may know."""
    outline = outline_of(plan)
    places = atlas()
    commitments = list(outline.top.commitments())
    counted = tallies(commitments, places, is_public=is_public)
    progress = {found.target.pk: progress_of(found, counted[found.target.pk], places) for found in commitments}
    if is_public:
        progress = {pk: _unjudged(found) for pk, found in progress.items()}
    return Overview(outline, progress, is_public)


def _unjudged(progress: Progress) -> Progress:
    """Leave out how it stands where what everybody may know is only a part of what there is."""
    known = (State.MET, State.WAITS, State.LAPSED, State.COUNTED)
    return progress if progress.state in known else replace(progress, state=State.RUNNING)


def progress_of(commitment: Commitment, tally: Tally, places: Atlas) -> Progress:
    """Say how far one target is."""
    promise = commitment.target.promise
    if promise.each or promise.of:
        return _spread(commitment, tally, places)
    done, planned = tally.done.total(), tally.planned.total()
    total = 1 if commitment.target.is_deliverable else promise.low
    done = min(done, 1) if commitment.target.is_deliverable else done
    return Progress(commitment, done, planned, total, _state(commitment, done, planned, total))


def _spread(commitment: Commitment, tally: Tally, places: Atlas) -> Progress:
    target, promise = commitment.target, commitment.target.promise
    kind, least = (promise.each, promise.low or 1) if promise.each else (promise.of, 1)
    wanted = places.of_kind(kind, commitment.setting.end, target.area)
    done = _placed(tally.done, kind, commitment, places)
    ahead = done + _placed(tally.planned, kind, commitment, places)
    reached = tuple(area for area in wanted if done[area.pk] >= least)
    missing = tuple(area for area in wanted if done[area.pk] < least)
    coming = sum(ahead[area.pk] >= least for area in missing)
    total = _areas_promised(commitment, len(wanted))
    state = _state(commitment, len(reached), coming, total)
    return Progress(commitment, len(reached), coming, total, state, reached, missing)


def _placed(tally: Places, kind: str, commitment: Commitment, places: Atlas) -> Places:
    placed: Places = Counter()
    for area, number in tally.items():
        placed[places.place(area, kind, commitment.setting.end)] += number
    return placed


def _areas_promised(commitment: Commitment, wanted: int) -> int | None:
    promise = commitment.target.promise
    if promise.low is None:
        return None
    if promise.each:
        return wanted
    return math.ceil(promise.low * wanted / 100) if promise.is_share else promise.low


def _state(commitment: Commitment, done: int, planned: int, total: int | None) -> State:
    if total is None:
        return State.COUNTED
    if done >= total:
        return State.MET
    return _held_up(commitment) or _open(commitment, done, planned, total)


def _held_up(commitment: Commitment) -> State | None:
    states = {condition.state for condition in commitment.setting.conditions}
    if ConditionState.LAPSED in states:
        return State.LAPSED
    return State.WAITS if states & {ConditionState.OPEN, ConditionState.SLIPPED} else None


def _open(commitment: Commitment, done: int, planned: int, total: int) -> State:
    if today() > commitment.deadline:
        return State.BEHIND
    if commitment.target.is_deliverable and not planned:
        return State.ATTENTION if commitment.deadline - today() <= SOON else State.NOT_STARTED
    return _on_the_way(commitment, done, planned, total)


def _on_the_way(commitment: Commitment, done: int, planned: int, total: int) -> State:
    ahead = (done + planned) / total
    elapsed = _elapsed(commitment.setting.start, commitment.deadline)
    enough, little = (elapsed, elapsed / 2) if commitment.target.is_by_hand else (1.0, elapsed)
    if not ahead:
        return State.NOT_STARTED if elapsed < HALF else State.BEHIND
    if ahead >= enough:
        return State.ON_COURSE
    return State.ATTENTION if ahead >= little else State.BEHIND


def _elapsed(start: date, end: date) -> float:
    """Give which share of a period has passed, from 0 to 1."""
    days = (end - start).days + 1
    return min(max((today() - start).days / days, 0.0), 1.0)
