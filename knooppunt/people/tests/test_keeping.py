"""The pages on which the register is kept: who may, what they change, and what opens when somebody leaves."""

from collections import defaultdict
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.apps import apps
from django.test import Client

from knooppunt.accounts.models import User
from knooppunt.people import commands
from knooppunt.people.models import Group, HandOver, Membership, Organisation, Person, Seat
from knooppunt.people.queries.doubles import likely_doubles
from knooppunt.people.tests.factories import make_municipality, make_organisation, make_person, make_region
from knooppunt.people.words import Duty, GroupKind, Layer, Outcome, Role
from knooppunt.shared.offers import asks, held
from knooppunt.shared.verdict import Refused

Browse = Callable[[User], Client]


@pytest.fixture
def keeper(theme: object) -> User:
    """The administrator."""
    return User.objects.get(person=make_person("Beheer", Role.ADMINISTRATOR, theme=""))


@pytest.fixture
def zoe(theme: object) -> User:
    """The specialist of Zaanstreek-Waterland."""
    house = make_organisation("ZVH", make_region(), kind="zorg-en-veiligheidshuis")
    return User.objects.get(person=make_person("Zoe", Role.SPECIALIST, house))


@pytest.fixture
def group(theme: object) -> Group:
    """A working group of the region."""
    return commands.add_group(by=None, code="werkgroep", name="Werkgroep", kind=GroupKind.WORKING_GROUP,
                              layer=Layer.CIVIL, area=make_region(), theme="CTER")  # fmt: skip


def contact(organisation: Organisation, **more: Any) -> dict[str, Any]:
    return {"name": "Nel Nieuw", "email": "nel@example.org", "organisation": organisation.pk,
            "role": "municipal_official", "layer": "civil", "theme": "CTER", "start": "2023-09-01", **more}  # fmt: skip


def test_a_person_comes_in_with_a_first_seat(keeper: User, anna: User, browse: Browse) -> None:
    answer = browse(keeper).post("/personen/nieuw/", contact(make_organisation()))
    made = Person.objects.get(name="Nel Nieuw")
    assert answer.headers["Location"] == f"/personen/{made.pk}/"
    assert made.seats.get().organisation == make_organisation()


def test_somebody_who_looks_like_another_is_asked_about_first(keeper: User, anna: User, browse: Browse) -> None:
    sent = contact(make_organisation(), email=Person.objects.get(user=anna).email)
    answer = browse(keeper).post("/personen/nieuw/", sent)
    assert answer.status_code == 200
    assert "Anna" in answer.content.decode()
    assert not Person.objects.filter(name="Nel Nieuw").exists()
    browse(keeper).post("/personen/nieuw/", {**sent, "is_somebody_else": "on"})
    assert Person.objects.filter(name="Nel Nieuw").exists()


def test_a_specialist_keeps_the_own_region_only(zoe: User, anna: User, browse: Browse) -> None:
    elsewhere = make_organisation("Gemeente Texel", make_municipality("Texel", "Noord-Holland Noord"))
    client = browse(zoe)
    assert client.post("/personen/nieuw/", contact(elsewhere)).status_code == 200
    assert client.post("/personen/nieuw/", contact(make_organisation())).status_code == 302
    with pytest.raises(Refused):
        commands.give_seat(by=zoe, person=Person.objects.get(user=anna), organisation=elsewhere,
                           role=Role.MUNICIPAL_OFFICIAL, layer=Layer.CIVIL, theme="CTER")  # fmt: skip


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.ANALYST, Role.PRIVACY_OFFICER, Role.SPECIALIST])
def test_a_specialist_gives_no_seat_that_opens_more(zoe: User, anna: User, browse: Browse, role: Role) -> None:
    answer = browse(zoe).post("/personen/nieuw/", contact(make_organisation(), role=role.value))
    assert answer.status_code == 200
    assert answer.context["form"].errors["role"]
    seat = Seat.objects.get(person__user=anna)
    with pytest.raises(Refused):
        commands.change_seat(by=zoe, seat=seat, read_version=1, role=role)


def test_nobody_gives_themselves_a_seat(zoe: User) -> None:
    with pytest.raises(Refused):
        commands.give_seat(by=zoe, person=Person.objects.get(user=zoe), organisation=make_organisation(),
                           role=Role.MAYOR, layer=Layer.ADMINISTRATIVE, theme="CTER")  # fmt: skip


def test_a_specialist_does_not_correct_who_keeps_the_register(zoe: User, keeper: User) -> None:
    with pytest.raises(Refused):
        commands.change_person(by=zoe, person=Person.objects.get(user=keeper), read_version=1, email="x@example.org")


