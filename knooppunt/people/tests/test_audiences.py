"""Who belongs to which audience."""

from collections.abc import Callable
from datetime import date

import pytest

from knooppunt.accounts.models import User
from knooppunt.people.commands import audience, end_seat, give_seat
from knooppunt.people.models import Organisation, Person, Seat
from knooppunt.people.models.reader import audience_ids
from knooppunt.people.tests.factories import make_area, make_municipality, make_organisation, make_person, make_region
from knooppunt.people.words import Layer, Level, Role

Reads = Callable[[User, Level], bool]


def _fresh(user: User) -> User:
    return User.objects.get(pk=user.pk)


@pytest.fixture
def reads(anna: User, carla: User) -> Reads:
    """Tell whether somebody reads an item of Zaanstad at a level; RED names Carla."""

    def check(user: User, level: Level) -> bool:
        circle = [Person.objects.get(user=carla)] if level == Level.RED else []
        own, area = make_organisation("Gemeente Zaanstad"), make_municipality()
        made = audience(level, ["CTER"], organisation=own, area=area, circle=circle)
        return made.pk in audience_ids(_fresh(user))

    return check


def levels_read(user: User, reads: Reads) -> set[Level]:
    return {level for level in Level if reads(user, level)}


def test_the_own_organisation_reads_all_but_what_names_persons(anna: User, reads: Reads) -> None:
    assert levels_read(anna, reads) == {Level.CLEAR, Level.GREEN, Level.AMBER, Level.AMBER_STRICT}


def test_the_analyst_reads_amber_and_strict(bart: User, reads: Reads) -> None:
    assert levels_read(bart, reads) == {Level.CLEAR, Level.GREEN, Level.AMBER, Level.AMBER_STRICT}


def test_a_named_person_reads_red_and_what_the_theme_reads(carla: User, reads: Reads) -> None:
    assert levels_read(carla, reads) == {Level.CLEAR, Level.GREEN, Level.RED}


def test_a_seat_outside_the_theme_reads_only_clear(dirk: User, reads: Reads) -> None:
    assert levels_read(dirk, reads) == {Level.CLEAR}


def test_without_a_seat_one_reads_nothing(stranger: User, reads: Reads) -> None:
    assert levels_read(stranger, reads) == set()


def test_an_administrator_reads_nothing_by_that_role(anna: User, reads: Reads) -> None:
    administrator = make_person("Beheer", Role.ADMINISTRATOR, make_organisation("Gemeente Zaanstad"))
    assert administrator.user is not None
    assert levels_read(administrator.user, reads) == set()


def test_the_specialist_of_the_region_reads_amber_of_its_places(reads: Reads, dirk: User) -> None:
    house = make_organisation("ZVH Zaanstreek-Waterland", make_region())
    other = make_organisation("ZVH Kennemerland", make_region("Kennemerland"))
    ours, theirs = (make_person(name, Role.SPECIALIST, place) for name, place in (("Zoe", house), ("Kim", other)))
    assert ours.user is not None
    assert theirs.user is not None
    assert levels_read(ours.user, reads) == {Level.CLEAR, Level.GREEN, Level.AMBER}
    assert levels_read(theirs.user, reads) == {Level.CLEAR, Level.GREEN}


def test_a_seat_that_ended_gives_nothing(anna: User, reads: Reads) -> None:
    end_seat(by=None, seat=Seat.objects.get(person__user=anna), last_day=date(2023, 9, 17))
    assert levels_read(anna, reads) == set()


def test_a_chosen_house_reads_amber(dirk: User) -> None:
    house = Organisation.objects.get(name="Gemeente Texel")
    made = audience(Level.AMBER, ["CTER"], organisation=make_organisation(), area=make_area(), circle=[house])
    assert made.pk in audience_ids(_fresh(dirk))


def test_the_same_circle_is_one_audience(anna: User) -> None:
    person = Person.objects.get(user=anna)
    assert audience(Level.RED, ["CTER"], circle=[person]) == audience(Level.RED, ["CTER"], circle=[person])
    assert audience(Level.GREEN, ["CTER", "ZV"]) == audience(Level.GREEN, ["ZV", "CTER"])


def test_two_seats_add_up(dirk: User, reads: Reads) -> None:
    give_seat(
        by=None, person=Person.objects.get(user=dirk), organisation=make_organisation("Gemeente Zaanstad"),
        role=Role.POLICE, layer=Layer.CIVIL, theme="CTER",
    )  # fmt: skip
    assert Level.AMBER in levels_read(dirk, reads)
