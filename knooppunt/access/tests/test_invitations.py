"""Who keeps the register invites; who is invited chooses a password and is in."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from knooppunt.access import commands, queries
from knooppunt.accounts.models import User
from knooppunt.audit.models import Entry
from knooppunt.people import commands as people
from knooppunt.people.models import Person, Seat
from knooppunt.people.tests.factories import make_organisation, make_person
from knooppunt.people.words import Layer, Role
from knooppunt.post.models import Message, SignedLink
from knooppunt.shared.clock import today
from knooppunt.shared.verdict import Refused

pytestmark = pytest.mark.django_db
Browse = Callable[[User], Client]
PAGE = "/uitnodigingen/"
PASSWORD = "vier-woorden-op-een-rij"
CHOSEN = {"password1": PASSWORD, "password2": PASSWORD}


@pytest.fixture
def keeper(theme: object) -> User:
    return User.objects.get(person=make_person("Beheer", Role.ADMINISTRATOR, theme=""))


@pytest.fixture
def newcomer(theme: object) -> Person:
    return make_newcomer("Noor Nieuw", "noor@example.org")


def make_newcomer(name: str, email: str) -> Person:
    person = people.add_person(by=None, name=name, email=email)
    seat: dict[str, Any] = {"role": Role.PARTNER, "layer": Layer.CIVIL, "theme": "CTER", "start": today()}
    people.give_seat(by=None, person=person, organisation=make_organisation(), **seat)
    return person


def link_in(message: Message) -> str:
    """Give the path of the link in a mail."""
    found = re.search(r"http://localhost:8000(/welkom/\S+)", message.text)
    assert found, message.text
    return found[1]


def invited(keeper: User, person: Person) -> str:
    commands.invite(by=keeper, person=person)
    return link_in(Message.objects.latest("pk"))


def page_without_tokens(answer: Any) -> str:
    return re.sub(r'value="([\w-]{30,}|/welkom/[^"]*)"', "", answer.content.decode())


def test_an_invitation_leads_to_a_password_and_to_the_desk(keeper: User, newcomer: Person, client: Client) -> None:
    address = invited(keeper, newcomer)
    assert newcomer.user is None, "there is no account before somebody comes in"
    assert "Noor Nieuw" in client.get(address).content.decode()
    answer = client.post(address, CHOSEN)
    assert answer.headers["Location"] == "/"
    page = client.get("/").content.decode()
    assert "Uw eerste stappen" in page
    assert User.objects.get(person=newcomer).check_password(PASSWORD)
    assert Entry.objects.filter(kind="access.InvitationAccepted", subject=newcomer.pk).exists()


def test_the_mail_is_neutral_and_in_plain_words(keeper: User, newcomer: Person) -> None:
    invited(keeper, newcomer)
    message = Message.objects.latest("pk")
    assert message.subject == "Uw uitnodiging voor Knooppunt"
    assert "14 dagen" in message.text
    assert not {"CTER", "radicalisering", "extremisme", "polarisatie"} & set(re.findall(r"\w+", message.text))


def test_looking_at_the_link_does_not_use_it(keeper: User, newcomer: Person, client: Client) -> None:
    address = invited(keeper, newcomer)
    for _ in range(3):
        assert 'name="password1"' in client.get(address).content.decode()


def test_a_weak_password_is_refused_beside_the_field(keeper: User, newcomer: Person, client: Client) -> None:
    address = invited(keeper, newcomer)
    for password in ("kort", "password1234", "noor@example.org"):
        answer = client.post(address, {"password1": password, "password2": password})
        assert 'role="alert"' in answer.content.decode()
    assert 'role="alert"' in client.post(address, {**CHOSEN, "password2": "another"}).content.decode()
    assert not User.objects.filter(email=newcomer.email).exists()


def test_every_link_that_does_not_work_reads_the_same(keeper: User, theme: object) -> None:
    ended = invited(keeper, make_newcomer("Een", "een@example.org"))
    SignedLink.objects.update(ends_at=timezone.now() - timedelta(seconds=1))
    used = invited(keeper, make_newcomer("Twee", "twee@example.org"))
    Client().post(used, CHOSEN)
    withdrawn, third = "", make_newcomer("Drie", "drie@example.org")
    withdrawn = invited(keeper, third)
    commands.withdraw_invitation(by=keeper, person=third)
    fourth = make_newcomer("Vier", "vier@example.org")
    renewed = invited(keeper, fourth)
    invited(keeper, fourth)
    fifth = make_newcomer("Vijf", "vijf@example.org")
    unseated = invited(keeper, fifth)
    people.end_seat(by=None, seat=Seat.objects.get(person=fifth), last_day=today() - timedelta(days=1))
    sixth = make_newcomer("Zes", "zes@example.org")
    moved = invited(keeper, sixth)
    Person.objects.filter(pk=sixth.pk).update(email="elders@example.org")
    unknown = "/welkom/bestaat-niet/"
    answers = {name: Client().get(name) for name in (ended, used, withdrawn, renewed, unseated, moved, unknown)}
    assert len({page_without_tokens(answer) for answer in answers.values()}) == 1
    assert {answer.status_code for answer in answers.values()} == {200}
    assert len({tuple(sorted(answer.headers)) for answer in answers.values()}) == 1
    posted = {page_without_tokens(Client().post(name, CHOSEN)) for name in answers}
    assert posted == {page_without_tokens(Client().get(unknown))}


def test_two_who_press_at_the_same_time_make_one_account(keeper: User, newcomer: Person) -> None:
    address = invited(keeper, newcomer)
    token = address.split("/")[2]
    first, second = queries.invitation_of(token), queries.invitation_of(token)
    assert first is not None
    assert second is not None
    assert commands.accept_invitation(link=first, password=PASSWORD) is not None
    assert commands.accept_invitation(link=second, password="a-thief-was-too-late") is None
    assert User.objects.get(email=newcomer.email).check_password(PASSWORD)


def test_an_account_without_a_password_gets_one_by_an_invitation(keeper: User, newcomer: Person) -> None:
    people.open_account(by=None, person=newcomer, password=None)
    Client().post(invited(keeper, newcomer), CHOSEN)
    assert User.objects.get(email=newcomer.email).check_password(PASSWORD)


def test_who_cannot_be_invited_is_refused_with_the_reason(keeper: User, newcomer: Person, anna: User) -> None:
    nowhere = people.add_person(by=None, name="Geen adres")
    seatless = people.add_person(by=None, name="Geen zetel", email="zetel@example.org")
    taken = make_newcomer("Zelfde adres", anna.email.upper())
    for person in (nowhere, seatless, taken, Person.objects.get(user=anna)):
        with pytest.raises(Refused):
            commands.invite(by=keeper, person=person)
    with pytest.raises(Refused):
        commands.invite(by=anna, person=newcomer)
    assert not Message.objects.exists()


def test_many_are_invited_at_once_and_appear_in_the_list(keeper: User, browse: Browse, theme: object) -> None:
    chosen = [make_newcomer(f"Nieuw {n}", f"nieuw{n}@example.org") for n in range(3)]
    browser = browse(keeper)
    page = browser.get(PAGE).content.decode()
    assert all(f'value="{person.pk}"' in page for person in chosen)
    browser.post(PAGE, {"people": [person.pk for person in chosen[:2]]})
    assert {link.person for link in queries.open_invitations()} == set(chosen[:2])
    after = browser.get(PAGE).content.decode()
    assert f'value="{chosen[0].pk}"' not in after
    assert f'value="{chosen[2].pk}"' in after
    assert "geleden" in after


def test_everybody_on_the_page_can_be_invited_with_one_button(keeper: User, browse: Browse, theme: object) -> None:
    for n in range(3):
        make_newcomer(f"Nieuw {n}", f"nieuw{n}@example.org")
    browse(keeper).post(PAGE, {"all": "1"})
    assert queries.open_invitations().count() == 3


def test_choosing_nobody_says_so(keeper: User, newcomer: Person, browse: Browse) -> None:
    assert "Kies minstens één persoon" in browse(keeper).post(PAGE, {}).content.decode()
    assert browse(keeper).post(PAGE, {"people": ["x", "999999"]}).status_code == 200
    assert not Message.objects.exists()


def test_the_page_of_invitations_asks_few_questions(
    keeper: User, browse: Browse, theme: object, django_assert_max_num_queries: Any
) -> None:
    for n in range(55):
        make_newcomer(f"Nieuw {n}", f"nieuw{n}@example.org")
    browser = browse(keeper)
    browser.post(PAGE, {"people": [person.pk for person in queries.invitable().people[:5]]})
    with django_assert_max_num_queries(12):
        page = browser.get(PAGE).content.decode()
    assert "?voor=" not in page.split("Wie u kunt uitnodigen")[0]
    older = queries.invitable(queries.invitable().older or 10**9)
    assert older.people


@pytest.mark.parametrize("verb", ["versturen", "intrekken"])
def test_others_invite_nobody(newcomer: Person, anna: User, browse: Browse, verb: str) -> None:
    assert browse(anna).post(f"{PAGE}{newcomer.pk}/{verb}/").status_code == 403
    assert browse(anna).get(PAGE).status_code == 403


def test_an_invitation_is_sent_again_and_withdrawn_from_the_list(
    keeper: User, newcomer: Person, browse: Browse, client: Client
) -> None:
    old = invited(keeper, newcomer)
    browse(keeper).post(f"{PAGE}{newcomer.pk}/versturen/")
    new = link_in(Message.objects.latest("pk"))
    assert 'name="password1"' not in client.get(old).content.decode()
    assert 'name="password1"' in client.get(new).content.decode()
    browse(keeper).post(f"{PAGE}{newcomer.pk}/intrekken/")
    assert 'name="password1"' not in client.get(new).content.decode()
