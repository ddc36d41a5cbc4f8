"""Makes rounds along the terms for tests."""

from datetime import date, timedelta

from django.utils import timezone

from knooppunt.privacy import commands
from knooppunt.privacy.clockwork import Moment
from knooppunt.privacy.models import ClockReading
from knooppunt.shared.clock import moved_to


def make_rounds(
    day: date, count: int = 1, *, boot: str = "boot", passed: timedelta = timedelta(days=1)
) -> ClockReading:
    """Make daily rounds from this day on; the counter says that ``passed`` went by before each."""
    last = ClockReading.objects.last()
    at, uptime = (last.at, last.uptime) if last else (timezone.now(), 1000.0)
    for one in range(count):
        today = day + timedelta(days=one)
        at, uptime = at + (today - last.day if last else passed), uptime + passed.total_seconds()
        with moved_to(today):
            last = commands.go_through_terms(Moment(at, today, uptime, boot))
    return last or ClockReading.objects.latest("pk")
