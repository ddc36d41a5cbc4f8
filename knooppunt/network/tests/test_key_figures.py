"""Key figures: there by explicit consent, seen by few, linked to nothing."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse

from knooppunt.accounts.models import User
from knooppunt.network.commands import ask_key_figure, forget_unanswered, give_consent
from knooppunt.network.commands.key_figure import LINK
from knooppunt.network.models import KeyFigure
from knooppunt.people.models import Person
from knooppunt.people.tests.factories import make_municipality, make_organisation, make_person, make_region
from knooppunt.people.words import Role
from knooppunt.post.commands import issue_link
from knooppunt.post.models import Message
from knooppunt.shared.clock import moved_to
from knooppunt.shared.offers import retained
from knooppunt.shared.verdict import Refused

Browse = Callable[[User], Client]
MAIL = "sleutel@voorbeeld.example"


@pytest.fixture
def asked(anna: User) -> KeyFigure:
    return ask_key_figure(by=anna, name="Sleutel", email=MAIL)


def token_of(figure: KeyFigure) -> str:
    return issue_link(by=None, person=figure.person, purpose=LINK, days=30)


def agree(figure: KeyFigure) -> None:
    give_consent(figure=figure, version=1, community="de sportclubs", topic=None, area=make_municipality())


def test_asking_mails_and_keeps_nothing_but_the_asking(asked: KeyFigure) -> None:
    assert Message.objects.get().address == MAIL
    assert (asked.community, asked.area, asked.answered_on) == ("", None, None)


def test_a_yes_is_given_by_the_person_themself_to_a_version_of_the_text(asked: KeyFigure) -> None:
    address = reverse("network:consent", args=[token_of(asked)])
    typed = {"community": "de sportclubs", "area": make_municipality().pk}
    assert Client().get(address).status_code == 200
    assert Client().post(address, typed).status_code == 200, "without the tick there is no yes"
    assert not KeyFigure.objects.consenting().exists()
    assert Client().post(address, {**typed, "agrees": "on"}).status_code == 302
    kept = KeyFigure.objects.consenting().get()
    assert (kept.community, kept.text_version, kept.answered_on) == ("de sportclubs", 1, date(2023, 9, 18))
    assert "de sportclubs" in Client().get(address).content.decode()


@pytest.mark.parametrize("is_yes", [False, True])
def test_a_no_and_a_yes_taken_back_leave_nothing(asked: KeyFigure, *, is_yes: bool) -> None:
    if is_yes:
        agree(asked)
    address = reverse("network:end_consent", args=[token_of(asked)])
    Client().get(address)
    assert KeyFigure.objects.exists(), "opening a link changes nothing"
    assert Client().post(address).status_code == 200
    assert not KeyFigure.objects.exists()
    assert not Person.objects.filter(email=MAIL).exists()
    assert not Message.objects.filter(address=MAIL).exists()
    assert Client().get(address).status_code == 404


def test_without_an_answer_it_ends_after_thirty_days(asked: KeyFigure) -> None:
    kind = retained.get("network.key_figure")
    assert kind is not None
    assert list(kind.ended(date(2023, 10, 18))) == []
    assert dict(kind.ended(date(2023, 10, 19))) == {asked.pk: date(2023, 10, 18)}
    forget_unanswered(by=None, subject=asked.pk)
    assert not Person.objects.filter(email=MAIL).exists()


def test_a_contact_with_a_seat_stays_a_contact_after_a_no(anna: User, dirk: User) -> None:
    figure = ask_key_figure(by=anna, name="Dirk", email=dirk.email)
    Client().post(reverse("network:end_consent", args=[token_of(figure)]))
    assert Person.objects.filter(user=dirk).exists()


def test_only_the_analyst_the_specialist_of_the_area_and_who_asked_see_them(
    asked: KeyFigure, anna: User, bart: User, carla: User, browse: Browse
) -> None:
    agree(asked)
    near = make_person("Zoe", Role.SPECIALIST, make_organisation("ZVH", make_region())).user
    far = make_person("Kees", Role.SPECIALIST, make_organisation("ZVH K", make_region("Kennemerland"))).user
    other = make_person("Els", Role.MUNICIPAL_OFFICIAL).user
    assert near
    assert far
    assert other
    seen = {user.name: "de sportclubs" in page(browse(user)) for user in (anna, bart, near, far, other)}
    assert seen == {"Anna": True, "Bart": True, "Zoe": True, "Kees": False, "Els": False}
    assert browse(carla).get("/sleutelfiguren/").status_code == 403
    with pytest.raises(Refused):
        ask_key_figure(by=carla, name="X", email="x@voorbeeld.example")


def page(client: Client) -> str:
    answer = client.get("/sleutelfiguren/")
    assert answer.status_code == 200
    return answer.content.decode()


def test_who_asks_sees_them_a_year_later_too(asked: KeyFigure, anna: User, browse: Browse) -> None:
    agree(asked)
    with moved_to(date(2024, 9, 18)):
        assert "Sleutel" in page(browse(anna))


def test_nothing_in_the_product_points_at_a_key_figure() -> None:
    pointing = [
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models()
        for field in (*model._meta.concrete_fields, *model._meta.many_to_many)
        if field.related_model is KeyFigure
    ]
    assert pointing == []
    targets: list[Any] = [field.related_model for field in KeyFigure._meta.concrete_fields if field.related_model]
    own = {target._meta.app_label for target in targets}
    assert own == {"people", "topics"}, "no signal and no case"
