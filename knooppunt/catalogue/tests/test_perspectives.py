"""Action perspectives: list, page, add, correct, withdraw."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from pytest_django.fixtures import DjangoAssertNumQueries

from knooppunt.accounts.models import User
from knooppunt.audit.models import Entry
from knooppunt.catalogue.commands import add_perspective, ensure_shipped_interventions
from knooppunt.catalogue.models import ActionPerspective, Intervention
from knooppunt.catalogue.queries.listing import PAGE, Line
from knooppunt.people.models import Organisation
from knooppunt.people.words import Level
from knooppunt.shared.offers import changes
from knooppunt.topics.commands import ensure_topic
from knooppunt.topics.models import Topic

Browse = Callable[[User], Client]
FOLDER, LIST = "/handelingsperspectieven/", "/catalogus/"


@pytest.fixture
def topic(db: None) -> Topic:
    """One topic."""
    return ensure_topic(by=None, code="ongenoegen", name="ongenoegen", name_en="discontent", family="polarisatie")


def make(by: User, topic: Topic, title: str = "Ga in gesprek") -> ActionPerspective:
    fields: dict[str, Any] = {"what": "Nodig mensen uit.", "for_whom": "gemeenten", "intervention": None}
    return add_perspective(by=by, topics=[topic], title=title, **fields)


def typed(topic: Topic, **more: object) -> dict[str, object]:
    fields = {
        "title": "Luister eerst",
        "what": "Bel terug.",
        "for_whom": "scholen",
        "topics": [topic.pk],
        "evidence": 0,
    }
    owner = {"organisation": Organisation.objects.get(name="Politie").pk, "checked_on": "2023-09-18", "level": "CLEAR"}
    return {**fields, **owner, "why": "Duidelijker", **more}


def test_a_keeper_adds_one(bart: User, topic: Topic, browse: Browse) -> None:
    client = browse(bart)
    assert client.get(f"{FOLDER}nieuw/").status_code == 200
    answer = client.post(f"{FOLDER}nieuw/", typed(topic))
    made = ActionPerspective.objects.get()
    assert answer.headers["Location"] == made.get_absolute_url()
    assert made.level == Level.CLEAR
    assert Entry.objects.filter(kind="catalogue.PerspectiveAdded", subject=made.pk).exists()


def test_everybody_with_a_seat_reads_it_and_a_stranger_does_not(
    bart: User, dirk: User, stranger: User, topic: Topic, browse: Browse
) -> None:
    made = make(bart, topic)
    assert "Nodig mensen uit." in browse(dirk).get(made.get_absolute_url()).content.decode()
    assert browse(dirk).get(LIST).context["page"].rows == [Line(made, 0)]
    assert browse(stranger).get(made.get_absolute_url()).status_code == 404
    assert browse(stranger).get(LIST).status_code == 403


def test_a_reader_may_not_and_sees_why(bart: User, anna: User, topic: Topic, browse: Browse) -> None:
    made, client = make(bart, topic), browse(anna)
    for address in (f"{FOLDER}nieuw/", f"{made.get_absolute_url()}corrigeren/", f"{made.get_absolute_url()}intrekken/"):
        assert client.get(address).status_code == 403
        assert client.post(address, {}).status_code == 403
    assert client.get(made.get_absolute_url()).content.decode().count('class="refused"') == 3


def test_it_is_corrected_and_the_second_editor_sees_both(bart: User, topic: Topic, browse: Browse) -> None:
    made, client = make(bart, topic), browse(bart)
    address = f"{made.get_absolute_url()}corrigeren/"
    assert client.get(address).status_code == 200
    assert client.post(address, typed(topic, version=1)).status_code == 302
    second = client.post(address, typed(topic, version=1, title="Mijn titel"))
    assert second.status_code == 409
    assert "Mijn titel" in second.content.decode()
    made.refresh_from_db()
    assert made.title == "Luister eerst"


def test_it_is_withdrawn_with_a_reason(bart: User, topic: Topic, browse: Browse) -> None:
    made, client = make(bart, topic), browse(bart)
    assert client.get(f"{made.get_absolute_url()}intrekken/").status_code == 200
    client.post(f"{made.get_absolute_url()}intrekken/", {"why": "Werkt niet."})
    assert "Werkt niet." in client.get(made.get_absolute_url()).content.decode()
    assert client.get(LIST).context["page"].rows == []
    change = changes.get("catalogue:perspective")
    assert change is not None
    assert change.visible(bart, {made.pk}) == {}


def test_the_list_narrows_by_topic_and_goes_on(bart: User, topic: Topic, browse: Browse) -> None:
    other = ensure_topic(by=None, code="x", name="x", name_en="x", family="online")
    made = [make(bart, topic, f"Nummer {number}") for number in range(PAGE + 1)]
    make(bart, other, "Anders")
    first = browse(bart).get(f"{LIST}?onderwerp={topic.pk}")
    assert len(first.context["page"].rows) == PAGE
    assert browse(bart).get(first.context["older_url"]).context["page"].rows == [Line(made[0], 0)]


def test_the_list_asks_a_fixed_number_of_questions(
    bart: User, topic: Topic, browse: Browse, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(5):
        make(bart, topic, f"Nummer {number}")
    client = browse(bart)
    client.get(LIST)
    with django_assert_num_queries(
        11
    ):  # session, user, seats, groups, audiences, rows, topics, uses, three lists to choose from
        client.get(LIST)


def test_the_shipped_kinds_come_once(bart: User) -> None:
    first = ensure_shipped_interventions(by=None)
    assert len(first) == 22
    assert ensure_shipped_interventions(by=None) == first
    assert Intervention.objects.count() == 22


def test_a_number_that_no_database_can_hold_is_refused(bart: User, topic: Topic, browse: Browse) -> None:
    answer = browse(bart).post(f"{FOLDER}nieuw/", typed(topic, topics=["9" * 30]))
    assert answer.status_code < 500  # beside the field where the database can compare it, a bad request where it cannot
    assert not ActionPerspective.objects.exists()


def test_the_address_of_before_leads_to_the_same_list(bart: User, browse: Browse) -> None:
    answer = browse(bart).get(f"{FOLDER}?onderwerp=3")
    assert answer.headers["Location"] == f"{LIST}?onderwerp=3&soort=perspective"
