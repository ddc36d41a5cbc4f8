"""The directory, the map, the cards, whom to call, and the people of a place."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from knooppunt.accounts.models import User
from knooppunt.network.commands import set_expertise
from knooppunt.network.tests.test_expertise import make_topic
from knooppunt.people.models import Organisation, Person, SpokenLanguage
from knooppunt.people.tests.factories import make_municipality, make_organisation, make_person, make_region
from knooppunt.people.words import Domain, Duty, Layer, Role

Browse = Callable[[User], Client]
HIDDEN = "Ingetogen"


def shown(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def names(client: Client, query: str = "") -> list[str]:
    page = client.get(f"{reverse('network:directory')}{query}").context["page"]
    return [contact.person.name for contact in page.contacts]


def make_imam() -> Person:
    """Make somebody at a religious institution in Zaanstad, with a language, a role and a topic nobody else has."""
    mosque = make_organisation("Huis aan het Water", kind="religieuze-instelling", domain=Domain.SOCIETY)
    values: dict[str, Any] = {"layer": Layer.SOCIETY, "function": "Bruggenbouwer", "duty": Duty.LEAD}
    imam = make_person(f"Ineke {HIDDEN}", Role.COMMUNITY_PARTNER, mosque, **values)
    SpokenLanguage.objects.create(person=imam, code="so")
    set_expertise(by=None, person=imam, topics=[make_topic("verborgen")])
    return imam


def test_the_list_goes_by_surname_and_page_by_page(anna: User, browse: Browse) -> None:
    for number in range(30):
        make_person(f"Jan van de Berg{number:02}")
    make_person("Zoë Aalders")
    client = browse(anna)
    first = client.get("/contacten/")
    page = first.context["page"]
    assert [one.person.name for one in page.contacts][:3] == ["Zoë Aalders", "Anna", "Jan van de Berg00"]
    assert len(page.contacts) == 25
    rest = client.get(f"/contacten/{first.context['next_url']}").context["page"]
    assert [one.person.name for one in rest.contacts] == [f"Jan van de Berg{number}" for number in range(23, 30)]
    assert rest.last is None


def test_each_choice_narrows(anna: User, browse: Browse) -> None:
    texel = make_municipality("Texel", "Noord-Holland Noord")
    school = make_organisation("School De Kaap", texel, domain=Domain.EDUCATION)
    values: dict[str, Any] = {"function": "Mentor bovenbouw", "layer": Layer.SOCIETY}
    piet = make_person("Piet Zomer", Role.TEACHER, school, **values)
    set_expertise(by=None, person=piet, topics=[make_topic("complot")])
    SpokenLanguage.objects.create(person=piet, code="pl")
    client = browse(anna)
    for query in (
        f"area={texel.code}", f"area={texel.parent.code}", "domain=onderwijs", "layer=society", "role=teacher",  # type: ignore[union-attr]
        "topic=complot", "language=pl", "words=zom", "words=mentor", "words=kaap", "words=Zom+Piet", "words=boven",
        f"area={texel.code}&role=teacher&topic=complot&language=pl&words=piet&layer=society&domain=onderwijs",
    ):  # fmt: skip
        assert names(client, f"?{query}") == ["Piet Zomer"], query
    for query in ("role=mayor", "area=nergens", "words=zzz", "words=%00", f"area={texel.code}&words=anna"):
        assert names(client, f"?{query}") == [], query
    assert names(client, "?role=teacher&words=%27%22%25") == ["Piet Zomer"]


def test_what_is_offered_exists(anna: User, browse: Browse) -> None:
    form = browse(anna).get("/contacten/").context["form"]
    assert [code for code, _ in form.fields["role"].choices] == ["", "municipal_official"]
    assert [code for code, _ in form.fields["language"].choices] == [""]


def test_many_are_found_by_walking_the_names(anna: User, browse: Browse, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("knooppunt.network.queries.directory.FEW", 2)
    monkeypatch.setattr("knooppunt.network.queries.directory.PAGE", 25)
    for number in range(30):
        make_person(f"Jan van de Berg{number:02}", function="Adviseur")
    client = browse(anna)
    first = client.get("/contacten/?words=adviseur")
    assert len(first.context["page"].contacts) == 25
    rest = client.get(f"/contacten/{first.context['next_url']}")
    assert len(rest.context["page"].contacts) == 5
    assert names(client, "?words=berg07") == ["Jan van de Berg07"]


def test_a_contact_that_nobody_confirmed_says_so(anna: User, browse: Browse) -> None:
    old = make_person("Oude Bekende")
    Person.objects.filter(pk=old.pk).update(added_on="2020-01-01")
    assert "Al 14 maanden niet bevestigd" in shown(browse(anna), "/contacten/?words=bekende")


def test_the_map_counts_what_the_reader_may_see(anna: User, bart: User, browse: Browse) -> None:
    place = make_imam().seats.get().organisation.area
    for reader, number in ((anna, 1), (bart, 3)):
        values = browse(reader).get("/contacten/kaart/").context["values"]
        assert values[place.code].value == number + (1 if reader is anna else 0)


@pytest.fixture
def side_doors(anna: User) -> list[str]:
    imam = make_imam()
    home: Organisation = imam.seats.get().organisation
    return [
        "/contacten/", "/contacten/?words=ingetogen", "/contacten/?role=community_partner", "/contacten/?language=so",
        "/contacten/?topic=verborgen", "/contacten/?layer=society", f"/contacten/?area={home.area.code}",
        "/contacten/kaart/?words=ingetogen", f"/bellen/verborgen/{home.area.code}/",
        f"/bellen/verborgen/{home.area.region.code}/", home.area.get_absolute_url(), home.get_absolute_url(),
        "/zoeken/?q=ingetogen", f"/personen/{imam.pk}/kaartje/", f"/personen/{imam.pk}/kaartje.vcf",
    ]  # fmt: skip


def account(person: Person) -> User:
    return User.objects.get(person=person)


def test_who_sits_at_a_religious_institution_shows_through_no_door(
    side_doors: list[str], anna: User, carla: User, dirk: User, browse: Browse
) -> None:
    house = make_organisation("ZVH Kennemerland", make_region("Kennemerland"), kind="zorg-en-veiligheidshuis")
    others = [make_person("Kees", Role.SPECIALIST, house), make_person("Ad", Role.ADMINISTRATOR, theme="")]
    for reader in (anna, carla, dirk, *map(account, others)):
        client = browse(reader)
        for address in side_doors:
            page = client.get(address).content.decode()
            assert HIDDEN not in page, (reader, address)
            assert "Bruggenbouwer" not in page, (reader, address)
        form = client.get("/contacten/").context["form"]
        offered = {code for name in ("role", "language", "topic", "layer") for code, _ in form.fields[name].choices}
        assert not offered & {"community_partner", "so", "verborgen"}
        assert client.get(side_doors[-1]).status_code == client.get(side_doors[-2]).status_code == 404


def test_those_near_it_find_them_through_each_door(side_doors: list[str], bart: User, browse: Browse) -> None:
    client = browse(bart)
    for address in side_doors:
        if "kaart/?" not in address:
            assert HIDDEN in shown(client, address), address


def test_a_card_can_be_called_and_kept(anna: User, browse: Browse) -> None:
    piet = make_person("Piet; Zomer, jr", function="Mentor\\coach", duty=Duty.LEAD)
    Person.objects.filter(pk=piet.pk).update(phone="+31 (0)6 1234 5678")
    page = shown(browse(anna), reverse("network:card", args=[piet.pk]))
    assert 'href="tel:+310612345678"' in page
    assert f'href="mailto:{piet.email}"' in page
    answer = browse(anna).get(reverse("network:vcard", args=[piet.pk]))
    assert answer.headers["Content-Type"] == "text/vcard; charset=utf-8"
    lines = answer.content.decode().split("\r\n")
    assert "FN:Piet\\; Zomer\\, jr" in lines
    assert "TITLE:Mentor\\\\coach" in lines


def test_whom_to_call_says_why_the_nearest_first(anna: User, browse: Browse) -> None:
    topic, place = make_topic("complot"), make_municipality()
    neighbour = make_organisation("Gemeente Purmerend", make_municipality("Purmerend"))
    house = make_organisation("ZVH ZW", make_region(), kind="zorg-en-veiligheidshuis")
    near, far = make_person("Nabij"), make_person("Verder", organisation=neighbour)
    make_person("Huis", Role.SPECIALIST, house)
    make_person("Eerste", duty=Duty.LEAD)
    for person in (near, far):
        set_expertise(by=None, person=person, topics=[topic])
    client = browse(anna)
    assert f'href="/bellen/{topic.code}/"' in shown(client, "/bellen/")
    assert f'href="/bellen/{topic.code}/{place.code}/"' in shown(client, f"/bellen/{topic.code}/")
    called = client.get(f"/bellen/{topic.code}/{place.code}/").context["called"]
    assert [one.seat.person.name for one in called] == ["Nabij", "Huis", "Eerste", "Verder"]
    assert len({str(one.reason) for one in called}) == 4


def test_a_place_shows_its_people_a_few_and_leads_to_all(anna: User, browse: Browse) -> None:
    for number in range(12):
        make_person(f"Jan Berg{number:02}", duty=Duty.DEPUTY if number == 3 else Duty.LEAD if number == 5 else "")
    place = make_municipality()
    page = shown(browse(anna), place.get_absolute_url())
    assert page.index("Berg05") < page.index("Berg03"), "the first contact stands before the deputy"
    assert "Berg11" not in page
    assert f'href="/contacten/?area={place.code}"' in page


def test_the_pages_take_a_fixed_number_of_queries(anna: User, browse: Browse, django_assert_num_queries: Any) -> None:
    topic = make_topic("complot")
    for number in range(12):
        home = make_organisation(f"Partner {number}", domain=list(Domain)[number % 7])
        person = make_person(f"Jan Berg{number:02}", organisation=home)
        set_expertise(by=None, person=person, topics=[topic])
    client, place = browse(anna), make_municipality()
    for address, number in {
        "/contacten/": 10,
        f"/contacten/?area={place.code}&topic=complot&words=jan": 12,
        "/contacten/kaart/": 10,
        f"/bellen/complot/{place.code}/": 12,
        reverse("network:card", args=[person.pk]): 9,
    }.items():
        with django_assert_num_queries(number):
            client.get(address)
