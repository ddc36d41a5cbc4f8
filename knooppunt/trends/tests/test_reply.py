"""Replying to advice, and changing the reply."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from knooppunt.accounts.models import User
from knooppunt.audit.models import Entry
from knooppunt.audit.replay import fresh as new_token
from knooppunt.people.commands import add_group, add_member, end_seat
from knooppunt.people.models import Group, Person, Seat
from knooppunt.people.tests.factories import make_municipality, make_organisation
from knooppunt.people.words import Level, Role
from knooppunt.shared.clock import today
from knooppunt.shared.editing import Conflict
from knooppunt.shared.offers import asks
from knooppunt.shared.verdict import Refused
from knooppunt.trends import commands, permissions
from knooppunt.trends.models import Advice, Reply
from knooppunt.trends.tests.factories import (
    fresh,
    make_advice,
    make_interpretation,
    make_signal,
    make_user,
)
from knooppunt.trends.words import Uptake

Browse = Callable[[User], Client]
WHY = "Wij beginnen in oktober, met twee buurten."


@pytest.fixture
def advice(anna: User, bart: User) -> Advice:
    """GREEN advice by Bart to the municipality of Anna and to a school."""
    source = make_interpretation(bart, make_signal(anna))
    return make_advice(bart, source, organisations=[make_organisation(), make_organisation("School")])


def say(by: User, advice: Advice, uptake: Uptake = Uptake.TAKEN_OVER, why: str = WHY) -> Reply:
    return commands.give_reply(by=fresh(by), advice=advice, addressee=make_organisation(), uptake=uptake, why=why)


def asked(code: str, user: User) -> list[str]:
    ask = asks.get(code)
    assert ask is not None
    return [str(row.text) for row in ask.items(fresh(user))]


def sitting_group() -> Group:
    return add_group(
        by=None, code="overleg", name="Overleg", kind="working_group", layer="civil", area=make_municipality()
    )


def test_an_addressee_replies_in_one_form(advice: Advice, anna: User, bart: User, browse: Browse) -> None:
    page = browse(anna).get(advice.get_absolute_url()).content.decode()
    address = f"/adviezen/{advice.pk}/reageren/"
    assert address in page
    assert "0 van 2" in page
    answer = browse(anna).post(
        address, {"addressee": f"organisation-{make_organisation().pk}", "uptake": "partly", "why": WHY}
    )
    made = Reply.objects.get()
    assert answer.headers["Location"] == made.get_absolute_url()
    assert browse(anna).get(made.get_absolute_url()).headers["Location"].endswith(f"#reactie-{made.pk}")
    page = browse(bart).get(advice.get_absolute_url()).content.decode()
    assert WHY in page
    assert "1 van 2" in page
    assert Entry.objects.filter(kind="trends.AdviceReplied", subject=made.pk, actor=anna.pk).exists()


def test_who_does_not_speak_for_an_addressee_is_told_why(advice: Advice, carla: User, browse: Browse) -> None:
    address = f"/adviezen/{advice.pk}/reageren/"
    assert browse(carla).get(address).status_code == 403
    assert browse(carla).post(address, {}).status_code == 403
    with pytest.raises(Refused):
        say(carla, advice)
    assert address not in browse(carla).get(advice.get_absolute_url()).content.decode()


def test_who_may_not_read_the_advice_cannot_reply(anna: User, bart: User, browse: Browse) -> None:
    source = make_interpretation(bart, make_signal(anna, level=Level.AMBER_STRICT), level=Level.AMBER_STRICT)
    other = make_user("Els", Role.MUNICIPAL_OFFICIAL, make_organisation("Gemeente Wormerland"))
    hidden = make_advice(bart, source, Level.AMBER_STRICT, organisations=[make_organisation("Gemeente Wormerland")])
    assert browse(other).get(f"/adviezen/{hidden.pk}/reageren/").status_code == 404
    with pytest.raises(Refused):
        commands.give_reply(
            by=fresh(other), advice=hidden, addressee=make_organisation("Gemeente Wormerland"), uptake=Uptake.NOT,
            why=WHY,
        )  # fmt: skip
    assert asked("trends.reply", other) == []


def test_a_reply_is_for_an_addressee_of_ones_own(advice: Advice, anna: User, browse: Browse) -> None:
    school = make_organisation("School")
    typed = {"addressee": f"organisation-{school.pk}", "uptake": "not", "why": WHY}
    page = browse(anna).post(f"/adviezen/{advice.pk}/reageren/", typed)
    assert page.context["form"].errors["addressee"]
    with pytest.raises(Refused):
        commands.give_reply(by=fresh(anna), advice=advice, addressee=school, uptake=Uptake.NOT, why=WHY)


def test_a_former_official_no_longer_replies(advice: Advice, anna: User) -> None:
    seat = Seat.objects.get(person__user=anna)
    end_seat(by=None, seat=seat, last_day=today() - timedelta(days=1))
    with pytest.raises(Refused):
        say(anna, advice)


def test_a_member_replies_for_the_group(anna: User, bart: User, carla: User) -> None:
    group = sitting_group()
    add_member(by=None, group=group, person=Person.objects.get(user=carla))
    made = make_advice(bart, make_interpretation(bart, make_signal(anna)), organisations=[], groups=[group])
    assert asked("trends.reply", carla) == [made.title]
    commands.give_reply(by=fresh(carla), advice=made, addressee=group, uptake=Uptake.NOT, why=WHY)
    assert asked("trends.reply", carla) == []
    assert permissions.to_reply_for(fresh(anna), made) == []


def test_who_speaks_for_two_chooses_for_which(anna: User, bart: User, browse: Browse) -> None:
    group = sitting_group()
    add_member(by=None, group=group, person=Person.objects.get(user=anna))
    made = make_advice(bart, make_interpretation(bart, make_signal(anna)), groups=[group])
    page = browse(anna).get(f"/adviezen/{made.pk}/reageren/").content.decode()
    assert page.count('type="radio"') == 2 + len(Uptake)
    say(anna, made)
    assert asked("trends.reply", anna) == [made.title], "the group still waits"
    assert permissions.to_reply_for(fresh(anna), made) == [group]


def test_personal_data_is_stopped(advice: Advice, anna: User, browse: Browse) -> None:
    typed = {"addressee": f"organisation-{make_organisation().pk}", "uptake": "not", "why": "Bel 0612345678 maar"}
    page = browse(anna).post(f"/adviezen/{advice.pk}/reageren/", typed)
    assert page.context["form"].errors["why"]
    assert not Reply.objects.exists()


def test_the_same_reply_sent_twice_is_one(advice: Advice, anna: User, browse: Browse) -> None:
    typed = {
        "addressee": f"organisation-{make_organisation().pk}", "uptake": "not", "why": WHY,
        "replay_token": new_token(),
    }  # fmt: skip
    for _time in range(2):
        assert browse(anna).post(f"/adviezen/{advice.pk}/reageren/", typed).status_code == 302
    assert Reply.objects.count() == 1


def test_two_colleagues_who_reply_differently_see_both_and_choose(advice: Advice, anna: User, browse: Browse) -> None:
    colleague = make_user("Chris", Role.MAYOR)
    first = say(anna, advice)
    typed = {
        "addressee": f"organisation-{make_organisation().pk}",
        "uptake": "not",
        "why": "Daar hebben wij nu geen mensen voor.",
    }
    page = browse(colleague).post(f"/adviezen/{advice.pk}/reageren/", typed)
    assert page.status_code == 409, page.context["form"].errors
    assert WHY in page.content.decode()
    assert f'action="/reacties/{first.pk}/wijzigen/"' in page.content.decode()
    browse(colleague).post(f"/reacties/{first.pk}/wijzigen/", {**typed, "version": first.version})
    first.refresh_from_db()
    assert (first.uptake, first.former.get().why) == (Uptake.NOT, WHY)


def test_a_changed_reply_keeps_what_was_said_before(advice: Advice, anna: User, browse: Browse) -> None:
    made = say(anna, advice)
    typed = {"uptake": "not", "why": "Geen geld meer.", "version": made.version}
    assert browse(anna).post(f"/reacties/{made.pk}/wijzigen/", typed).status_code == 302
    page = browse(anna).get(advice.get_absolute_url()).content.decode()
    assert "Geen geld meer." in page
    assert WHY in page
    assert browse(anna).post(f"/reacties/{made.pk}/wijzigen/", typed).status_code == 409


def test_a_changed_reply_of_an_old_version_is_a_conflict(advice: Advice, anna: User) -> None:
    made = say(anna, advice)
    commands.change_reply(by=fresh(anna), reply=made, version=made.version, uptake=Uptake.NOT, why="Nee.")
    with pytest.raises(Conflict):
        commands.change_reply(by=fresh(anna), reply=made, version=1, uptake=Uptake.PARTLY, why="Deels.")
    assert made.former.count() == 1


def test_who_has_replied_stays_an_addressee(advice: Advice, anna: User, bart: User, browse: Browse) -> None:
    say(anna, advice)
    typed = {
        "title": "Bel terug", "text": "Anders.", "perspective": advice.perspective_id,
        "organisations": [make_organisation("School").pk], "version": advice.version,
    }  # fmt: skip
    page = browse(bart).post(f"/adviezen/{advice.pk}/corrigeren/", typed)
    assert page.context["form"].errors["groups"]
    with pytest.raises(Refused):
        commands.correct_advice(
            by=fresh(bart), advice=advice, version=1, organisations=[make_organisation("School")], groups=[]
        )


def test_one_addressee_has_one_reply_in_the_table_too(advice: Advice, anna: User) -> None:
    made = say(anna, advice)
    made.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        made.save(force_insert=True)


def test_the_page_asks_as_much_for_many_replies_as_for_one(anna: User, bart: User, browse: Browse) -> None:
    places = [make_organisation(f"School {number}") for number in range(6)]
    people = [make_user(f"M{number}", Role.TEACHER, place) for number, place in enumerate(places)]
    advice = make_advice(bart, make_interpretation(bart, make_signal(anna)), organisations=places)
    client = browse(anna)

    def asked_for() -> int:
        with CaptureQueriesContext(connection) as asked:
            client.get(advice.get_absolute_url())
        return len(asked)

    first = None
    for person, place in zip(people, places, strict=True):
        commands.give_reply(by=fresh(person), advice=advice, addressee=place, uptake=Uptake.PARTLY, why=WHY)
        first = first or asked_for()
    assert asked_for() == first
