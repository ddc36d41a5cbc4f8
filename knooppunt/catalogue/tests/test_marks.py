"""What organisations do with an item: one mark each, counted, and help that is asked and taken up."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from pytest_django.fixtures import DjangoAssertNumQueries

from knooppunt.accounts.models import User
from knooppunt.catalogue.commands import check_item, mark_item, take_up
from knooppunt.catalogue.models import Mark
from knooppunt.catalogue.tests.factories import fresh, make_card, make_mark, make_perspective
from knooppunt.catalogue.words import Choice
from knooppunt.people.commands import give_seat, merge_organisations, undo_merge
from knooppunt.people.models import Organisation, Person
from knooppunt.people.tests.factories import make_municipality, make_organisation, make_person, make_region
from knooppunt.people.words import Layer, Level, Role
from knooppunt.shared.clock import moved_to, today
from knooppunt.shared.offers import Scope, asks, indicators

Browse = Callable[[User], Client]


def user_at(name: str, organisation: Organisation, role: Role = Role.MUNICIPAL_OFFICIAL) -> User:
    return User.objects.get(person=make_person(name, role, organisation))


@pytest.fixture
def texel(theme: object) -> User:
    """An official of another municipality in another region."""
    return user_at("Teun", make_organisation("Gemeente Texel", make_municipality("Texel", "Noord-Holland Noord")))


@pytest.fixture
def specialist(theme: object) -> User:
    """The specialist of the region in which Zaanstad lies."""
    house = make_organisation("ZVH ZW", make_region(), kind="zorg-en-veiligheidshuis")
    return user_at("Saar", house, Role.SPECIALIST)


def counts(client: Client, address: str) -> list[tuple[int, int]]:
    return [(one.municipalities, one.others) for one in client.get(address).context["reception"].tallies]


def test_somebody_says_that_their_municipality_uses_it_and_the_count_goes_up(
    bart: User, anna: User, browse: Browse
) -> None:
    made, client = make_perspective(bart), browse(anna)
    assert counts(client, made.get_absolute_url()) == [(0, 0), (0, 0), (0, 0)]
    address = f"{made.get_absolute_url()}gebruik/"
    assert client.get(f"{address}?keuze=used").context["form"].initial["choice"] == "used"
    assert client.post(address, {"choice": "used", "why": "", "version": 0}).status_code == 302
    assert counts(client, made.get_absolute_url())[0] == (1, 0)
    assert client.get("/catalogus/").context["page"].rows[0].used_by == 1


def test_a_colleague_changes_the_same_mark_and_the_second_sees_both(bart: User, anna: User, browse: Browse) -> None:
    made = make_perspective(bart)
    colleague = user_at("Ans", Organisation.objects.get(name="Gemeente Zaanstad"))
    make_mark(anna, made)
    address = f"{made.get_absolute_url()}gebruik/"
    said = {"choice": "not_for_us", "why": "Te groot voor ons", "version": 1}
    assert browse(colleague).post(address, said).status_code == 302
    assert browse(anna).post(address, {**said, "choice": "used"}).status_code == 409
    assert Mark.objects.get().choice == Choice.NOT_FOR_US


def test_other_organisations_count_apart(bart: User, anna: User, texel: User, browse: Browse) -> None:
    made = make_perspective(bart)
    for user in (bart, anna, texel):
        make_mark(user, made)
    assert counts(browse(anna), made.get_absolute_url())[0] == (2, 1)


def test_a_municipality_is_named_only_when_it_may_be_asked(bart: User, anna: User, texel: User, browse: Browse) -> None:
    made = make_perspective(bart)
    make_mark(anna, made, may_be_asked=True)
    make_mark(texel, made)
    page = browse(bart).get(made.get_absolute_url())
    assert [one.name for one in page.context["reception"].neighbours] == ["Gemeente Zaanstad"]
    assert "Texel" not in page.content.decode()
    make_mark(anna, made, Choice.NOT_FOR_US, may_be_asked=True, version=1)
    assert Mark.objects.get(organisation__name="Gemeente Zaanstad").may_be_asked is False


def test_a_request_for_help_says_what_help(bart: User, anna: User, browse: Browse) -> None:
    made = make_perspective(bart)
    address, said = f"{made.get_absolute_url()}gebruik/", {"choice": "want_help", "version": 0}
    assert set(browse(anna).post(address, said).context["form"].errors) == {"why"}
    assert set(browse(anna).post(address, {**said, "why": "Bel 06-12345678"}).context["form"].errors) == {"why"}
    assert browse(anna).post(address, {**said, "why": "Wie wil meedenken?"}).status_code == 302


def test_help_waits_for_the_owner_and_the_specialist_until_one_takes_it_up(
    bart: User, anna: User, texel: User, specialist: User, browse: Browse
) -> None:
    made = make_perspective(bart)
    mark, ask = make_mark(anna, made, Choice.WANT_HELP, why="Wie wil meedenken?"), asks.get("catalogue.help")
    assert ask is not None
    address = f"/catalogus/hulpvragen/{mark.pk}/oppakken/"
    for user in (bart, specialist):
        assert [row.url for row in ask.items(fresh(user))] == [address]
        assert "Wie wil meedenken?" in browse(user).get(made.get_absolute_url()).content.decode()
    for user in (anna, texel):
        assert ask.items(fresh(user)) == []
    assert "Wie wil meedenken?" not in browse(texel).get(made.get_absolute_url()).content.decode()
    assert browse(texel).get(address).status_code == 404
    assert browse(anna).post(address).status_code == 403
    assert browse(specialist).post(address).status_code == 302
    assert ask.items(fresh(bart)) == []
    assert browse(bart).post(address).status_code == 403
    mark.refresh_from_db()
    assert mark.taken_up_by is not None
    assert mark.taken_up_by.name == "ZVH ZW"


def test_who_asks_again_waits_again(bart: User, anna: User) -> None:
    made = make_perspective(bart)
    mark = make_mark(anna, made, Choice.WANT_HELP, why="Een voorbeeld")
    take_up(by=fresh(bart), mark=mark)
    make_mark(anna, made, Choice.WANT_HELP, why="Nog iets", version=1)
    mark.refresh_from_db()
    assert mark.is_open_request
    assert mark.taken_up_by is None


def test_nobody_speaks_for_another_organisation(bart: User, anna: User, texel: User) -> None:
    made = make_perspective(bart)
    with pytest.raises(PermissionDenied):
        mark_item(
            by=fresh(anna), item=made, organisation=Organisation.objects.get(name="Gemeente Texel"), choice="used"
        )


def test_a_merge_of_organisations_leaves_one_mark(bart: User, anna: User, texel: User) -> None:
    made = make_perspective(bart)
    make_mark(anna, made)
    make_mark(texel, made)
    make_mark(texel, make_card(bart))
    kept, double = (Organisation.objects.get(name=f"Gemeente {name}") for name in ("Zaanstad", "Texel"))
    merge = merge_organisations(by=None, kept=kept, double=double)
    assert Mark.objects.filter(organisation=kept).count() == 2
    undo_merge(by=None, merge=merge)
    assert Mark.objects.count() == 3


def year(**more: Any) -> Scope:
    return Scope(today().replace(month=1, day=1), today().replace(month=12, day=31), "CTER", **more)


def number(code: str, scope: Scope) -> int:
    offer = indicators.get(code)
    assert offer is not None
    rows = offer.items(scope)
    shown = {offer.row(row).url for row in rows}
    assert rows.count() == len(shown)
    return len(shown)


def test_the_plan_counts_each_municipality_once(bart: User, anna: User, texel: User) -> None:
    first, second = make_perspective(bart), make_perspective(bart, "Twee")
    for item in (first, second):
        make_mark(anna, item)
    make_mark(bart, first)
    make_mark(texel, first, Choice.WANT_HELP, why="Hoe begint u?")
    make_mark(texel, make_card(bart))
    assert number("catalogue.used", year()) == 1
    assert number("catalogue.help", year()) == 1
    make_mark(texel, second)
    assert number("catalogue.used", year()) == 2
    texel_only = frozenset([Organisation.objects.get(name="Gemeente Texel").area_id])
    assert number("catalogue.used", year(areas=texel_only)) == 1


def test_the_plan_counts_only_what_the_network_may_know(bart: User) -> None:
    hidden = make_perspective(bart, level=Level.AMBER_STRICT)
    reader = user_at("Piet", make_organisation("Gemeente Heiloo", make_municipality("Heiloo")), Role.ANALYST)
    make_mark(reader, hidden)
    assert number("catalogue.used", year()) == 0


def test_a_row_of_the_plan_names_a_municipality_only_when_it_may_be_asked(bart: User, anna: User, texel: User) -> None:
    made, offer = make_perspective(bart), indicators.get("catalogue.used")
    assert offer is not None
    make_mark(anna, made, may_be_asked=True)
    make_mark(texel, made)
    labels = sorted(offer.row(row).label for row in offer.items(year()))
    assert ["Zaanstad" in one for one in labels].count(True) == 1
    assert not any("Texel" in one for one in labels)


def test_an_item_that_was_checked_twice_counts_once(bart: User) -> None:
    made = make_card(bart)
    for days in (2, 0):
        with moved_to(max(today() - timedelta(days), today().replace(month=1, day=1))):
            check_item(by=fresh(bart), item=made)
    check_item(by=fresh(bart), item=make_perspective(bart))
    assert number("catalogue.checked", year()) == 2


def test_a_person_with_two_seats_chooses_for_whom_they_speak(bart: User, anna: User, browse: Browse) -> None:
    made, second = make_perspective(bart), make_organisation("Welzijn Zaan", kind="welzijnsorganisatie")
    seat: dict[str, Any] = {"role": Role.COMMUNITY_PARTNER, "layer": Layer.SOCIETY, "theme": "CTER"}
    give_seat(by=None, person=Person.objects.get(user=anna), organisation=second, **seat)
    page = browse(anna).get(f"{made.get_absolute_url()}gebruik/?organisatie={second.code}")
    assert page.context["organisation"] == second
    address = f"{made.get_absolute_url()}gebruik/?organisatie={second.code}"
    browse(anna).post(address, {"choice": "used", "version": 0})
    assert Mark.objects.get().organisation == second


def test_nobody_is_asked_what_they_may_not_do(bart: User, anna: User) -> None:
    officer = user_at("Fien", Organisation.objects.get(name="Politie"), Role.PRIVACY_OFFICER)
    make_mark(anna, make_perspective(bart, checked_on=today() - timedelta(800)), Choice.WANT_HELP, why="Hoe begint u?")
    for code in ("catalogue.help", "catalogue.check"):
        ask = asks.get(code)
        assert ask is not None
        assert (len(ask.items(fresh(bart))), ask.items(fresh(officer))) == (1, [])


def test_an_item_asks_a_fixed_number_of_questions(
    bart: User, anna: User, texel: User, browse: Browse, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    made = make_perspective(bart)
    for user in (anna, texel):
        make_mark(user, made, may_be_asked=True, why="Loopt goed.")
    client = browse(bart)
    client.get(made.get_absolute_url())
    with django_assert_num_queries(12):  # five to know the reader, item, marks, history, two lists, what hangs on it
        client.get(made.get_absolute_url())
