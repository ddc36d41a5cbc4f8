"""A target's number, promise and state in plain words."""

from dataclasses import dataclass, replace

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import npgettext

from knooppunt.plan.models import Target
from knooppunt.plan.models.plan import ConditionKind
from knooppunt.plan.queries.progress import Progress, State
from knooppunt.shared.offers import indicators


@dataclass(frozen=True)
class Tile:
    """A target as a tile shows it; ``state`` is the code that the look knows."""

    label: str
    url: str
    done: int
    planned: int
    total: int
    state: str
    word: str
    number: str
    promise: str
    note: str


LOOKS = {State.COUNTED: "not_started", State.RUNNING: "not_started", State.LAPSED: "waits"}


def tile_of(progress: Progress, url: str = "") -> Tile:
    """Give the tile of a target."""
    total = max(progress.done, 1) if progress.total is None else progress.total
    return Tile(
        label=progress.commitment.target.title,
        url=url,
        done=progress.done,
        planned=progress.planned,
        total=total,
        state=LOOKS.get(progress.state, progress.state.value),
        word=state_words(progress),
        number=number_words(progress),
        promise=whole_words(progress),
        note=note_words(progress),
    )


def number_words(progress: Progress) -> str:
    """Give the number line where «3 of 4» does not say it; empty where it does."""
    target = progress.commitment.target
    if target.is_deliverable:
        return _("Ready") if progress.done else _("Planned, not ready yet") if progress.planned else _("Not ready yet")
    if progress.total is None:
        return " ".join(filter(None, [str(progress.done), target.unit]))
    return ""


def full_number(progress: Progress) -> str:
    """Give the number line in words, whatever the kind of target."""
    words = _("{done} of {promise}").format(done=progress.done, promise=whole_words(progress))
    return number_words(progress) or words


def whole_words(progress: Progress) -> str:
    """Give what the number is «of»: «4», «3 schools», «32 municipalities», «the 2 to 4»."""
    target, total = progress.commitment.target, progress.total or 0
    kind = target.each or target.of
    if kind:
        return f"{total} {kind_words(kind, total)}"
    is_range = target.high is not None and target.high != target.low
    words = _("the %(low)s to %(high)s") % {"low": target.low, "high": target.high} if is_range else str(total)
    return " ".join(filter(None, [words, target.unit]))


def kind_words(kind: str, number: int) -> str:
    """Name areas of a kind, one or more."""
    words = {
        "municipality": npgettext("area", "municipality", "municipalities", number),
        "safety_region": npgettext("area", "region", "regions", number),
        "house": npgettext("area", "house", "houses", number),
    }
    return words[kind]


def each_words(kind: str) -> str:
    """Say that something holds in each area of a kind."""
    words = {
        "municipality": _("in each municipality"),
        "safety_region": _("in each region"),
        "house": _("in each care-and-safety house"),
    }
    return words[kind]


def promise_words(target: Target) -> str:
    """Say what was promised, as a plan says it."""
    if target.is_deliverable:
        return _("ready") if not target.due else _("ready on %(day)s") % {"day": date_format(target.due)}
    if target.low is None:
        return _("is counted, no number agreed")
    if target.of:
        return _of_words(target)
    if target.each:
        return f"{_bounds(target)} {each_words(target.each)}"
    return " ".join(filter(None, [_bounds(target), target.unit]))


def _of_words(target: Target) -> str:
    if target.is_share and target.low == 100:  # noqa: PLR2004 - the whole, in percent
        return _("all %(kind)s") % {"kind": kind_words(target.of, 2)}
    share = f"{target.low} %" if target.is_share else str(target.low)
    return _("at least %(share)s of the %(kind)s") % {"share": share, "kind": kind_words(target.of, 2)}


def _bounds(target: Target) -> str:
    if target.high is None:
        return _("at least %(low)s") % {"low": target.low}
    if target.high == target.low:
        return str(target.low)
    return _("%(low)s to %(high)s") % {"low": target.low, "high": target.high}


def state_words(progress: Progress) -> str:
    """Give the word of a state where the usual one does not say it; empty where it does."""
    if progress.state == State.COUNTED:
        return _("Only counted")
    if progress.state == State.WAITS:
        return waiting_words(progress)
    words = {State.LAPSED: _("Cannot be done any more"), State.RUNNING: _("Still going on")}
    return words.get(progress.state, "")


def waiting_words(progress: Progress) -> str:
    """Say what kind of thing a target waits for."""
    words = {
        ConditionKind.BILL.value: _("Waits for the law"),
        ConditionKind.GRANT.value: _("Waits for a grant"),
        ConditionKind.DECISION.value: _("Waits for a decision"),
        ConditionKind.OTHER.value: _("Waits for a condition"),
    }
    return words[progress.waits_for[0].kind]


def note_words(progress: Progress) -> str:
    """Say what is planned and what is still short, or until when there is time."""
    if progress.state in (State.MET, State.COUNTED, State.LAPSED, State.RUNNING) or progress.total is None:
        return _planned(progress)
    if progress.commitment.target.is_deliverable:
        return _("before %(day)s") % {"day": date_format(progress.commitment.deadline)}
    short = _("%(number)s more needed") % {"number": progress.short} if progress.short else ""
    parts = [_planned(progress), short]
    return ", ".join(filter(None, parts))


def remark_words(progress: Progress) -> str:
    """Say on paper what is planned and short; the due day stands there already."""
    return "" if progress.commitment.target.is_deliverable else note_words(progress)


def _planned(progress: Progress) -> str:
    """Say how much is planned; of a product the number line says it."""
    is_said = progress.commitment.target.is_deliverable or not progress.planned
    return "" if is_said else _("{planned} planned").format(planned=progress.planned)


def indicator_words(target: Target) -> str:
    """Say what is counted for a target."""
    indicator = indicators.get(target.indicator)
    if indicator:
        return str(indicator.label)
    return _("ticked when it is ready") if target.is_deliverable else _("counted by hand")


FEW = 5
NOT_EXACT = ("trends.signal",)


def public_tile(progress: Progress) -> Tile:
    """Give the tile for everybody: a small number of trend signals is not told exactly."""
    tile = tile_of(progress)
    if progress.commitment.target.indicator in NOT_EXACT and progress.done < FEW:
        words = _("Fewer than %(number)s") % {"number": FEW}
        return replace(tile, done=0, planned=0, number=words, note="")
    return tile
