"""No small number can be worked out from what an overview shows, whatever is laid beside whatever."""

from collections.abc import Callable, Iterator
from itertools import product
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knooppunt.trends.bands import STARTS, Figures, start_of

PLACES, TOPICS, MONTHS, SETTINGS = range(3), range(2), range(2), range(2)
Cell = tuple[int, int, int, int]
CELLS: list[Cell] = list(product(PLACES, TOPICS, MONTHS, SETTINGS))
Interval = tuple[float, float]
Shown = dict[frozenset[Cell], Interval]
FEW = range(1, 5)

# Mostly nothing and small numbers, as in a region; now and then something larger.
counts = st.lists(st.sampled_from([0, 0, 0, 1, 1, 2, 3, 4, 5, 9, 23]), min_size=len(CELLS), max_size=len(CELLS))


def views() -> Iterator[frozenset[Cell]]:
    """Give every figure that can be asked for: of each place or all, each topic or all, and so on."""
    sides = [[None, *side] for side in (PLACES, TOPICS, MONTHS, SETTINGS)]
    for asked in product(*sides):
        yield frozenset(cell for cell in CELLS if all(a in (None, c) for a, c in zip(asked, cell, strict=True)))


VIEWS = list(views())


def ours(world: dict[Cell, int]) -> Shown:
    """Give what our pages show, and what is known of their smallest cells by who knows how they are made."""
    figures = Figures(world)
    shown: Shown = {view: (figures.where(view.__contains__).total(), inf) for view in VIEWS}
    return shown | {frozenset([cell]): band_of(world[cell]) for cell in CELLS}


def plain(world: dict[Cell, int]) -> Shown:
    """Give what pages with closed bands everywhere would show."""
    return {view: band_of(sum(world[cell] for cell in view)) for view in VIEWS}


def band_of(number: int) -> Interval:
    start = start_of(number)
    later = [one for one in STARTS if one > start]
    return (start, later[0] - 1) if start else (0, 0)


def worked_out(shown: Shown) -> Shown:
    """Narrow every figure by adding and subtracting, over and over, until nothing gets narrower."""
    known = {cell: shown.get(frozenset([cell]), (0.0, inf)) for cell in CELLS}
    while True:
        before = dict(known)
        for view, (least, most) in shown.items():
            for cell in view:
                others = [known[one] for one in view if one != cell]
                low = max(known[cell][0], least - sum(high for _low, high in others))
                high = min(known[cell][1], most - sum(low for low, _high in others))
                known[cell] = (low, high)
        if known == before:
            return {view: _together(view, known, shown[view]) for view in shown}


def _together(view: frozenset[Cell], known: dict[Cell, Interval], shown: Interval) -> Interval:
    low, high = (sum(known[cell][end] for cell in view) for end in (0, 1))
    return max(low, shown[0]), min(high, shown[1])


def betrayed(world: dict[Cell, int], show: Callable[[dict[Cell, int]], Shown]) -> list[frozenset[Cell]]:
    """Give the figures below five whose number can be worked out."""
    found = worked_out(show(world))
    return [view for view, (low, high) in found.items() if low == high and sum(world[cell] for cell in view) in FEW]


@given(counts)
def test_adding_and_subtracting_over_all_pages_and_filters_gives_no_small_number(numbers: list[int]) -> None:
    assert betrayed(dict(zip(CELLS, numbers, strict=True)), ours) == []


def test_the_same_attack_breaks_bands_that_say_at_most() -> None:
    """The attack has teeth: four signals of which three places and a month have one each."""
    world = dict.fromkeys(CELLS, 0) | {(0, 0, 0, 0): 1, (1, 0, 0, 0): 1, (2, 0, 0, 0): 1, (0, 0, 1, 0): 1}
    assert betrayed(world, plain) != []
    assert betrayed(world, ours) == []


@given(counts, st.data())
def test_everything_shown_follows_from_the_bands_of_the_smallest_cells(numbers: list[int], data: st.DataObject) -> None:
    """The proof: whatever the numbers are within those bands, all pages are the same to the letter."""
    world = dict(zip(CELLS, numbers, strict=True))
    other = {cell: data.draw(st.integers(*map(int, band_of(number)))) for cell, number in world.items()}
    assert ours(other) == ours(world)


@given(counts, st.data())
def test_the_picture_of_somebody_who_may_read_more_gives_no_small_number_either(
    numbers: list[int], data: st.DataObject
) -> None:
    """What one reader sees and another does not stays within a band too: each end of it fits both pictures."""
    for number in set(numbers):
        less = data.draw(st.integers(0, number))
        (low, high), (less_low, less_high) = band_of(number), band_of(less)
        differences = {
            more - fewer
            for more in range(int(low), int(high) + 1)
            for fewer in range(int(less_low), int(less_high) + 1)
            if fewer <= more
        }
        assert number - less == 0 or len(differences) > 1


@given(counts)
def test_a_figure_is_true_and_only_nothing_is_nothing(numbers: list[int]) -> None:
    world = dict(zip(CELLS, numbers, strict=True))
    figures = Figures(world)
    for view in VIEWS:
        start, truth = figures.where(view.__contains__).total(), sum(world[cell] for cell in view)
        assert start <= truth
        assert (start == 0) == (truth == 0)


def test_sides_tell_the_same_as_the_filter_does() -> None:
    figures = Figures({("a", 1): 4, ("a", 2): 4, ("b", 1): 12, ("c", 1): 0})
    assert figures.by(lambda cell: cell[0]) == {"a": 1, "b": 10}
    assert figures.where(lambda cell: cell[0] == "b").total() == 10
    assert figures.total() == 10


@pytest.mark.parametrize(("number", "start"), [(0, 0), (-1, 0), (1, 1), (4, 1), (5, 5), (19, 10), (10**9, 100_000)])
def test_where_a_band_begins(number: int, start: int) -> None:
    assert start_of(number) == start