def test_everybody_corrects_themselves_and_nobody_else(anna: User, bart: User, browse: Browse) -> None:
    me, other = Person.objects.get(user=anna), Person.objects.get(user=bart)
    sent = {"name": "Anna A.", "email": me.email, "phone": "06 12345678", "languages": ["nl", "tr"], "version": 1}
    assert browse(anna).post(f"/personen/{me.pk}/wijzigen/", sent).status_code == 302
    assert browse(anna).get(f"/personen/{other.pk}/wijzigen/").status_code == 403
    page = browse(anna).get(f"/personen/{me.pk}/").content.decode()
    assert "Anna A." in page
    assert "Turks" in page


def test_the_second_of_two_who_correct_one_person_sees_both(anna: User, browse: Browse) -> None:
    me = Person.objects.get(user=anna)
    sent = {"name": "Anna A.", "email": "", "phone": "", "version": 1}
    browse(anna).post(f"/personen/{me.pk}/wijzigen/", sent)
    answer = browse(anna).post(f"/personen/{me.pk}/wijzigen/", {**sent, "name": "Anna B."})
    assert answer.status_code == 409
    assert "Anna B." in answer.content.decode()


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("phone", "bel me"),
        ("email", "geen adres"),
        ("start", "2023-13-01"),
        ("function", "bel 0612345678"),
        ("start", "0001-01-01"),
    ],
)
def test_what_is_wrong_stands_beside_its_field_and_nothing_is_lost(
    keeper: User, browse: Browse, field: str, typed: str
) -> None:
    answer = browse(keeper).post("/personen/nieuw/", contact(make_organisation(), **{field: typed}))
    assert answer.status_code == 200
    assert answer.context["form"].errors.keys() == {field}
    assert "Nel Nieuw" in answer.content.decode()


def test_a_member_is_found_by_name_and_chosen_among_namesakes(keeper: User, group: Group, browse: Browse) -> None:
    first, _second = make_person("Jan Smit"), make_person("Jan Smit")
    client, address = browse(keeper), f"{group.get_absolute_url()}lid-toevoegen/"
    sent = {"who": "jan smit", "start": "2023-09-01"}
    assert "person" in client.post(address, sent).context["form"].errors
    assert client.post(address, {**sent, "person": first.pk}).status_code == 302
    assert [row.person for row in Membership.objects.filter(group=group)] == [first]
    assert "who" in client.post(address, {"who": "niemand", "start": "2023-09-01"}).context["form"].errors


def test_the_history_says_who_changed_what(keeper: User, anna: User, browse: Browse) -> None:
    me = Person.objects.get(user=anna)
    commands.change_person(by=keeper, person=me, read_version=1, phone="06 12345678")
    page = browse(keeper).get(f"/personen/{me.pk}/").content.decode()
    assert "Beheer" in page
    assert "telefoonnummer" in page
    assert "06 12345678" in page
    assert "telefoonnummer)" not in browse(make_person("Carel").user).get(f"/personen/{me.pk}/").content.decode()  # type: ignore[arg-type]  # has an account


def test_a_person_without_a_seat_is_there_for_the_keeper_only(keeper: User, anna: User, browse: Browse) -> None:
    gone = make_person("Weg", end=date(2023, 1, 31))
    assert browse(keeper).get(f"/personen/{gone.pk}/").status_code == 200
    assert browse(anna).get(f"/personen/{gone.pk}/").status_code == 404


def test_a_double_leads_to_the_person_it_went_into(keeper: User, anna: User, browse: Browse) -> None:
    kept, double = Person.objects.get(user=anna), make_person("Anna")
    assert [(pair.kept, pair.double) for pair in likely_doubles()] == [(kept, double)]
    client = browse(keeper)
    page = client.get(f"/dubbelen/personen/{kept.pk}/{double.pk}/").content.decode()
    assert page.count("Gemeente Zaanstad") == 2
    assert "\\n" not in page
    answer = client.post(f"/dubbelen/personen/{kept.pk}/{double.pk}/", {"email": "double"})
    assert answer.headers["Location"] == f"/personen/{kept.pk}/"
    assert client.get(f"/personen/{double.pk}/").headers["Location"] == f"/personen/{kept.pk}/"
    assert likely_doubles() == []


def test_two_who_were_said_to_be_two_are_not_asked_about_again(keeper: User, anna: User, browse: Browse) -> None:
    kept, double = Person.objects.get(user=anna), make_person("Anna")
    browse(keeper).post(f"/dubbelen/personen/{kept.pk}/{double.pk}/twee/")
    assert likely_doubles() == []


def leave(anna: User, group: Group) -> HandOver:
    """Let Anna, first contact and member of a group, leave."""
    person = Person.objects.get(user=anna)
    commands.add_member(by=None, group=group, person=person)
    seat = commands.give_duty(by=None, seat=Seat.objects.get(person=person), duty=Duty.LEAD)
    commands.end_seat(by=None, seat=seat, last_day=date(2023, 9, 30))
    return HandOver.objects.get()


