"""Who may see whom in the register."""

from datetime import date, timedelta

import pytest

from knooppunt.accounts.models import User
from knooppunt.people.commands import add_group, add_member, end_seat, give_seat
from knooppunt.people.models import Organisation, Person, Seat
from knooppunt.people.permissions import may_see_people
from knooppunt.people.queries.partners import group_page
from knooppunt.people.tests.factories import make_municipality, make_organisation, make_person, make_region
from knooppunt.people.words import Domain, GroupKind, Layer, Role
from knooppunt.shared.clock import today


@pytest.fixture
def mosque(theme: object) -> Organisation:
    return make_organisation("Huis aan het Water", kind="religieuze-instelling", domain=Domain.SOCIETY)


def sees(user: User, person: Person) -> bool:
    reader = User.objects.get(pk=user.pk)
    seen = Person.objects.visible_to(reader).filter(pk=person.pk).exists()
    assert seen or not Seat.objects.visible_to(reader).filter(person=person).exists()
    return seen


def account(person: Person) -> User:
    return User.objects.get(person=person)


def specialist(name: str, region: str) -> User:
    house = make_organisation(f"ZVH {region}", make_region(region), kind="zorg-en-veiligheidshuis")
    return account(make_person(name, Role.SPECIALIST, house))


def test_every_seat_sees_the_professionals_of_today(anna: User, dirk: User, stranger: User) -> None:
    colleague = make_person("Carel Constant")
    assert [sees(user, colleague) for user in (anna, dirk, stranger)] == [True, True, False]


def test_who_sits_at_a_religious_institution_is_for_those_near_it(
    anna: User, bart: User, carla: User, dirk: User, stranger: User, mosque: Organisation
) -> None:
    imam = make_person("Ineke Ingetogen", Role.COMMUNITY_PARTNER, mosque)
    near = [bart, account(imam), specialist("Els", "Zaanstreek-Waterland")]
    far = [anna, carla, dirk, stranger, specialist("Kees", "Kennemerland")]
    keepers = [
        account(make_person("Fee", Role.PRIVACY_OFFICER, theme="")),
        account(make_person("Ad", Role.ADMINISTRATOR, theme="")),
    ]
    assert [sees(user, imam) for user in near] == [True, True, True]
    assert [sees(user, imam) for user in [*far, *keepers]] == [False] * 7
    assert [bool(may_see_people(User.objects.get(pk=user.pk), mosque)) for user in [*near, *far]] == [True] * 3 + [
        False
    ] * 5


def test_a_second_seat_shows_the_person_and_not_the_first(anna: User, mosque: Organisation) -> None:
    imam = make_person("Ineke Ingetogen", Role.COMMUNITY_PARTNER, mosque)
    give_seat(by=None, person=imam, organisation=make_organisation(), role=Role.YOUTH_WORKER, layer=Layer.CIVIL)
    assert sees(anna, imam)
    assert [seat.role for seat in Seat.objects.visible_to(anna).filter(person=imam)] == [Role.YOUTH_WORKER]


def test_who_left_is_seen_by_the_keepers_of_the_register_only(anna: User, bart: User, mosque: Organisation) -> None:
    gone, imam = make_person("Carel Constant"), make_person("Ineke Ingetogen", Role.COMMUNITY_PARTNER, mosque)
    for seat in Seat.objects.filter(person__in=[gone, imam]):
        end_seat(by=None, seat=seat, last_day=today() - timedelta(days=1))
    keepers = [
        account(make_person("Fee", Role.PRIVACY_OFFICER, theme="")),
        account(make_person("Ad", Role.ADMINISTRATOR, theme="")),
    ]
    assert [sees(user, gone) for user in (anna, bart, *keepers)] == [False, False, True, True]
    keeper = keepers[1]
    assert Seat.objects.visible_to(keeper).filter(person=gone).exists()
    assert not Seat.objects.visible_to(keeper).filter(person=imam).exists()


def test_who_is_still_to_come_is_not_seen_yet(anna: User) -> None:
    coming = make_person("Carel Constant", start=date(2099, 1, 1))
    assert not sees(anna, coming)


def test_a_group_leaves_out_the_member_whom_the_reader_may_not_see(
    anna: User, bart: User, mosque: Organisation
) -> None:
    imam, values = make_person("Ineke Ingetogen", Role.COMMUNITY_PARTNER, mosque), {"layer": Layer.SOCIETY}
    group = add_group(by=None, code="g", name="Groep", kind=GroupKind.KEY_FIGURES, area=make_municipality(), **values)
    add_member(by=None, group=group, person=imam)
    assert group_page(anna, group).members == []
    assert [member.person for member in group_page(bart, group).members] == [imam]
