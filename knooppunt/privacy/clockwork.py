"""Telling a clock that jumped from time that passed: the day against a counter that nobody can set."""

import time
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

_MAY_DIFFER = timedelta(hours=1)
_MAY_BE_OFF = timedelta(days=3)
_BOOT = Path("/proc/sys/kernel/random/boot_id")


@dataclass(frozen=True)
class Moment:
    """What the clock says and how long the machine runs; ``boot`` tells one start of it from the next."""

    at: datetime
    day: date
    uptime: float
    boot: str


def read(at: datetime, day: date) -> Moment:
    """Read the counter beside the clock; where there is none every reading counts as a new start."""
    try:
        return Moment(at, day, time.clock_gettime(time.CLOCK_BOOTTIME), _BOOT.read_text().strip())
    except (AttributeError, OSError):
        return Moment(at, day, time.monotonic(), "")


def agrees(before: Moment, now: Moment) -> bool:
    """Tell whether the time between two readings has passed as the clock says.

    Within one start of the machine the counter must say the same, to the hour; after a new start the clock may be
    days further but not more than three, and it never goes back.
    """
    passed = now.at - before.at
    if passed < timedelta(0) or now.day < before.day:
        return False
    if now.boot and now.boot == before.boot:
        counted = timedelta(seconds=now.uptime - before.uptime)
        return abs(passed - counted) <= _MAY_DIFFER
    return passed <= _MAY_BE_OFF
