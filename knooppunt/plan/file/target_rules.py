"""What must hold for a target: one kind of number, an indicator that exists, areas that exist."""

from collections.abc import Callable, Iterator

from django.utils.translation import gettext as _

from knooppunt.plan.file.lines import Path
from knooppunt.plan.file.shape import did_you_mean
from knooppunt.plan.file.spots import Document, Spot
from knooppunt.plan.file.things import BY_HAND
from knooppunt.plan.file.values import AREA_KINDS

Said = Iterator[tuple[Path, str]]

NUMBERS = ("at_least", "between", "exactly", "all")
ONLY_OF_NUMBERS = (*NUMBERS, "each", "of", "unit")


def _is_number_or_deliverable(document: Document) -> Said:
    for spot in document.things("target"):
        has_indicator, is_deliverable = "indicator" in spot.data, spot.data.get("deliverable") is True
        if has_indicator == is_deliverable:
            yield spot.path, _("A target has either an indicator (a number) or «deliverable: true».")
        if is_deliverable:
            for name in ONLY_OF_NUMBERS:
                if name in spot.data:
                    words = _("«%(field)s» goes with a number, not with a deliverable.")
                    yield (*spot.path, name), words % {"field": name}


def _has_one_number(document: Document) -> Said:
    for spot in document.things("target"):
        given = [name for name in NUMBERS if name in spot.data]
        for name in given[1:]:
            words = _("A target has one number: either «%(first)s» or «%(second)s».")
            yield (*spot.path, name), words % {"first": given[0], "second": name}


def _range_rises(document: Document) -> Said:
    for spot in document.things("target"):
        bounds = spot.data.get("between")
        if isinstance(bounds, list) and all(isinstance(bound, int) for bound in bounds) and bounds != sorted(bounds):
            yield (*spot.path, "between"), _("The first number of a range is the lowest.")


def _spread_is_clear(document: Document) -> Said:
    for spot in document.things("target"):
        given = [name for name in ("all", "each", "of") if name in spot.data]
        for name in given[1:]:
            words = _("«%(first)s» and «%(second)s» do not go together.")
            yield (*spot.path, name), words % {"first": given[0], "second": name}
        if str(spot.data.get("at_least", "")).endswith("%") and "of" not in spot.data:
            yield (*spot.path, "at_least"), _("A percentage needs «of», such as «of: municipalities».")


def _area_kinds_exist(document: Document) -> Said:
    for spot in document.things("target"):
        for name in ("all", "each", "of"):
            kind = spot.text(name)
            if kind and kind not in AREA_KINDS:
                choices = ", ".join(sorted(set(AREA_KINDS.values())))
                words = _("«%(given)s» is not possible here. Choose from: %(choices)s.")
                yield (*spot.path, name), words % {"given": kind, "choices": choices}


def _indicator_exists(document: Document) -> Said:
    known = document.known.indicators | {BY_HAND}
    for spot in document.things("target"):
        code = spot.text("indicator")
        if code and code not in known:
            words = _("There is no indicator «%(code)s».") % {"code": code}
            yield (*spot.path, "indicator"), words + did_you_mean(code, known)


def _hand_count_has_unit(document: Document) -> Said:
    for spot in document.things("target"):
        if spot.text("indicator") == BY_HAND and "unit" not in spot.data:
            yield (*spot.path, "indicator"), _("What is counted by hand needs a «unit», such as «unit: gemeenten».")


def _areas_exist(document: Document) -> Said:
    known = document.known.areas
    if known is None:
        return
    for path, code in _areas(document.things("target")):
        if code not in known:
            yield path, _("There is no area with the code «%(code)s».") % {"code": code} + did_you_mean(code, known)


def _areas(targets: list[Spot]) -> Iterator[tuple[Path, str]]:
    for spot in targets:
        yield from spot.codes("area")


target_rules: list[Callable[[Document], Said]] = [
    _is_number_or_deliverable,
    _has_one_number,
    _range_rises,
    _spread_is_clear,
    _area_kinds_exist,
    _indicator_exists,
    _hand_count_has_unit,
    _areas_exist,
]
