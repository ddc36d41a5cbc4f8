"""The product's clock."""

from datetime import date

from django.utils import timezone
from pytest_django import Settings

from knooppunt.shared import clock


def test_the_day_of_the_settings_is_today(settings: Settings) -> None:
    settings.PRODUCT_DAY = date(2023, 9, 18)
    assert clock.today() == date(2023, 9, 18)
    assert clock.now().date() == date(2023, 9, 18)
    assert clock.is_fixed()


def test_without_a_fixed_day_it_is_the_real_one(settings: Settings) -> None:
    settings.PRODUCT_DAY = None
    assert clock.today() == timezone.localdate()
    assert not clock.is_fixed()


def test_the_clock_can_be_moved_for_a_while() -> None:
    with clock.moved_to(date(2021, 5, 1)):
        assert clock.today() == date(2021, 5, 1)
    assert clock.today() != date(2021, 5, 1)


def test_a_leap_day_keeps_the_time_of_day() -> None:
    with clock.moved_to(date(2024, 2, 29)):
        assert clock.now().date() == date(2024, 2, 29)
