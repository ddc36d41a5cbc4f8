"""What is on the agenda, for whom, and what came of it."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from knooppunt.accounts.models import User
from knooppunt.gatherings import commands
from knooppunt.gatherings.models import AgendaItem, Gathering
from knooppunt.gatherings.tests.factories import hold_gathering, plan_gathering
from knooppunt.people.words import Level
from knooppunt.shared.offers import changes
from knooppunt.shared.thread import thread_of
from knooppunt.shared.verdict import Refused
from knooppunt.trends.commands import withdraw_signal
from knooppunt.trends.models import Advice
from knooppunt.trends.tests.factories import make_advice, make_interpretation, make_signal, make_specialist

Browse = Callable[[User], Client]
SECRET = "Geheim advies over de Zaanbocht"


def fresh(user: User) -> User:
    """Give somebody as they are at the start of a request."""
    return User.objects.get(pk=user.pk)


def url(verb: str, pk: int) -> str:
    return reverse(f"gatherings:{verb}", args=[pk])


@pytest.fixture
def secret(anna: User, bart: User) -> Advice:
    """Give an advice that only Zaanstad, the analyst and the area's specialist may read."""
    signal = make_signal(anna, SECRET, level=Level.AMBER)
    interpretation = make_interpretation(fresh(bart), signal, level=Level.AMBER, title=SECRET)
    return make_advice(fresh(bart), interpretation, level=Level.AMBER, title=SECRET)


@pytest.fixture
def lab(carla: User) -> Gathering:
    """Give a living lab that is planned."""
    return plan_gathering(carla)


def test_a_question_comes_on_the_agenda(carla: User, lab: Gathering, browse: Browse) -> None:
    client = browse(carla)
    assert client.get(url("add_agenda_item", lab.pk)).status_code == 200
    answer = client.post(url("add_agenda_item", lab.pk), {"question": "Wie herkent dit?"})
    item = AgendaItem.objects.get()
    assert answer.headers["Location"] == item.get_absolute_url()
    assert client.get(item.get_absolute_url()).headers["Location"].startswith(lab.get_absolute_url())
    assert "Wie herkent dit?" in client.get(lab.get_absolute_url()).text


def test_an_empty_item_is_refused(carla: User, lab: Gathering, browse: Browse) -> None:
    answer = browse(carla).post(url("add_agenda_item", lab.pk), {"title": ""})
    assert "question" in answer.context["form"].errors


def test_a_signal_comes_on_the_agenda_from_the_gathering(
    anna: User, carla: User, lab: Gathering, browse: Browse
) -> None:
    signal = make_signal(anna)
    browse(carla).post(url("add_agenda_item", lab.pk), {"about": f"signal-{signal.pk}"})
    assert AgendaItem.objects.get().about_signal == signal
    again = browse(carla).post(url("add_agenda_item", lab.pk), {"about": f"signal-{signal.pk}"})
    assert "about" in again.context["form"].errors


def test_an_advice_comes_on_the_agenda_from_its_own_page(
    bart: User, secret: Advice, lab: Gathering, browse: Browse
) -> None:
    client = browse(bart)
    page = url("schedule_advice", secret.pk)
    assert str(lab) in client.get(page).text
    answer = client.post(page, {"gathering": lab.pk})
    assert answer.headers["Location"] == AgendaItem.objects.get().get_absolute_url()
    assert lab.title in client.get(secret.get_absolute_url()).text


def test_nobody_schedules_what_they_may_not_read(anna: User, carla: User, secret: Advice, lab: Gathering) -> None:
    with pytest.raises(Refused):
        commands.put_on_agenda(by=fresh(carla), gathering=lab, about=secret)


def test_a_reader_may_not_set_the_agenda(
    anna: User, stranger: User, secret: Advice, lab: Gathering, browse: Browse
) -> None:
    item = commands.put_on_agenda(by=lab.organiser.user, gathering=lab, question="Wie herkent dit?")
    addresses = [url("add_agenda_item", lab.pk), url("schedule_advice", secret.pk)]
    addresses += [url(verb, item.pk) for verb in ("decide", "link_outcome", "take_off")]
    for address in addresses:
        for method in ("get", "post"):
            assert getattr(browse(anna), method)(address).status_code == 403
            assert getattr(browse(stranger), method)(address).status_code == 404


def test_an_amber_advice_on_the_agenda_leaks_to_nobody(
    carla: User, bart: User, dirk: User, anna: User, secret: Advice, browse: Browse
) -> None:
    lab = hold_gathering(carla)
    commands.make_public(by=carla, gathering=lab)
    item = commands.put_on_agenda(by=fresh(bart), gathering=lab, about=secret, title=f"Kop: {SECRET}")
    commands.record_decision(by=fresh(bart), item=item, decision=f"Besluit: {SECRET}")
    page = lab.get_absolute_url()
    for outsider in (carla, dirk, make_specialist("Kennemerland")):
        client = browse(outsider)
        answer = client.get(page)
        assert SECRET not in answer.text
        assert answer.context["agenda"] == []
        assert client.get(item.get_absolute_url()).status_code == 404
        assert SECRET not in client.get("/bijeenkomsten/?voorbij=ja").text
        news = changes.get("gatherings:agenda_item")
        assert news is not None
        assert news.visible(fresh(outsider), {item.pk}) == {}
        assert not any(step.rows for step in thread_of(fresh(outsider), "gathering", lab.pk) if step.code == "advice")
    for insider in (bart, anna, make_specialist()):
        assert SECRET in browse(insider).get(page).text


