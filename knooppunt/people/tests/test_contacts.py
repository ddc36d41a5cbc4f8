"""Who was the contact for a place on a day, also around the mergers of 2022."""

from datetime import date

import pytest

from knooppunt.accounts.models import User
from knooppunt.people import commands
from knooppunt.people.models import Area, Group, Organisation, Person, Seat
from knooppunt.people.queries.contacts import contacts_on, seats_on
from knooppunt.people.queries.cover import cover_of
from knooppunt.people.tests.factories import make_area, make_municipality, make_organisation, make_person, make_region
from knooppunt.people.words import Duty, GroupKind, Layer, Role
from knooppunt.shared.verdict import Refused

pytestmark = pytest.mark.django_db
BEFORE, LAST_DAY, AFTER = date(2021, 6, 1), date(2021, 12, 31), date(2022, 6, 1)


def names(place: Area | Organisation, day: date) -> list[str]:
    return sorted(seat.person.name for seat in seats_on(place, day))


@pytest.mark.parametrize(
    ("day", "who"),
    [
        (date(2019, 12, 31), []),
        (date(2020, 1, 1), ["Ada"]),
        (date(2021, 3, 15), ["Ada", "Ben"]),
        (date(2021, 3, 31), ["Ada", "Ben"]),
        (date(2021, 4, 1), ["Ben"]),
        (date(2021, 12, 31), ["Ben"]),
        (date(2022, 2, 1), []),
        (date(2023, 1, 1), ["Cor"]),
        (date(2030, 1, 1), ["Cor"]),
    ],
)
def test_the_contact_of_a_day_is_right_over_overlaps_gaps_and_open_ends(day: date, who: list[str]) -> None:
    for name, start, end in (
        ("Ada", date(2020, 1, 1), date(2021, 3, 31)),
        ("Ben", date(2021, 3, 1), date(2021, 12, 31)),
        ("Cor", date(2023, 1, 1), None),
    ):
        make_person(name, start=start, end=end)
    assert names(make_organisation(), day) == who


def test_a_change_from_a_day_on_leaves_the_earlier_days_as_they_were() -> None:
    make_person("Ada", function="Adviseur", start=date(2020, 1, 1))
    seat = Seat.objects.get()
    commands.change_seat(by=None, seat=seat, read_version=1, since=date(2022, 1, 1), function="Teamleider")
    functions = {day: seats_on(make_organisation(), day).get().function for day in (BEFORE, LAST_DAY, AFTER)}
    assert functions == {BEFORE: "Adviseur", LAST_DAY: "Adviseur", AFTER: "Teamleider"}


def test_who_was_first_contact_stays_so_for_the_days_before_it_changed(anna: User) -> None:
    make_person("Ada", duty=Duty.LEAD, start=date(2020, 1, 1))
    ben = Seat.objects.get(person=make_person("Ben", start=date(2020, 1, 1)))
    commands.give_duty(by=None, seat=ben, duty=Duty.LEAD)
    now = {seat.person.name for seat in Seat.objects.current().filter(duty=Duty.LEAD)}
    then = {seat.person.name for seat in Seat.objects.on(AFTER).filter(duty=Duty.LEAD)}
    assert (now, then) == ({"Ben"}, {"Ada"})


def test_who_left_is_named_only_to_those_who_keep_the_register(anna: User) -> None:
    make_person("Ada", end=date(2023, 6, 1))
    keeper = make_person("Beheer", Role.ADMINISTRATOR, theme="").user
    day = date(2023, 5, 1)
    for user, is_named in ((anna, False), (keeper, True)):
        (contact,) = [
            one for _layer, rows in contacts_on(user, make_organisation(), day).layers for one in rows
            if one.seat.person.name == "Ada"
        ]  # fmt: skip
        assert contact.is_named is is_named


def test_seats_and_groups_go_on_at_the_successor_when_that_is_chosen(theme: object) -> None:
    old, person = make_municipality("Uitgeest"), make_person("Uma", organisation=make_organisation("Gemeente Uitgeest",
                   make_municipality("Uitgeest")), duty=Duty.LEAD)  # fmt: skip
    group = commands.add_group(by=None, code="driehoek-uitgeest", name="Driehoek Uitgeest", kind=GroupKind.TRIANGLE,
                               layer=Layer.ADMINISTRATIVE, area=old)  # fmt: skip
    commands.add_member(by=None, group=group, person=person)
    day = date(2023, 8, 31)
    into = commands.merge_municipality(by=None, area=old, into=None, last_day=day, name="Meerland", code="GM9999")
    assert (into.name, into.start) == ("Meerland", date(2023, 9, 1))
    assert names(old, day) == names(into, date(2023, 9, 1)) == ["Uma"]
    seat = Seat.objects.current().get(person=person)
    assert (seat.organisation.name, seat.duty) == ("Gemeente Meerland", Duty.LEAD)
    assert [one.area for one in Group.objects.current()] == [into]
    assert not person.handovers.exists(), "nobody left"


def test_seats_and_groups_end_with_the_municipality_when_that_is_chosen(theme: object) -> None:
    old, into = make_municipality("Uitgeest"), make_municipality("Castricum")
    person = make_person("Uma", organisation=make_organisation("Gemeente Uitgeest", old), duty=Duty.LEAD)
    commands.merge_municipality(by=None, area=old, into=into, last_day=date(2023, 8, 31), keeps_seats="no")
    assert not Seat.objects.current().filter(person=person).exists()
    assert person.handovers.get().is_open
    assert Organisation.objects.get(name="Gemeente Uitgeest").end == date(2023, 8, 31)


def test_a_merger_that_cannot_be_is_refused(theme: object) -> None:
    old, into, region = make_municipality("Uitgeest"), make_municipality("Castricum"), make_region()
    late = make_area("Later", start=date(2023, 1, 1))
    for area, other, day in (
        (old, old, date(2022, 12, 31)),
        (old, region, date(2022, 12, 31)),
        (late, into, date(2022, 6, 1)),
        (old, late, date(2021, 12, 31)),
    ):
        with pytest.raises(Refused):
            commands.merge_area(by=None, area=area, into=other, last_day=day)
    commands.merge_area(by=None, area=old, into=into, last_day=date(2022, 12, 31))
    for area, other in ((into, old), (old, into)):
        with pytest.raises(Refused):
            commands.merge_area(by=None, area=area, into=other, last_day=date(2023, 1, 31))


def test_cover_tells_the_layers_apart_and_what_hangs_on_one_person(anna: User) -> None:
    town = make_municipality()
    make_person("Mayor", Role.MAYOR, layer=Layer.ADMINISTRATIVE, theme="")
    found = cover_of(anna, town)
    assert (found.contacts, found.covered) == ({"civil": 1, "administrative": 1}, 2)
    assert [(one.theme, one.hangs_on_one, one.has_deputy) for one in found.themes] == [("CTER", True, False)]
    second = Seat.objects.get(person=make_person("Tweede"))
    commands.give_duty(by=None, seat=second, duty=Duty.DEPUTY)
    (one,) = cover_of(User.objects.get(pk=anna.pk), town).themes
    assert (one.hangs_on_one, one.has_deputy) == (False, True)


def test_persons_of_a_double_are_found_under_one_name(anna: User) -> None:
    kept, double = Person.objects.get(user=anna), make_person("Anna")
    commands.merge_persons(by=None, kept=kept, double=double)
    assert names(make_organisation(), date(2023, 9, 1)) == ["Anna"]
