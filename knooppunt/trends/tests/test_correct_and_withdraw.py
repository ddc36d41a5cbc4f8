"""Correcting and taking back signals, interpretations and advice."""

from collections.abc import Callable

import pytest
from django.test import Client

from knooppunt.accounts.models import User
from knooppunt.audit.models import Entry
from knooppunt.people.tests.factories import make_municipality
from knooppunt.people.words import Level
from knooppunt.search.models import SearchDocument
from knooppunt.trends.models import Advice, Interpretation, Signal
from knooppunt.trends.tests.factories import make_advice, make_interpretation, make_signal, make_topic

Browse = Callable[[User], Client]
Thing = Signal | Interpretation | Advice
WORDS = {
    Signal: {"what": "Beter gezegd.", "setting": "online"},
    Interpretation: {
        "title": "Beter gezegd.", "reading": "r", "grounds": "g", "counter_grounds": "c", "confidence": "remote",
        "lens": "both",
    },
    Advice: {"title": "Beter gezegd.", "text": "t"},
}  # fmt: skip

TEXTS = {Signal: "Veel boze brieven", Interpretation: "Dit hangt samen.", Advice: "Spreek af wie terugbelt."}


@pytest.fixture(params=[Signal, Interpretation, Advice])
def thing(request: pytest.FixtureRequest, anna: User, bart: User) -> Thing:
    """One of each: a signal of Anna, Bart's interpretation of it, and his advice."""
    signal = make_signal(anna)
    interpretation = make_interpretation(bart, signal)
    made: list[Thing] = [signal, interpretation, make_advice(bart, interpretation)]
    return {type(one): one for one in made}[request.param]


def writer(thing: Thing) -> User:
    person = thing.sharer if isinstance(thing, Signal) else thing.author
    return User.objects.get(person=person)


def typed(thing: Thing, **more: object) -> dict[str, object]:
    fields: dict[str, object] = {**WORDS[type(thing)], "version": 1}
    if isinstance(thing, Signal):
        fields |= {"area": make_municipality().pk, "topic": make_topic().pk}
    if isinstance(thing, Advice):
        fields |= {"organisations": [one.pk for one in thing.organisations.all()], "perspective": thing.perspective_id}
    return {**fields, **more}


def test_who_wrote_it_corrects_it(thing: Thing, browse: Browse) -> None:
    address = f"{thing.get_absolute_url()}corrigeren/"
    assert browse(writer(thing)).get(address).status_code == 200
    browse(writer(thing)).post(address, typed(thing))
    thing.refresh_from_db()
    assert (thing.title, thing.version) == ("Beter gezegd.", 2)
    assert SearchDocument.objects.filter(title="Beter gezegd.").exists()


def test_the_second_of_two_editors_sees_both_versions(thing: Thing, browse: Browse) -> None:
    address, client = f"{thing.get_absolute_url()}corrigeren/", browse(writer(thing))
    client.post(address, typed(thing))
    name = "what" if isinstance(thing, Signal) else "title"
    answer = client.post(address, typed(thing, **{name: "Mijn versie."}))
    assert answer.status_code == 409
    assert "Mijn versie." in answer.content.decode()
    assert "Beter gezegd." in answer.content.decode()


def test_a_reader_may_not_correct_or_withdraw_and_sees_why(thing: Thing, carla: User, browse: Browse) -> None:
    client = browse(carla)
    for verb in ("corrigeren", "intrekken"):
        assert client.get(f"{thing.get_absolute_url()}{verb}/").status_code == 403
        assert client.post(f"{thing.get_absolute_url()}{verb}/", {}).status_code == 403
    assert client.get(thing.get_absolute_url()).content.decode().count('class="refused"') >= 2


def test_a_stranger_does_not_know_of_it(thing: Thing, dirk: User, stranger: User, browse: Browse) -> None:
    for user in (dirk, stranger):
        for verb in ("", "corrigeren/", "intrekken/"):
            assert browse(user).get(f"{thing.get_absolute_url()}{verb}").status_code == 404
            assert browse(user).post(f"{thing.get_absolute_url()}{verb}", {}).status_code == 404


def test_a_look_changes_nothing(thing: Thing, browse: Browse) -> None:
    before = Entry.objects.count()
    for verb in ("", "corrigeren/", "intrekken/"):
        browse(writer(thing)).get(f"{thing.get_absolute_url()}{verb}")
    assert Entry.objects.count() == before


def test_withdrawing_takes_it_out_of_sight_with_the_reason(thing: Thing, carla: User, browse: Browse) -> None:
    browse(writer(thing)).post(f"{thing.get_absolute_url()}intrekken/", {"why": "Het klopt niet meer."})
    thing.refresh_from_db()
    assert thing.is_withdrawn
    page = browse(carla).get(thing.get_absolute_url()).content.decode()
    assert "Het klopt niet meer." in page
    assert TEXTS[type(thing)] not in page
    assert thing not in type(thing).objects.visible_to(User.objects.get(pk=carla.pk)).standing()
    assert not SearchDocument.objects.filter(object_id=thing.pk, url=thing.get_absolute_url()).exists()
    assert browse(writer(thing)).post(f"{thing.get_absolute_url()}intrekken/", {"why": "Weer"}).status_code == 403


def test_the_analyst_withdraws_anothers_signal(anna: User, bart: User, browse: Browse) -> None:
    signal = make_signal(anna)
    browse(bart).post(f"{signal.get_absolute_url()}intrekken/", {"why": "Gaat over een persoon."})
    signal.refresh_from_db()
    assert signal.is_withdrawn


def test_an_amber_signal_stays_in_its_region(anna: User, browse: Browse) -> None:
    signal = make_signal(anna, level=Level.AMBER)
    elsewhere = make_municipality("Haarlem", "Kennemerland")
    address = f"{signal.get_absolute_url()}corrigeren/"
    page = browse(anna).post(address, typed(signal, area=elsewhere.pk))
    assert page.context["form"].errors["area"]
    near = make_municipality("Wormerland")
    browse(anna).post(address, typed(signal, area=near.pk))
    signal.refresh_from_db()
    assert signal.area == near
