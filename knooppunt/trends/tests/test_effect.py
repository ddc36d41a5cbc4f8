"""What came of advice, who is asked, and what is counted."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from knooppunt.accounts.models import User
from knooppunt.people.models import Person
from knooppunt.people.tests.factories import make_organisation
from knooppunt.people.words import Level, Role
from knooppunt.post.models import Message
from knooppunt.shared.clock import months_before, moved_to, today
from knooppunt.shared.offers import Scope, asks, indicators
from knooppunt.shared.thread import became_of, thread_of
from knooppunt.trends import commands, permissions
from knooppunt.trends.models import Advice, Reply, Signal
from knooppunt.trends.tests.factories import (
    fresh,
    make_advice,
    make_interpretation,
    make_signal,
    make_user,
)
from knooppunt.trends.words import Effect, Uptake

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


@pytest.mark.parametrize(("uptake", "from_reply"), [(Uptake.TAKEN_OVER, False), (Uptake.PARTLY, True)])
def test_the_effect_is_asked_once_after_half_a_year(
    advice: Advice, anna: User, carla: User, uptake: Uptake, *, from_reply: bool
) -> None:
    with moved_to(advice.advised_on + timedelta(days=40)):
        made = say(anna, advice, uptake)
    due = months_before(made.replied_on if from_reply else advice.advised_on, -6)
    with moved_to(due - timedelta(days=1)):
        assert asked("trends.effect", anna) == []
    with moved_to(due):
        assert asked("trends.effect", anna) == [advice.title]
        assert asked("trends.effect", carla) == []
        told: dict[str, Any] = {"effect": Effect.TOO_EARLY, "effect_words": "Nog even."}
        commands.tell_effect(by=fresh(anna), reply=made, version=made.version, **told)
        assert asked("trends.effect", anna) == []


def test_of_advice_that_was_not_taken_over_no_effect_is_asked(advice: Advice, anna: User, browse: Browse) -> None:
    made = say(anna, advice, Uptake.NOT)
    with moved_to(date(2099, 1, 1)):
        assert asked("trends.effect", anna) == []
    assert browse(anna).get(f"/reacties/{made.pk}/effect/").status_code == 403


def test_what_came_of_it_is_shown_and_may_be_said_anew(advice: Advice, anna: User, browse: Browse) -> None:
    made = say(anna, advice)
    for place, words in enumerate(("Nog te vroeg.", "De sfeer is beter."), made.version):
        typed = {"effect": "helped", "effect_words": words, "version": place}
        assert browse(anna).post(f"/reacties/{made.pk}/effect/", typed).status_code == 302
    page = browse(anna).get(advice.get_absolute_url()).content.decode()
    assert "Nog te vroeg." in page
    assert "De sfeer is beter." in page


def test_the_issuer_sees_who_replied_and_may_remind_once_a_week(
    advice: Advice, anna: User, bart: User, carla: User, browse: Browse
) -> None:
    Person.objects.filter(user=anna).update(email="anna@example.org")
    assert asked("trends.replies", bart) == [f"{advice.title}: 0 van 2 hebben gereageerd"]
    assert asked("trends.replies", carla) == []
    assert browse(carla).post(f"/adviezen/{advice.pk}/herinneren/").status_code == 403
    browse(bart).post(f"/adviezen/{advice.pk}/herinneren/")
    mail = Message.objects.get()
    assert mail.person == Person.objects.get(user=anna)
    assert advice.title not in f"{mail.subject} {mail.text}"
    assert browse(bart).post(f"/adviezen/{advice.pk}/herinneren/").status_code == 403
    with moved_to(today() + timedelta(days=7)):
        assert permissions.may_remind(fresh(bart), Advice.objects.get())


def test_a_reminder_reaches_nobody_who_may_not_read_or_has_replied(anna: User, bart: User) -> None:
    for person in Person.objects.all():
        Person.objects.filter(pk=person.pk).update(email=f"p{person.pk}@example.org")
    source = make_interpretation(bart, make_signal(anna, level=Level.AMBER_STRICT), level=Level.AMBER_STRICT)
    make_user("Els", Role.MUNICIPAL_OFFICIAL, make_organisation("Gemeente Wormerland"))
    places = [make_organisation(), make_organisation("Gemeente Wormerland")]
    hidden = make_advice(bart, source, Level.AMBER_STRICT, organisations=places)
    say(anna, hidden)
    assert commands.remind(by=fresh(bart), advice=hidden) == 0


def test_withdrawn_advice_asks_nothing_more(advice: Advice, anna: User, bart: User, browse: Browse) -> None:
    made = say(anna, advice)
    commands.withdraw_advice(by=fresh(bart), advice=advice, why="Achterhaald")
    with moved_to(date(2099, 1, 1)):
        assert asked("trends.effect", anna) == []
    assert asked("trends.replies", bart) == []
    for place in (f"/reacties/{made.pk}/wijzigen/", f"/adviezen/{advice.pk}/reageren/"):
        assert browse(anna).get(place).status_code == 403
    page = browse(anna).get(advice.get_absolute_url())
    assert WHY not in page.content.decode()


def test_replies_are_counted_when_the_network_may_know(anna: User, bart: User) -> None:
    year = Scope(date(today().year, 1, 1), date(today().year, 12, 31), "CTER")

    def number(code: str) -> int:
        indicator = indicators.get(f"trends.{code}")
        assert indicator is not None
        return indicator.items(year).count()

    for level in (Level.GREEN, Level.AMBER_STRICT):
        read = make_interpretation(bart, make_signal(anna, level=level), level=level)
        made = say(anna, make_advice(bart, read, level))
        told: dict[str, Any] = {"effect": Effect.A_BIT, "effect_words": "Iets rustiger."}
        commands.tell_effect(by=fresh(anna), reply=made, version=made.version, **told)
    make_advice(bart, make_interpretation(bart, make_signal(anna)))
    counts = {code: number(code) for code in ("advice", "advice_replied_to", "reply", "reply_taken_over", "reply_not")}
    assert counts == {"advice": 2, "advice_replied_to": 1, "reply": 1, "reply_taken_over": 1, "reply_not": 0}
    assert number("reply_helped") == 1


def test_who_shared_hears_back(advice: Advice, anna: User, carla: User) -> None:
    made = say(anna, advice)
    signal = Signal.objects.get()
    told = became_of(fresh(carla), "signal", {signal.pk})[signal.pk]
    assert [str(row.url) for step in told if step.code == "reply" for row in step.rows] == [made.get_absolute_url()]
    thread = thread_of(fresh(carla), "advice", advice.pk)
    assert next(step for step in thread if step.code == "reply").rows
