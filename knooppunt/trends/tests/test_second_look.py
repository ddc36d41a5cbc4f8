"""The second pair of eyes: until somebody else approves, a strict signal is nobody's but its writer's."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from knooppunt.accounts.models import User
from knooppunt.audit.models import Entry
from knooppunt.people.models import Person
from knooppunt.people.tests.factories import make_municipality, make_organisation
from knooppunt.people.words import Level, Role
from knooppunt.search.commands import rebuild
from knooppunt.search.models import SearchDocument
from knooppunt.shared.clock import today
from knooppunt.shared.offers import Scope, asks, changes, indicators
from knooppunt.shared.thread import thread_of
from knooppunt.shared.verdict import Refused
from knooppunt.trends import commands
from knooppunt.trends.models import Signal
from knooppunt.trends.permissions import SECOND_LOOK, may_interpret_signal
from knooppunt.trends.tests.factories import fresh, make_topic, make_user, offer_signal
from knooppunt.trends.tests.test_share import ADDRESS, SENTENCE, typed

Browse = Callable[[User], Client]
LIST = "/trends/tweede-paar-ogen/"


@pytest.fixture(params=sorted(SECOND_LOOK))
def waiting(request: pytest.FixtureRequest, anna: User, bart: User, carla: User) -> Signal:
    """A signal that waits; the analyst belongs to its circle, the project leader does not."""
    circle = [Person.objects.get(user=bart)] if request.param == Level.RED else []
    return offer_signal(anna, SENTENCE, level=request.param, circle=circle)


def look(signal: Signal) -> str:
    return f"/trends/{signal.pk}/tweede-paar-ogen/"


def said(signal: Signal, decision: str, **more: Any) -> dict[str, Any]:
    return {"decision": decision, "version": signal.version, **more}


def rows(user: User, code: str) -> list[str]:
    """Give what waits for somebody on the desk, of one kind."""
    found = next(one for one in asks if one.code == code)
    return [str(row.text) for row in found.items(fresh(user))]


def test_only_its_writer_sees_it_and_knows_why(waiting: Signal, anna: User, bart: User, browse: Browse) -> None:
    page = browse(anna).get(waiting.get_absolute_url()).content.decode()
    assert "Iemand anders kijkt eerst mee" in page
    assert browse(bart).get(waiting.get_absolute_url()).status_code == 404
    assert "tweede paar ogen" in browse(anna).get("/trends/mijn/").content.decode()


def test_nothing_counts_searches_threads_or_tells_it(waiting: Signal, anna: User, bart: User) -> None:
    rebuild()
    assert not SearchDocument.objects.filter(kind="signal").exists()
    counted = indicators.get("trends.signal")
    assert counted is not None
    assert not counted.items(Scope(today(), today(), "CTER")).exists()
    news = changes.get("trends:signal")
    assert news is not None
    for user in (anna, bart):
        assert not any(step.rows for step in thread_of(fresh(user), "signal", waiting.pk))
        assert news.visible(fresh(user), {waiting.pk}) == {}
    assert not Signal.objects.standing().exists()
    assert not Entry.objects.filter(kind="trends.SignalShared").exists()


def test_no_list_and_no_verb_holds_it(waiting: Signal, anna: User, bart: User, browse: Browse) -> None:
    places = ("/trends/", "/duidingen/nieuw/", make_municipality().get_absolute_url(), f"/zoeken/?q={SENTENCE[:9]}")
    for user in (anna, bart):
        assert [place for place in places if SENTENCE in browse(user).get(place).content.decode()] == []
    assert not may_interpret_signal(fresh(bart), waiting)
    assert browse(anna).get(f"/trends/{waiting.pk}/agenda/").status_code == 404


def test_it_waits_on_the_list_of_who_may_approve(
    waiting: Signal, anna: User, bart: User, carla: User, browse: Browse
) -> None:
    assert SENTENCE in browse(bart).get(LIST).content.decode()
    assert rows(bart, "trends.look") == [SENTENCE]
    for user in (anna, carla):
        assert SENTENCE not in browse(user).get(LIST).content.decode()
        assert rows(user, "trends.look") == []
        assert browse(user).get(look(waiting)).status_code == 404
        assert browse(user).post(look(waiting), said(waiting, "approve")).status_code == 404


def test_in_the_circle_without_the_right_there_is_nothing(anna: User, bart: User, browse: Browse) -> None:
    aide = make_user("Aide", Role.PARTNER)
    signal = offer_signal(anna, level=Level.AMBER_STRICT)
    assert browse(aide).get(look(signal)).status_code == 404
    assert browse(aide).get(signal.get_absolute_url()).status_code == 404
    with pytest.raises(Refused):
        commands.approve_signal(by=fresh(aide), signal=signal, version=signal.version)


def test_approved_it_is_shared_with_its_circle(waiting: Signal, anna: User, bart: User, browse: Browse) -> None:
    browse(bart).post(look(waiting), said(waiting, "approve"))
    made = Signal.objects.get()
    assert (made.is_waiting, made.audience_id) == (False, waiting.intended_id)
    assert made in Signal.objects.visible_to(fresh(bart)).standing()
    assert SearchDocument.objects.get(kind="signal", object_id=made.pk).audience == made.audience
    assert Entry.objects.get(kind="trends.SignalApproved").actor == bart.pk
    assert browse(bart).post(look(waiting), said(waiting, "approve")).status_code == 404


def test_nobody_approves_their_own(waiting: Signal, anna: User) -> None:
    with pytest.raises(Refused):
        commands.approve_signal(by=fresh(anna), signal=waiting, version=waiting.version)


def test_sent_back_its_writer_reads_why_and_sends_it_in_again(
    waiting: Signal, anna: User, bart: User, browse: Browse
) -> None:
    assert browse(bart).post(look(waiting), said(waiting, "back")).context["form"].errors["why"]
    browse(bart).post(look(waiting), said(waiting, "back", why="Laat de straat weg."))
    assert rows(bart, "trends.look") == []
    assert rows(anna, "trends.sent_back") == [SENTENCE]
    assert "Laat de straat weg." in browse(anna).get(waiting.get_absolute_url()).content.decode()
    waiting.refresh_from_db()
    fields = {"area": make_municipality(), "topic": make_topic(), "setting": "offline", "what": "Zonder straat."}
    commands.correct_signal(by=fresh(anna), signal=waiting, version=waiting.version, **fields)
    assert rows(bart, "trends.look") == ["Zonder straat."]
    assert not SearchDocument.objects.filter(kind="signal").exists()


def test_a_text_that_was_changed_while_it_was_read_is_read_again(
    waiting: Signal, anna: User, bart: User, browse: Browse
) -> None:
    read = said(waiting, "approve")
    fields = {"area": make_municipality(), "topic": make_topic(), "setting": "offline", "what": "Heel iets anders."}
    commands.correct_signal(by=fresh(anna), signal=waiting, version=waiting.version, **fields)
    page = browse(bart).post(look(waiting), read)
    assert "Heel iets anders." in page.content.decode()
    assert Signal.objects.get().is_waiting
    again = {"decision": "approve", "version": page.context["form"]["version"].value()}
    assert browse(bart).post(look(waiting), again).status_code == 302


def test_withdrawn_it_waits_for_nobody(waiting: Signal, anna: User, bart: User) -> None:
    commands.withdraw_signal(by=fresh(anna), signal=waiting, why="Toch niet.")
    assert rows(bart, "trends.look") == []


def test_before_it_is_sent_one_sees_that_somebody_else_looks(anna: User, bart: User, browse: Browse) -> None:
    page = browse(anna).post(ADDRESS, typed(step="readers", level="AMBER+STRICT"))
    assert (page.context["second_look"].is_asked, page.context["second_look"].people) == (True, 1)
    assert not browse(anna).post(ADDRESS, typed(step="readers")).context["second_look"].is_asked


def test_where_nobody_can_look_it_is_not_sent(anna: User, browse: Browse) -> None:
    page = browse(anna).post(ADDRESS, typed(level="AMBER+STRICT"))
    assert not page.context["second_look"].is_possible
    assert "Niemand in deze kring" in page.content.decode()
    teacher = Person.objects.get(user=make_user("Tine", Role.TEACHER, make_organisation("School")))
    with pytest.raises(Refused):
        offer_signal(anna, level=Level.RED, circle=[teacher])
    assert not Signal.objects.exists()
