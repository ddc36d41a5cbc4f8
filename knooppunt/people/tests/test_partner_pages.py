"""The pages of organisations and groups."""

from collections import defaultdict
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from knooppunt.accounts.models import User
from knooppunt.people.commands import add_group, add_member, end_seat
from knooppunt.people.models import Group, Seat
from knooppunt.people.tests.factories import make_municipality, make_organisation, make_person, make_region
from knooppunt.people.words import Domain, GroupKind, Layer, Role

Browse = Callable[[User], Client]


def shown(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def make_group() -> Group:
    return add_group(by=None, code="overleg", name="Regionaal overleg", kind=GroupKind.REGIONAL_CONSULTATION,
                     layer=Layer.CIVIL, area=make_region(), theme="CTER")  # fmt: skip


def test_the_list_stands_by_domain_and_can_be_narrowed(anna: User, browse: Browse) -> None:
    make_organisation("Jongerenwerk De Zaan", domain=Domain.SOCIAL)
    make_organisation("Gemeente Texel", make_municipality("Texel", "Noord-Holland Noord"))
    client, region = browse(anna), make_region()
    for query, names in (
        ("", {"Gemeente Zaanstad", "Gemeente Texel", "Jongerenwerk De Zaan"}),
        ("?domain=sociaal", {"Jongerenwerk De Zaan"}),
        (f"?area={region.code}", {"Gemeente Zaanstad", "Jongerenwerk De Zaan"}),
        (f"?area={region.code}&domain=bestuur", {"Gemeente Zaanstad"}),
        ("?area=no-such&domain=none", {"Gemeente Zaanstad", "Gemeente Texel", "Jongerenwerk De Zaan"}),
    ):
        domains = client.get(f"/organisaties/{query}").context["domains"]
        assert {one.name for _, rows in domains for one in rows} == names, query


def test_an_organisation_shows_who_works_there_by_function(anna: User, browse: Browse) -> None:
    make_person("Carel Constant", function="Adviseur veiligheid")
    page = shown(browse(anna), make_organisation().get_absolute_url())
    assert "Adviseur veiligheid" in page
    assert "Carel Constant" in page


def test_who_left_is_not_shown(anna: User, browse: Browse) -> None:
    gone = make_person("Carel Constant")
    end_seat(by=None, seat=Seat.objects.get(person=gone), last_day=date(2023, 9, 17))
    assert "Carel Constant" not in shown(browse(anna), make_organisation().get_absolute_url())


def test_who_represents_a_religious_institution_is_for_those_near_it(anna: User, bart: User, browse: Browse) -> None:
    house = make_organisation("Stichting Huis aan het Water", kind="religieuze-instelling", domain=Domain.SOCIETY)
    ours = make_person("Ineke Ingetogen", Role.COMMUNITY_PARTNER, house)
    group = make_group()
    add_member(by=None, group=group, person=ours)
    assert ours.user
    assert "Ineke" not in shown(browse(anna), house.get_absolute_url())
    assert house.name not in shown(browse(anna), group.get_absolute_url())
    for reader in (bart, ours.user):
        assert "Ineke" in shown(browse(reader), house.get_absolute_url())


def test_a_group_shows_its_members_by_function(anna: User, browse: Browse) -> None:
    group = make_group()
    add_member(by=None, group=group, person=make_person("Carel Constant", function="Adviseur veiligheid"))
    page = shown(browse(anna), group.get_absolute_url())
    assert page.index("Adviseur veiligheid") < page.index("Carel Constant")
    assert "Gemeente Zaanstad" in page
    assert group.get_absolute_url() in shown(browse(anna), "/groepen/")
    assert group.get_absolute_url() in shown(browse(anna), make_organisation().get_absolute_url())


def test_the_pages_of_partners_take_a_fixed_number_of_queries(
    anna: User, browse: Browse, django_assert_num_queries: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("knooppunt.shared.panels._panels", defaultdict(list))
    group = make_group()
    for number in range(6):
        place = make_organisation(f"Partner {number}", make_municipality(f"Plaats {number}"))
        add_member(by=None, group=group, person=make_person(f"Lid {number}", organisation=place))
    client = browse(anna)
    for address, number in {
        "/organisaties/": 6,
        make_organisation().get_absolute_url(): 8,
        "/groepen/": 5,
        group.get_absolute_url(): 9,
    }.items():
        with django_assert_num_queries(number):
            client.get(address)
