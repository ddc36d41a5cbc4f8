"""The pages of areas."""

from collections import defaultdict
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from knooppunt.accounts.models import User
from knooppunt.people.commands import add_group, merge_area
from knooppunt.people.models import Area
from knooppunt.people.tests.factories import make_area, make_municipality, make_organisation, make_person, make_region
from knooppunt.people.words import AreaKind, Domain, GroupKind, Layer, Role
from knooppunt.shared.panels import hang

Browse = Callable[[User], Client]
PAGES = ("/gemeenten/", "/organisaties/", "/groepen/")


@pytest.fixture
def merged(theme: object) -> Area:
    """Heerhugowaard, which went into Dijk en Waard on the first day of 2022."""
    into, former = (make_municipality(name, "Noord-Holland Noord") for name in ("Dijk en Waard", "Heerhugowaard"))
    merge_area(by=None, area=former, into=into, last_day=date(2021, 12, 31))
    former.refresh_from_db()
    return former


def shown(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_municipalities_stand_under_their_region_with_its_specialist(anna: User, browse: Browse) -> None:
    house = make_organisation("ZVH Zaanstreek-Waterland", make_region())
    make_person("Zoe Zuiderduin", Role.SPECIALIST, house)
    found = browse(anna).get("/gemeenten/").context["places"]
    region = next(one for one in found.regions if one.area.name == "Zaanstreek-Waterland")
    assert [area.name for area in region.municipalities] == ["Zaanstad"]
    assert "Zoe Zuiderduin" in shown(browse(anna), "/gemeenten/")


def test_the_map_counts_the_partners_of_each_municipality(anna: User, browse: Browse) -> None:
    make_organisation("Jongerenwerk De Zaan", domain=Domain.SOCIAL)
    area = make_area("Zaanstad")
    values = browse(anna).get("/gemeenten/").context["values"]
    assert values[area.code].value == area.organisations.count()
    assert values[area.code].url == area.get_absolute_url()


def test_a_former_municipality_says_until_when_and_into_which_it_went(anna: User, browse: Browse, merged: Area) -> None:
    for address in ("/gemeenten/", merged.get_absolute_url()):
        page = shown(browse(anna), address)
        assert "2021" in page
        assert "Dijk en Waard" in page
    assert merged.pk not in {area.pk for area in browse(anna).get("/gemeenten/").context["places"].municipalities}
    assert "Heerhugowaard" in shown(browse(anna), make_area("Dijk en Waard").get_absolute_url())


def test_an_area_shows_its_specialist_its_groups_and_its_organisations(anna: User, browse: Browse) -> None:
    make_person("Zoe Zuiderduin", Role.SPECIALIST, make_organisation("ZVH Zaanstreek-Waterland", make_region()))
    area = make_municipality()
    add_group(by=None, code="driehoek", name="Driehoek aan de Zaan", kind=GroupKind.TRIANGLE,
              layer=Layer.ADMINISTRATIVE, area=area)  # fmt: skip
    page = shown(browse(anna), area.get_absolute_url())
    for text in ("Zoe Zuiderduin", "Driehoek aan de Zaan", "Gemeente Zaanstad", "Zaanstreek-Waterland"):
        assert text in page


@pytest.mark.parametrize("kind", [AreaKind.SAFETY_REGION, AreaKind.POLICE_UNIT])
def test_a_wider_area_leads_to_what_lies_in_it(kind: str, anna: User, browse: Browse) -> None:
    area = Area.objects.get(kind=kind)
    assert area.parts.get().get_absolute_url() in shown(browse(anna), area.get_absolute_url())


def test_other_apps_are_seen_on_the_page_of_an_area(
    anna: User, browse: Browse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("knooppunt.shared.panels._panels", defaultdict(list))
    hang("people.area", lambda _, area: f"what plays in {area.name}")
    assert "what plays in Zaanstad" in shown(browse(anna), make_area("Zaanstad").get_absolute_url())


@pytest.mark.parametrize("address", PAGES)
def test_every_seat_may_look_and_somebody_without_one_is_told_why(
    address: str, stranger: User, dirk: User, browse: Browse
) -> None:
    administrator = make_person("Beheer", Role.ADMINISTRATOR, theme="").user
    assert administrator
    assert browse(dirk).get(address).status_code == 200
    assert browse(administrator).get(address).status_code == 200
    refused = browse(stranger).get(address)
    assert refused.status_code == 403
    assert "<h1>" in refused.content.decode()


def test_a_page_of_something_that_is_not_there_is_not_found(anna: User, browse: Browse) -> None:
    for address in PAGES:
        assert browse(anna).get(f"{address}no-such-code/").status_code == 404


def test_the_pages_of_areas_take_a_fixed_number_of_queries(
    anna: User, browse: Browse, django_assert_num_queries: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("knooppunt.shared.panels._panels", defaultdict(list))  # what hangs there counts for its own app
    for number in range(8):
        make_organisation(f"Partner {number}", make_municipality(f"Plaats {number}"))
    client, addresses = browse(anna), {"/gemeenten/": 7, make_area("Zaanstad").get_absolute_url(): 14}
    for address, number in addresses.items():
        with django_assert_num_queries(number):
            client.get(address)
