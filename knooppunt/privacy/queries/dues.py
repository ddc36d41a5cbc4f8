"""What waits to be erased, with the words of who made it."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone
from django_stubs_ext import StrOrPromise

from knooppunt.privacy.models import ClockReading, Due
from knooppunt.privacy.models.due import DueQuerySet
from knooppunt.shared.offers import Retained, retained

_SHOWN = 200
_MAY_LAG = timedelta(days=2)


@dataclass(frozen=True)
class Ending:
    """One record whose term has ended, in words."""

    due: Due
    label: StrOrPromise
    term: StrOrPromise
    words: StrOrPromise


@dataclass(frozen=True)
class Rounds:
    """How the daily rounds go: the last one, whether it is late, and a jump of the clock somebody must look at."""

    last: ClockReading | None
    is_late: bool
    jumped: ClockReading | None


def endings(rows: DueQuerySet) -> list[Ending]:
    """Give the first of these records in words, the longest ended first."""
    found = list(rows.select_related("decided_by")[:_SHOWN])
    subjects: dict[str, set[int]] = defaultdict(set)
    for due in found:
        subjects[due.kind].add(due.subject)
    words = {kind.code: kind.words(subjects[kind.code]) for kind in retained if kind.code in subjects}
    known = {kind.code: kind for kind in retained}
    return [_ending(due, known[due.kind], words[due.kind]) for due in found if due.kind in known]


def _ending(due: Due, kind: Retained, words: dict[int, StrOrPromise]) -> Ending:
    return Ending(due, kind.label, kind.term, words.get(due.subject, "–"))


def kinds() -> list[Retained]:
    """Give every kind of personal data with a term that a round keeps."""
    return sorted(retained, key=lambda kind: kind.code)


def rounds() -> Rounds:
    """Say how the daily rounds go."""
    last = ClockReading.objects.last()
    is_late = last is None or last.at < timezone.now() - _MAY_LAG
    return Rounds(last, is_late, last if last and not last.is_trusted else None)
