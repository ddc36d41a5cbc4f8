"""How many, told so that a small number cannot be worked out: bands with a beginning and no end.

A band with two ends («1 to 4») can be undone: when eight places have at least one and two topics have at most four
each, every place has just one. So nothing here says that something is *at most* so many. The smallest cells are put in
bands first and their numbers are forgotten; every figure, total, filter and page adds up only where those bands begin.
Whatever is laid beside whatever, nothing more can come out than the bands of the smallest cells, and a cell in the
first band can hold any number from one to four.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping
from typing import Generic, Self, TypeVar

STARTS = (1, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000)

Cell = TypeVar("Cell", bound=Hashable)
Side = TypeVar("Side", bound=Hashable)


def start_of(number: int) -> int:
    """Give where the band of a number begins; nought stands alone."""
    return STARTS[bisect_right(STARTS, number) - 1] if number > 0 else 0


class Figures(Generic[Cell]):
    """Cells that cannot be divided further, each known by its band only."""

    def __init__(self, counts: Mapping[Cell, int]) -> None:
        self._starts = {cell: start_of(number) for cell, number in counts.items() if number > 0}

    def where(self, keep: Callable[[Cell], bool]) -> Self:
        """Give the figures of some of the cells."""
        return type(self)({cell: start for cell, start in self._starts.items() if keep(cell)})

    def by(self, side: Callable[[Cell], Side]) -> dict[Side, int]:
        """Give from each side the band it is in at least; a side without anything is not there."""
        sums: dict[Side, int] = defaultdict(int)
        for cell, start in self._starts.items():
            sums[side(cell)] += start
        return {one: start_of(together) for one, together in sums.items()}

    def total(self) -> int:
        """Give the band that all cells together are in at least."""
        return start_of(sum(self._starts.values()))