def test_what_hung_on_somebody_who_leaves_is_listed_and_asked_of_the_keeper(
    keeper: User, anna: User, group: Group, browse: Browse
) -> None:
    opened = leave(anna, group)
    assert {item.kind for item in opened.items.all()} == {"people.duty", "people.group"}
    ask = asks.get("people.handover")
    assert ask
    assert [row.url for row in ask.items(keeper)] == [opened.get_absolute_url()]
    page = browse(keeper).get(opened.get_absolute_url()).content.decode()
    assert "Werkgroep" in page
    assert "Gemeente Zaanstad" in page


def test_each_piece_goes_to_somebody_else_or_lapses(keeper: User, anna: User, group: Group, browse: Browse) -> None:
    opened, taker = leave(anna, group), make_person("Tess")
    client = browse(keeper)
    for item in opened.items.all():
        prefix = f"item-{item.pk}"
        sent = {"item": item.pk, f"{prefix}-outcome": Outcome.TAKEN_OVER, f"{prefix}-taker": taker.pk}
        assert client.post(opened.get_absolute_url(), sent).status_code == 302
    opened.refresh_from_db()
    assert not opened.is_open
    assert [row.person for row in Membership.objects.on(date(2023, 9, 20)).filter(group=group)] == [taker]
    assert Seat.objects.current().get(person=taker).duty == Duty.LEAD


def test_taking_over_asks_for_a_name(keeper: User, anna: User, group: Group, browse: Browse) -> None:
    opened = leave(anna, group)
    item = opened.items.all()[0]
    answer = browse(keeper).post(
        opened.get_absolute_url(), {"item": item.pk, f"item-{item.pk}-outcome": Outcome.TAKEN_OVER}
    )
    assert answer.status_code == 200
    item.refresh_from_db()
    assert item.outcome == ""


def test_who_has_nothing_to_do_with_a_hand_over_does_not_find_it(
    anna: User, bart: User, group: Group, browse: Browse
) -> None:
    assert browse(bart).get(leave(anna, group).get_absolute_url()).status_code == 404


def test_the_first_contact_names_the_deputy(anna: User, browse: Browse) -> None:
    commands.give_duty(by=None, seat=Seat.objects.get(person__user=anna), duty=Duty.LEAD)
    colleague = Seat.objects.get(person=make_person("Tess"))
    assert browse(anna).post(f"/zetels/{colleague.pk}/taak/", {"duty": "deputy"}).status_code == 302
    assert Seat.objects.current().get(person=colleague.person).duty == Duty.DEPUTY


def test_no_table_of_the_register_has_a_place_for_who_a_case_is_about() -> None:
    words = {"suspect", "subject", "client", "case", "casus", "victim", "bsn", "birth", "nationality", "religion"}
    found = {
        f"{model.__name__}.{field.name}"
        for app in ("people", "network") for model in apps.get_app_config(app).get_models()
        for field in model._meta.get_fields() if words & set(field.name.split("_"))
    }  # fmt: skip
    assert found == set()


def test_a_name_stands_in_the_table_of_persons_only() -> None:
    free = {
        f"{model.__name__}.{field.name}"
        for model in apps.get_app_config("people").get_models() for field in model._meta.concrete_fields
        if field.name in vars(model)["privacy"].personal and field.get_internal_type() in {"CharField", "TextField"}
        and not field.choices
    }  # fmt: skip
    assert free <= {"Person.name", "Person.sort_name", "Person.email", "Person.phone", "Seat.function"}


def test_a_function_does_not_take_a_number_or_an_address(keeper: User, browse: Browse) -> None:
    for typed in ("bsn 123456782", "jan@example.org", "06 1234 5678"):
        answer = browse(keeper).post("/personen/nieuw/", contact(make_organisation(), function=typed))
        assert "function" in answer.context["form"].errors, typed


def test_what_hangs_on_a_person_is_offered_by_each_app() -> None:
    assert {one.code for one in held} >= {"people.duty", "people.group", "gatherings.organised", "gatherings.enrolled"}


def test_the_pages_of_keeping_take_a_fixed_number_of_queries(
    keeper: User, group: Group, browse: Browse, django_assert_num_queries: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("knooppunt.shared.panels._panels", defaultdict(list))
    leaver = make_person("Weg")
    for number in range(5):
        make_person("Jan Smit", organisation=make_organisation(f"Partner {number}"))
        commands.add_member(by=None, group=group, person=leaver)
    commands.end_seat(by=None, seat=leaver.seats.get(), last_day=date(2023, 9, 18))
    client, opened = browse(keeper), HandOver.objects.get()
    for address, number in {
        f"/personen/{leaver.pk}/": 12, "/gemeenten/dekking/": 9, "/dubbelen/": 13, opened.get_absolute_url(): 8,
    }.items():  # fmt: skip
        with django_assert_num_queries(number):
            client.get(address)
