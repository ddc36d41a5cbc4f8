"""How long ago somebody said that their data is right."""

from datetime import date

import pytest

from knooppunt.accounts.models import User
from knooppunt.people.commands import confirm_person
from knooppunt.people.models import Person
from knooppunt.shared.clock import months_before, moved_to

FIRST, YEAR_LATER, LATER = date(2023, 9, 18), date(2024, 11, 18), date(2024, 11, 19)


@pytest.mark.parametrize(
    ("day", "months", "earlier"),
    [
        (date(2024, 4, 30), 14, date(2023, 2, 28)),
        (date(2024, 2, 29), 12, date(2023, 2, 28)),
        (date(2024, 1, 15), 1, date(2023, 12, 15)),
        (date(2025, 4, 29), 14, date(2024, 2, 29)),
    ],
)
def test_months_end_where_the_calendar_says(day: date, months: int, earlier: date) -> None:
    assert months_before(day, months) == earlier


def test_who_never_confirmed_counts_from_when_they_came_in(anna: User) -> None:
    with moved_to(YEAR_LATER):
        assert not Person.objects.get(user=anna).is_stale
        assert not Person.objects.stale().exists()
    with moved_to(LATER):
        assert Person.objects.get(user=anna).is_stale
        assert Person.objects.stale().get().user == anna


def test_confirming_makes_it_fresh_for_fourteen_months(anna: User) -> None:
    with moved_to(LATER):
        confirm_person(by=anna, person=Person.objects.get(user=anna))
        assert not Person.objects.stale().exists()
    with moved_to(date(2026, 1, 20)):
        assert Person.objects.stale().exists()
        assert Person.objects.get(user=anna).is_stale
