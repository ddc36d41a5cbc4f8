"""The freedom check, and the draft that lives for a session."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from knooppunt.accounts.models import Login, User
from knooppunt.accounts.sessions import SessionStore
from knooppunt.audit.models import Entry
from knooppunt.people.models import Audience
from knooppunt.shared.verdict import Refused
from knooppunt.trends.models import Signal
from knooppunt.trends.tests.factories import make_signal, offer_signal
from knooppunt.trends.tests.test_share import ADDRESS, SENTENCE, typed
from knooppunt.trends.words import Freedom

Browse = Callable[[User], Client]


def kept_anywhere(word: str) -> bool:
    """Tell whether a text stands in a signal, a session or the log."""
    sessions = [SessionStore().decode(login.session_data) for login in Login.objects.all()]
    return word in str(list(Signal.objects.values_list("what"))) + str(sessions) + str(list(Entry.objects.values()))


@pytest.mark.parametrize("step", ["readers", "send", "later", "peek", "again"])
def test_only_an_opinion_is_refused_kindly_and_kept_nowhere(anna: User, browse: Browse, step: str) -> None:
    client = browse(anna)
    client.post(ADDRESS, typed(step="later"))
    assert kept_anywhere(SENTENCE)
    entries, audiences = Entry.objects.count(), Audience.objects.count()
    page = client.post(ADDRESS, typed(step=step, freedom="only", area=""))
    assert page.status_code == 403
    assert "artikel 6" in page.content.decode()
    assert not kept_anywhere(SENTENCE)
    assert (Entry.objects.count(), Audience.objects.count()) == (entries, audiences)
    assert SENTENCE not in client.get(ADDRESS).content.decode()


def test_while_writing_it_is_said_in_place(anna: User, browse: Browse) -> None:
    page = browse(anna).post(ADDRESS, typed(step="peek", freedom="only"), headers={"HX-Request": "true"})
    assert page.status_code == 200
    assert "<html" not in page.content.decode()
    assert not kept_anywhere(SENTENCE)


@pytest.mark.parametrize("freedom", ["", "nonsense"])
def test_without_an_answer_nothing_is_shared(anna: User, browse: Browse, freedom: str) -> None:
    page = browse(anna).post(ADDRESS, typed(freedom=freedom))
    assert page.context["form"].errors["freedom"]
    assert not Signal.objects.exists()
    with pytest.raises(Refused):
        offer_signal(anna, freedom=freedom)


def test_the_command_and_the_database_refuse_it_too(anna: User) -> None:
    with pytest.raises(Refused):
        offer_signal(anna, freedom=Freedom.ONLY)
    made = make_signal(anna)
    with pytest.raises(IntegrityError), transaction.atomic():
        Signal.objects.filter(pk=made.pk).update(freedom=Freedom.ONLY)


def test_a_draft_comes_back_in_the_same_session(anna: User, browse: Browse) -> None:
    client = browse(anna)
    left = client.post(ADDRESS, typed(step="later", level="", freedom=""))
    assert left.headers["Location"] == "/trends/"
    page = client.get(ADDRESS)
    values = {bound.name: str(bound.value() or "") for bound in page.context["form"]}
    assert values["what"] == SENTENCE
    assert page.context["has_draft"]
    assert SENTENCE not in browse(anna).get(ADDRESS).content.decode(), "and in no other session"


@pytest.mark.parametrize("step", ["readers", "peek"])
def test_what_was_typed_is_kept_on_the_way(anna: User, browse: Browse, step: str) -> None:
    client = browse(anna)
    client.post(ADDRESS, typed(step=step))
    assert SENTENCE in client.get(ADDRESS).content.decode()
    assert Signal.objects.count() == 0


def test_sending_ends_the_draft(anna: User, browse: Browse) -> None:
    client = browse(anna)
    client.post(ADDRESS, typed(step="readers"))
    client.post(ADDRESS, typed())
    assert Signal.objects.count() == 1
    assert SENTENCE not in client.get(ADDRESS).content.decode()


def test_starting_anew_and_logging_out_end_the_draft(anna: User, browse: Browse) -> None:
    client = browse(anna)
    client.post(ADDRESS, typed(step="later"))
    client.post(ADDRESS, typed(step="anew"))
    assert not kept_anywhere(SENTENCE)
    client.post(ADDRESS, typed(step="later"))
    assert kept_anywhere(SENTENCE)
    client.post("/account/uitloggen/")
    assert not kept_anywhere(SENTENCE)


def test_what_the_brake_stops_is_in_no_draft(anna: User, browse: Browse) -> None:
    client = browse(anna)
    client.post(ADDRESS, typed(step="later"))
    why = {"what-why": "Dit is een publiek nummer"}
    for more in ({}, why):
        client.post(ADDRESS, typed(step="later", what="Bel 0612345678 hierover", **more))
        assert not kept_anywhere("0612345678")
        assert not kept_anywhere(SENTENCE)
