"""Above GREEN one says why sharing on is in proportion, and why it cannot be done with less."""

from collections.abc import Callable

import pytest
from django.test import Client

from knooppunt.accounts.models import User
from knooppunt.people.words import Level
from knooppunt.shared.verdict import Refused
from knooppunt.trends.models import Advice, Interpretation
from knooppunt.trends.tests.factories import WEIGHED, make_advice, make_interpretation, make_perspective, make_signal
from knooppunt.trends.tests.test_interpret import ADDRESS, typed
from knooppunt.trends.tests.test_share import typed as shared

Browse = Callable[[User], Client]
ABOVE = [Level.AMBER, Level.AMBER_STRICT, Level.RED]
NOTHING = {"proportionality": "", "subsidiarity": "  "}


@pytest.mark.parametrize("level", ABOVE)
def test_the_command_refuses_what_was_not_weighed(anna: User, bart: User, level: Level) -> None:
    signal = make_signal(anna, level=Level.AMBER)
    with pytest.raises(Refused, match="GREEN"):
        make_interpretation(bart, signal, level=level, **NOTHING)
    with pytest.raises(Refused):
        make_interpretation(bart, signal, level=level, **{**WEIGHED, "subsidiarity": ""})
    read = make_interpretation(bart, signal, level=level)
    with pytest.raises(Refused):
        make_advice(bart, read, level=level, **NOTHING)
    assert make_advice(bart, read, level=level).proportionality


@pytest.mark.parametrize("level", [Level.CLEAR, Level.GREEN])
def test_up_to_green_and_for_a_first_share_nothing_is_asked(
    anna: User, bart: User, level: Level, browse: Browse
) -> None:
    signal = make_signal(anna, level=level)
    page = browse(bart).post(ADDRESS, typed(signal, level=level.value, step="readers"))
    assert page.context["chooser"].why == []
    assert make_interpretation(bart, signal, level=level).proportionality == ""
    first = browse(anna).post("/trends/delen/", shared(level="AMBER", step="readers"))
    assert first.context["chooser"].why == []


def test_the_second_step_asks_it_and_the_page_shows_it(anna: User, bart: User, browse: Browse) -> None:
    signal, client = make_signal(anna, level=Level.AMBER), browse(bart)
    asked = client.post(ADDRESS, typed(signal, level="AMBER", step="readers"))
    assert [bound.name for bound in asked.context["chooser"].why] == ["proportionality", "subsidiarity"]
    assert not asked.context["chooser"].errors, "nothing is wrong before one sends"
    refused = client.post(ADDRESS, typed(signal, level="AMBER"))
    assert set(refused.context["chooser"].errors) == {"proportionality", "subsidiarity"}
    assert not refused.context["was_changed"]
    client.post(ADDRESS, typed(signal, level="AMBER", **WEIGHED))
    page = client.get(Interpretation.objects.get().get_absolute_url()).text
    assert all(words in page for words in WEIGHED.values())


def test_the_brake_holds_there_too(anna: User, bart: User, browse: Browse) -> None:
    signal = make_signal(anna, level=Level.AMBER)
    named = {**WEIGHED, "subsidiarity": "Bel 06 12345678 maar."}
    page = browse(bart).post(ADDRESS, typed(signal, level="AMBER", **named))
    assert page.context["chooser"].errors["subsidiarity"]
    assert not Interpretation.objects.exists()


def test_going_back_to_the_text_loses_nothing(anna: User, bart: User, browse: Browse) -> None:
    signal, client = make_signal(anna, level=Level.AMBER), browse(bart)
    back = client.post(ADDRESS, typed(signal, level="AMBER", step="fill", **WEIGHED))
    assert dict(back.context["kept"]) == WEIGHED
    assert WEIGHED["subsidiarity"] in back.text
    again = client.post(ADDRESS, typed(signal, level="AMBER", step="readers", **WEIGHED))
    assert [bound.value() for bound in again.context["chooser"].why] == list(WEIGHED.values())


def test_a_choice_of_readers_stays_when_the_reason_is_still_missing(anna: User, bart: User, browse: Browse) -> None:
    read = make_interpretation(bart, make_signal(anna))
    address = f"/duidingen/{read.pk}/advies/"
    advice = {
        "title": "Bel terug", "text": "Spreek af wie terugbelt.", "perspective": make_perspective(bart).pk,
        "organisations": [make_signal(anna).organisation_id], "level": "AMBER",
    }  # fmt: skip
    shown = browse(bart).post(address, advice | {"step": "readers"}).context["chooser"]
    chosen = {"circle_houses": [make_signal(anna).organisation_id], "seen": shown.spelled, "step": "send"}
    refused = browse(bart).post(address, advice | chosen)
    assert refused.context["chooser"].chosen == shown.chosen
    browse(bart).post(address, advice | chosen | WEIGHED)
    assert Advice.objects.get().subsidiarity == WEIGHED["subsidiarity"]