def test_a_gathering_is_not_on_the_thread_of_an_advice_for_who_may_not_know_of_it(
    carla: User, bart: User, anna: User, lab: Gathering, secret: Advice
) -> None:
    commands.put_on_agenda(by=fresh(bart), gathering=lab, about=secret)
    stages = {step.code: step.rows for step in thread_of(fresh(anna), "advice", secret.pk)}
    assert [row.label for row in stages["gathering"]] == [lab.title]
    assert len(stages["signal"]) == 1


def test_what_came_of_an_item_is_hidden_with_what_it_is(
    anna: User, carla: User, bart: User, secret: Advice, browse: Browse
) -> None:
    lab = hold_gathering(carla)
    item = commands.put_on_agenda(by=carla, gathering=lab, question="Wie herkent dit?")
    client = browse(bart)
    assert client.get(url("link_outcome", item.pk)).status_code == 200
    answer = client.post(url("link_outcome", item.pk), {"advice": secret.pk})
    assert answer.status_code == 302
    assert SECRET in client.get(lab.get_absolute_url()).text
    assert lab.title in client.get(secret.get_absolute_url()).text
    assert SECRET not in browse(carla).get(lab.get_absolute_url()).text
    assert SECRET not in browse(carla).get(url("link_outcome", item.pk)).text


def test_a_decision_is_recorded_and_the_second_editor_is_told(carla: User, browse: Browse) -> None:
    item = commands.put_on_agenda(by=carla, gathering=hold_gathering(carla), question="Wie herkent dit?")
    client, page = browse(carla), url("decide", item.pk)
    assert page in client.get(item.gathering.get_absolute_url()).text
    assert client.post(page, {"decision": "Wij bellen terug.", "version": 1}).status_code == 302
    answer = client.post(page, {"decision": "Wij bellen niet.", "version": 1})
    assert answer.status_code == 409
    assert AgendaItem.objects.get().decision == "Wij bellen terug."


def test_an_item_comes_off_until_something_was_decided(carla: User, lab: Gathering, browse: Browse) -> None:
    item = commands.put_on_agenda(by=carla, gathering=lab, question="Wie herkent dit?")
    browse(carla).post(url("take_off", item.pk))
    assert not AgendaItem.objects.exists()


def test_what_was_on_the_agenda_of_a_held_gathering_stays(carla: User, browse: Browse) -> None:
    item = commands.put_on_agenda(by=carla, gathering=hold_gathering(carla), question="Wie herkent dit?")
    assert browse(carla).post(url("take_off", item.pk)).status_code == 403


def test_a_withdrawn_signal_keeps_its_words_to_itself(anna: User, carla: User, lab: Gathering, browse: Browse) -> None:
    signal = make_signal(anna, "Een trendsignaal dat wordt ingetrokken")
    commands.put_on_agenda(by=carla, gathering=lab, about=signal)
    assert signal.title in browse(carla).get(lab.get_absolute_url()).text
    withdraw_signal(by=anna, signal=signal, why="Het klopte niet.")
    assert signal.title not in browse(carla).get(lab.get_absolute_url()).text


def order_of(lab: Gathering) -> list[str]:
    return [str(item) for item in lab.agenda.all()]


def test_an_item_moves_up_and_down_and_stays_at_the_end(carla: User, lab: Gathering, browse: Browse) -> None:
    items = [commands.put_on_agenda(by=carla, gathering=lab, question=f"Vraag {word}") for word in ("a", "b", "c")]
    client = browse(carla)
    page = client.get(lab.get_absolute_url()).text
    assert page.count('value="up"') == page.count('value="down"') == 2
    client.post(url("move", items[2].pk), {"to": "up"})
    assert order_of(lab) == ["Vraag a", "Vraag c", "Vraag b"]
    client.post(url("move", items[0].pk), {"to": "down"})
    assert order_of(lab) == ["Vraag c", "Vraag a", "Vraag b"]
    client.post(url("move", items[1].pk), {"to": "down"})
    assert client.get(url("move", items[1].pk)).status_code == 302
    client.post(url("move", items[1].pk), {"to": "sideways"})
    assert order_of(lab) == ["Vraag c", "Vraag a", "Vraag b"]


def test_an_item_moves_past_what_the_mover_may_not_see(
    bart: User, carla: User, lab: Gathering, secret: Advice, browse: Browse
) -> None:
    first = commands.put_on_agenda(by=carla, gathering=lab, question="Vraag a")
    commands.put_on_agenda(by=fresh(bart), gathering=lab, about=secret)
    last = commands.put_on_agenda(by=carla, gathering=lab, question="Vraag b")
    browse(carla).post(url("move", last.pk), {"to": "up"})
    assert order_of(lab) == ["Vraag b", SECRET, "Vraag a"]
    page = browse(carla).get(lab.get_absolute_url()).text
    assert page.index(str(last)) < page.index(str(first))


def test_who_may_not_set_the_agenda_moves_nothing(
    anna: User, carla: User, dirk: User, lab: Gathering, browse: Browse
) -> None:
    item = commands.put_on_agenda(by=carla, gathering=lab, question="Wie herkent dit?")
    assert browse(anna).post(url("move", item.pk), {"to": "up"}).status_code == 403
    assert browse(dirk).post(url("move", item.pk), {"to": "up"}).status_code == 404


def test_the_agenda_of_a_held_gathering_keeps_its_order(carla: User, browse: Browse) -> None:
    lab = hold_gathering(carla)
    item = commands.put_on_agenda(by=carla, gathering=lab, question="Vraag a")
    commands.put_on_agenda(by=carla, gathering=lab, question="Vraag b")
    assert browse(carla).post(url("move", item.pk), {"to": "down"}).status_code == 403
    assert 'value="up"' not in browse(carla).get(lab.get_absolute_url()).text
