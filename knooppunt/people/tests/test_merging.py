"""Doubles become one, and two again exactly as they were."""

from datetime import date
from typing import Any

import pytest
from django.apps import apps
from django.core import serializers

from knooppunt.accounts.models import User
from knooppunt.people import commands
from knooppunt.people.models import Organisation, Person, Seat
from knooppunt.people.models.reader import audience_ids
from knooppunt.people.tests.factories import make_municipality, make_organisation, make_person, make_region
from knooppunt.people.words import Domain, Duty, GroupKind, Layer, Level, Role
from knooppunt.shared.verdict import Refused

pytestmark = pytest.mark.django_db
NEVER_BACK = {"version", "undone_on"}
OWN_STORY = {"people.personmerge", "people.organisationmerge", "audit.entry"}


def picture() -> dict[str, Any]:
    """Give every row of the product, so that before and after can be compared."""
    found = {}
    for model in apps.get_models(include_auto_created=True):
        if model.__module__.startswith("knooppunt.") and model._meta.label_lower not in OWN_STORY:
            for row in serializers.serialize("python", model._base_manager.order_by("pk")):
                row["fields"] = {name: value for name, value in row["fields"].items() if name not in NEVER_BACK}
                found[f"{row['model']} {row['pk']}"] = row
    return found


@pytest.fixture
def double(anna: User) -> Person:
    """Anna again, from another list: the same seat for longer, a group, a language, and named on a RED item."""
    person = commands.add_person(by=None, name="A. Anna", email="anna@example.org", phone="075 000 00 00")
    values = {"role": Role.MUNICIPAL_OFFICIAL, "layer": Layer.CIVIL, "theme": "CTER", "function": "Adviseur"}
    commands.give_seat(by=None, person=person, organisation=make_organisation(), start=date(2022, 1, 1), **values)
    commands.give_seat(by=None, person=person, organisation=make_organisation("Stichting", domain=Domain.SOCIETY),
                       role=Role.PARTNER, layer=Layer.SOCIETY, duty=Duty.LEAD)  # fmt: skip
    commands.change_person(by=None, person=person, read_version=1, languages=["nl", "tr"])
    group = commands.add_group(by=None, code="overleg", name="Overleg", kind=GroupKind.WORKING_GROUP,
                               layer=Layer.CIVIL, area=make_region())  # fmt: skip
    commands.add_member(by=None, group=group, person=person)
    commands.add_member(by=None, group=group, person=Person.objects.get(user=anna))
    commands.audience(Level.RED, ["CTER"], circle=[person])
    person.refresh_from_db()
    return person


def test_everything_of_the_double_is_of_the_kept_person(anna: User, double: Person) -> None:
    kept = Person.objects.get(user=anna)
    red = commands.audience(Level.RED, ["CTER"], circle=[double])
    commands.merge_persons(by=None, kept=kept, double=double, take=["email", "phone"])
    kept.refresh_from_db()
    assert (kept.name, kept.email, kept.phone) == ("Anna", "anna@example.org", "075 000 00 00")
    assert {seat.organisation.name for seat in kept.seats.all()} == {"Gemeente Zaanstad", "Stichting"}
    assert {one.code for one in kept.languages.all()} == {"nl", "tr"}
    assert kept.memberships.count() == 1
    assert red.pk in audience_ids(User.objects.get(pk=anna.pk))
    assert list(red.persons.all()) == [kept]
    assert not Person.objects.filter(pk=double.pk).exists()


def test_the_same_seat_twice_becomes_one_for_both_periods(anna: User, double: Person) -> None:
    kept = Person.objects.get(user=anna)
    commands.merge_persons(by=None, kept=kept, double=double)
    seat = kept.seats.get(organisation=make_organisation())
    assert (seat.start, seat.end, seat.function) == (date(2022, 1, 1), None, "Adviseur")


def test_undoing_brings_back_every_row_exactly(anna: User, double: Person) -> None:
    commands.open_account(by=None, person=double, password=None)
    before = picture()
    merge = commands.merge_persons(
        by=None, kept=Person.objects.get(user=anna), double=double, take=["name", "email", "phone"]
    )
    assert picture() != before
    commands.undo_merge(by=None, merge=merge)
    assert picture() == before


def test_only_one_of_two_accounts_can_log_in(anna: User, double: Person) -> None:
    other = commands.open_account(by=None, person=double, password=None)
    merge = commands.merge_persons(by=None, kept=Person.objects.get(user=anna), double=double)
    other.refresh_from_db()
    assert not other.is_active
    assert User.objects.get(pk=anna.pk).is_active
    commands.undo_merge(by=None, merge=merge)
    other.refresh_from_db()
    assert other.is_active


def test_the_account_of_the_double_goes_to_a_person_without_one(anna: User, double: Person) -> None:
    merge = commands.merge_persons(by=None, kept=double, double=Person.objects.get(user=anna))
    assert Person.objects.get(user=anna) == double
    commands.undo_merge(by=None, merge=merge)
    assert Person.objects.get(user=anna).name == "Anna"


def test_nonsense_is_refused(anna: User, double: Person) -> None:
    kept = Person.objects.get(user=anna)
    with pytest.raises(Refused):
        commands.merge_persons(by=None, kept=kept, double=kept)
    merge = commands.merge_persons(by=None, kept=kept, double=double)
    double.refresh_from_db()
    with pytest.raises(Refused):
        commands.merge_persons(by=None, kept=kept, double=double)
    later = commands.merge_persons(by=None, kept=kept, double=make_person("Anna B."))
    with pytest.raises(Refused):
        commands.undo_merge(by=None, merge=merge)
    commands.undo_merge(by=None, merge=later)
    commands.undo_merge(by=None, merge=merge)
    with pytest.raises(Refused):
        commands.undo_merge(by=None, merge=merge)


def test_who_does_not_keep_the_register_merges_nothing(anna: User, double: Person) -> None:
    with pytest.raises(Refused):
        commands.merge_persons(by=anna, kept=Person.objects.get(user=anna), double=double)


def test_organisations_are_merged_and_taken_apart_the_same_way(anna: User) -> None:
    kept, double = make_organisation(), make_organisation("Gem. Zaanstad", make_municipality())
    person = make_person("Carel", organisation=double)
    commands.give_seat(by=None, person=person, organisation=kept, role=Role.MUNICIPAL_OFFICIAL,
                       layer=Layer.CIVIL, theme="CTER", start=date(2023, 5, 1))  # fmt: skip
    strict = commands.audience(Level.AMBER_STRICT, ["CTER"], organisation=double)
    before = picture()
    merge = commands.merge_organisations(by=None, kept=kept, double=double)
    assert [seat.start for seat in Seat.objects.filter(person=person)] == [date(2023, 1, 1)]
    assert strict.pk in audience_ids(User.objects.get(pk=anna.pk))
    assert double not in Organisation.objects.all()
    commands.undo_merge(by=None, merge=merge)
    assert picture() == before
