"""Terms that end: a list, an approval, and never on one reading of the clock (F10)."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client

from knooppunt.accounts.models import User
from knooppunt.people.commands import end_seat, give_seat
from knooppunt.people.models import Person, Seat
from knooppunt.people.tests.factories import make_organisation, make_person
from knooppunt.people.words import Layer, Role
from knooppunt.privacy import commands
from knooppunt.privacy.clockwork import Moment, agrees
from knooppunt.privacy.models import ClockReading, Due
from knooppunt.privacy.queries.term import ended
from knooppunt.privacy.tests.factories import make_rounds
from knooppunt.privacy.words import FORMER
from knooppunt.shared.clock import moved_to
from knooppunt.shared.verdict import Refused

Browse = Callable[[User], Client]
LAST, AFTER = date(2021, 3, 1), date(2023, 3, 1)
NOON = datetime(2023, 9, 18, 12, tzinfo=UTC)


@pytest.fixture
def gone(theme: object) -> Person:
    """Somebody whose last seat ended long ago."""
    person = make_person("Weggegaan", start=date(2019, 1, 1))
    end_seat(by=None, seat=Seat.objects.get(person=person), last_day=LAST)
    return person


@pytest.fixture
def officer(theme: object) -> User:
    found = make_person("Fiona", Role.PRIVACY_OFFICER).user
    assert found
    return found


def name_of(person: Person) -> str:
    return str(Person.objects.get(pk=person.pk).name)


@pytest.mark.parametrize(("day", "found"), [(date(2023, 2, 28), False), (AFTER, True)])
def test_the_term_ends_two_years_after_the_last_seat(gone: Person, day: date, found: bool) -> None:  # noqa: FBT001 - a case
    assert (gone.pk in dict(ended(day))) is found


def test_who_has_a_seat_is_not_on_the_list(gone: Person) -> None:
    values = {"role": Role.PARTNER, "layer": Layer.CIVIL, "theme": "CTER", "start": date(2022, 1, 1)}
    give_seat(by=None, person=gone, organisation=make_organisation(), **values)
    assert dict(ended(AFTER)) == {}


def test_nothing_is_erased_before_somebody_approves(gone: Person) -> None:
    make_rounds(date(2023, 9, 18), 9)
    assert name_of(gone) == "Weggegaan"
    assert Due.objects.get().ended_on == AFTER


def test_what_is_approved_is_erased_at_the_next_round(gone: Person, officer: User) -> None:
    make_rounds(date(2023, 9, 18), 2)
    commands.approve(by=officer, dues=Due.objects.all())
    assert name_of(gone) == "Weggegaan"
    make_rounds(date(2023, 9, 20))
    assert name_of(gone) == FORMER
    assert not Due.objects.standing().exists()
    make_rounds(date(2023, 9, 21))
    assert Due.objects.count() == 1


def test_an_approval_on_the_day_of_listing_waits_for_a_second_reading(gone: Person, officer: User) -> None:
    make_rounds(date(2023, 9, 18))
    commands.approve(by=officer, dues=Due.objects.all())
    make_rounds(date(2023, 9, 18), passed=timedelta(hours=0))
    assert name_of(gone) == "Weggegaan"


def test_who_gets_a_seat_again_comes_off_the_list(gone: Person, officer: User) -> None:
    make_rounds(date(2023, 9, 18))
    commands.approve(by=officer, dues=Due.objects.all())
    values = {"role": Role.PARTNER, "layer": Layer.CIVIL, "theme": "CTER", "start": date(2023, 9, 18)}
    give_seat(by=None, person=gone, organisation=make_organisation(), **values)
    make_rounds(date(2023, 9, 19), 2)
    assert name_of(gone) == "Weggegaan"
    assert not Due.objects.exists()


def test_a_clock_that_jumps_lists_and_erases_nothing(theme: object, officer: User) -> None:
    person = make_person("Vertrokken", start=date(2019, 1, 1))
    end_seat(by=None, seat=Seat.objects.get(person=person), last_day=date(2023, 9, 1))
    make_rounds(date(2023, 9, 18), 2)
    reading = make_rounds(date(2026, 1, 1), 3)
    assert not reading.is_trusted
    assert not Due.objects.exists()
    assert make_rounds(date(2026, 1, 4), boot="another").is_trusted is False, "a restart does not hide a jump"
    commands.trust_clock(by=officer, reading=ClockReading.objects.latest("pk"))
    make_rounds(date(2026, 1, 5), boot="another")
    assert Due.objects.get().subject == person.pk
    assert name_of(person) == "Vertrokken"


@pytest.mark.parametrize(
    ("later", "counted", "boot", "is_fine"),
    [
        (timedelta(days=1), timedelta(days=1), "a", True),
        (timedelta(days=1, minutes=50), timedelta(days=1), "a", True),
        (timedelta(days=2), timedelta(days=1), "a", False),
        (timedelta(hours=-1), timedelta(days=1), "a", False),
        (timedelta(days=2), timedelta(0), "b", True),
        (timedelta(days=4), timedelta(0), "b", False),
        (timedelta(days=1), timedelta(0), "", True),
    ],
)
def test_time_that_passed_is_told_from_a_clock_that_jumped(
    later: timedelta, counted: timedelta, boot: str, *, is_fine: bool
) -> None:
    before = Moment(NOON, NOON.date(), 1000.0, "a")
    now = Moment(NOON + later, (NOON + later).date(), 1000.0 + counted.total_seconds(), boot)
    assert agrees(before, now) is is_fine


def test_a_day_that_goes_back_is_not_trusted() -> None:
    before = Moment(NOON, date(2023, 9, 18), 1000.0, "a")
    assert not agrees(before, Moment(NOON + timedelta(hours=1), date(2023, 9, 17), 4600.0, "a"))


def test_a_hold_has_a_reason_and_an_end(gone: Person, officer: User, browse: Browse) -> None:
    make_rounds(date(2023, 9, 18))
    address = f"/privacy/bewaartermijnen/{Due.objects.get().pk}/"
    for until, why in (("2023-12-31", ""), ("2023-09-18", "Klacht"), ("2030-01-01", "Klacht")):
        assert browse(officer).post(address, {"until": until, "why": why}).status_code == 200
    assert browse(officer).post(address, {"until": "2023-12-31", "why": "Een klacht loopt nog"}).status_code == 302
    assert "Een klacht loopt nog" in browse(officer).get("/privacy/bewaartermijnen/").content.decode()
    assert not Due.objects.waiting().exists()
    with moved_to(date(2024, 1, 1)):
        assert Due.objects.waiting().exists(), "and then it is asked again"


def test_the_privacy_officer_approves_on_the_page_and_nobody_else(
    gone: Person, officer: User, anna: User, browse: Browse
) -> None:
    make_rounds(date(2023, 9, 18))
    due = Due.objects.get()
    assert browse(anna).post("/privacy/bewaartermijnen/", {"dues": [due.pk]}).status_code == 403
    assert "Weggegaan" in browse(officer).get("/privacy/bewaartermijnen/").content.decode()
    browse(officer).post("/privacy/bewaartermijnen/", {"dues": [due.pk, "x", "9" * 30]})
    assert Due.objects.to_erase().get() == due
    with pytest.raises(Refused):
        commands.approve(by=anna, dues=[due])
    make_rounds(date(2023, 9, 19))
    assert name_of(gone) == FORMER
