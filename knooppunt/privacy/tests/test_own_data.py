"""Seeing, correcting and taking along one's own data, with an account and by a personal link."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from knooppunt.accounts.models import User
from knooppunt.audit.models import Entry
from knooppunt.network.models import Expertise
from knooppunt.people.models import Person
from knooppunt.people.tests.factories import make_person
from knooppunt.people.words import Role
from knooppunt.post.commands import issue_link
from knooppunt.post.models import Message
from knooppunt.privacy.commands import send_own_link
from knooppunt.privacy.commands.link import mail_own_link
from knooppunt.privacy.models import Asking, Inspection, Petition
from knooppunt.privacy.words import LINK
from knooppunt.topics.commands import ensure_topic

Browse = Callable[[User], Client]


def person_of(user: User) -> Person:
    found: Person = Person.objects.get(user=user)
    return found


@pytest.fixture
def officer(theme: object) -> User:
    found = make_person("Fiona", Role.PRIVACY_OFFICER).user
    assert found
    return found


def test_it_shows_what_is_held_from_where_for_whom_and_until_when(anna: User, browse: Browse) -> None:
    page = browse(anna).get("/mijn-gegevens/").content.decode()
    for text in ("Contactgegevens", anna.email, "Gemeente Zaanstad", "door het product zelf"):
        assert text in page
    assert "twee jaar na het einde van de laatste zetel" in page
    assert "iedereen met een zetel in het netwerk" in page
    assert "pbkdf2" not in page
    assert "md5$" not in page


def test_somebody_elses_data_is_not_on_it(anna: User, bart: User, browse: Browse) -> None:
    page = browse(anna).get("/mijn-gegevens/").content.decode()
    assert ">Bart<" not in page
    assert bart.email not in page


def test_who_has_no_person_sees_their_account(stranger: User, browse: Browse) -> None:
    page = browse(stranger).get("/mijn-gegevens/").content.decode()
    assert stranger.email in page
    assert browse(stranger).get("/mijn-gegevens/verbeteren/").status_code == 403


@pytest.mark.parametrize("kind", ["json", "csv"])
def test_it_can_be_taken_along_as_a_file(anna: User, browse: Browse, kind: str) -> None:
    Person.objects.filter(user=anna).update(name="=1+1")
    answer = browse(anna).get(f"/mijn-gegevens/bestand/{kind}/")
    text = answer.content.decode("utf-8-sig")
    assert anna.email in text
    assert f".{kind}" in answer.headers["Content-Disposition"]
    if kind == "json":
        assert {"Contactgegevens", "Zetel"} <= {one["kind"] for one in json.loads(text)}
    else:
        assert ";'=1+1;" in text
    assert browse(anna).get("/mijn-gegevens/bestand/exe/").status_code == 404


def typed(person: Person, **more: Any) -> dict[str, Any]:
    return {"name": person.name, "phone": "06 12345678", "languages": ["ar"], "version": person.version, **more}


def test_correcting_changes_it_at_once_and_confirms(anna: User, browse: Browse) -> None:
    topic = ensure_topic(by=None, code="online", name="online haat", name_en="online hate", family="online")
    answer = browse(anna).post("/mijn-gegevens/verbeteren/", typed(person_of(anna), topics=[topic.pk]))
    assert answer.status_code == 302
    after = person_of(anna)
    assert (after.phone, str(after.confirmed_on)) == ("06 12345678", "2023-09-18")
    assert [one.code for one in after.languages.all()] == ["ar"]
    assert Expertise.objects.get(person=after).topic == topic


def test_the_second_of_two_editors_sees_both(anna: User, browse: Browse) -> None:
    before = typed(person_of(anna))
    assert browse(anna).post("/mijn-gegevens/verbeteren/", before).status_code == 302
    assert browse(anna).post("/mijn-gegevens/verbeteren/", before).status_code == 409


def test_a_wrong_number_is_told_beside_the_field(anna: User, browse: Browse) -> None:
    answer = browse(anna).post("/mijn-gegevens/verbeteren/", typed(person_of(anna), phone="bel mij"))
    assert answer.status_code == 200
    assert "telefoonnummer" in str(answer.context["form"].errors["phone"])
    assert "bel mij" in answer.content.decode()


def test_two_presses_confirm_without_an_account_and_opening_changes_nothing(anna: User) -> None:
    person = person_of(anna)
    token = issue_link(by=None, person=person, purpose=LINK, days=30)
    address, visitor, before = reverse("privacy:linked", args=[token]), Client(), Entry.objects.count()
    page = visitor.get(address)
    assert anna.email in page.content.decode()
    visitor.get(reverse("privacy:linked_confirm", args=[token]))
    assert Entry.objects.count() == before, "a mail scanner opens every link"
    assert visitor.post(reverse("privacy:linked_confirm", args=[token])).status_code == 302
    assert str(person_of(anna).confirmed_on) == "2023-09-18"


def test_a_link_that_does_not_work_says_the_same_whatever_was_wrong(anna: User) -> None:
    token = issue_link(by=None, person=person_of(anna), purpose=LINK, days=-1)
    other = issue_link(by=None, person=person_of(anna), purpose="invitation", days=9)
    answers = [Client().get(reverse("privacy:linked_own", args=[one])) for one in (token, other, "x")]
    assert {answer.status_code for answer in answers} == {404}
    assert len({answer.content.partition(b"<main")[2].partition(b"</main")[0] for answer in answers}) == 1


def test_asking_for_a_link_answers_the_same_and_mails_only_whom_we_know(anna: User) -> None:
    known, unknown = ({"email": one} for one in (anna.email, "niemand@example.org"))
    answers = [Client().post("/mijn-gegevens/opvragen/", data) for data in (known, unknown)]
    assert {(answer.status_code, answer.headers["Location"]) for answer in answers} == {
        (302, "/mijn-gegevens/opvragen/")
    }
    send_own_link(email="niemand@example.org")
    assert not Message.objects.exists()
    mail_own_link.call([person_of(anna).pk])
    message = Message.objects.get()
    assert message.address == anna.email
    assert "/persoonlijk/" in message.text


def test_a_request_waits_for_who_answers_it(anna: User, officer: User, dirk: User, browse: Browse) -> None:
    browse(anna).post("/mijn-gegevens/verzoek/", {"wish": "question", "words": "Waarom sta ik hier?"})
    petition = Petition.objects.get()
    assert "Waarom sta ik hier?" in browse(anna).get("/mijn-gegevens/").content.decode()
    address = petition.get_absolute_url()
    assert browse(dirk).get(address).status_code == 403
    assert browse(officer).get(address).status_code == 200
    browse(officer).post(address, {"answer": "U bent eerste aanspreekpunt."})
    assert "U bent eerste aanspreekpunt." in browse(anna).get("/mijn-gegevens/").content.decode()
    assert browse(officer).post(address, {"answer": "Nog eens"}).status_code == 403


def test_the_administrator_answers_only_what_is_to_be_corrected(anna: User, browse: Browse) -> None:
    keeper = make_person("Beheer", Role.ADMINISTRATOR, theme="").user
    assert keeper
    for wish in ("correction", "objection"):
        browse(anna).post("/mijn-gegevens/verzoek/", {"wish": wish, "words": "Mijn functie is anders."})
    correction, objection = Petition.objects.order_by("pk")
    assert browse(keeper).get(correction.get_absolute_url()).status_code == 200
    assert browse(keeper).get(objection.get_absolute_url()).status_code == 403


def test_the_privacy_officer_looks_with_a_reason_that_the_person_sees(
    anna: User, officer: User, dirk: User, browse: Browse
) -> None:
    address = reverse("privacy:inspect", args=[person_of(anna).pk])
    assert browse(dirk).get(address).status_code == 403
    assert browse(officer).post(address, {"reason": ""}).status_code == 200
    opened = browse(officer).post(address, {"reason": "Een verzoek van de persoon zelf"})
    look = Inspection.objects.get()
    assert opened.headers["Location"] == look.get_absolute_url()
    assert anna.email in browse(officer).get(look.get_absolute_url()).content.decode()
    assert Entry.objects.filter(kind="privacy.DataOpened", actor=officer.pk).count() == 1
    assert "Een verzoek van de persoon zelf" in browse(anna).get("/mijn-gegevens/").content.decode()


def test_a_look_is_over_after_an_hour(anna: User, officer: User, browse: Browse, monkeypatch: Any) -> None:
    browse(officer).post(reverse("privacy:inspect", args=[person_of(anna).pk]), {"reason": "Verzoek"})
    look = Inspection.objects.get()
    monkeypatch.setattr(Inspection, "is_open", False)
    assert browse(officer).get(look.get_absolute_url()).status_code == 302


def test_it_takes_as_many_queries_for_much_as_for_little(
    anna: User, browse: Browse, django_assert_max_num_queries: Any
) -> None:
    client = browse(anna)
    Asking.objects.create(person=person_of(anna), asked_on=date(2023, 1, 1))
    with django_assert_max_num_queries(99) as little:
        client.get("/mijn-gegevens/")
    for one in range(2, 7):
        Asking.objects.create(person=person_of(anna), asked_on=date(2023, one, 1))
    with django_assert_max_num_queries(len(little)):
        client.get("/mijn-gegevens/")


def test_what_somebody_did_for_others_shows_by_its_name_and_not_what_is_in_it(
    anna: User, bart: User, officer: User, browse: Browse
) -> None:
    for reason in ("Een vraag van Anna", "Nog een vraag"):
        browse(officer).post(reverse("privacy:inspect", args=[person_of(anna).pk]), {"reason": reason})
    page = browse(officer).get("/mijn-gegevens/").content.decode()
    assert "Een vraag van Anna" in page
    assert anna.email not in page
