"""The diary of the demo year: everything that happens, put in order and then done day by day."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

Act = Callable[[], None]


@dataclass
class Diary:
    """What happens on which day; on one day by rank, then in the order it was written down."""

    pages: list[tuple[date, int, int, Act]] = field(default_factory=list)

    def write(self, day: date, rank: int, act: Act) -> None:
        """Let something happen on a day; the lower rank comes first."""
        self.pages.append((day, rank, len(self.pages), act))

    def live(self) -> None:
        """Do everything, in order."""
        for _day, _rank, _place, act in sorted(self.pages, key=lambda page: page[:3]):
            act()
