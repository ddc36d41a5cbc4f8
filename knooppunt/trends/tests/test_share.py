"""Sharing a trend signal."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from knooppunt.accounts.models import User
from knooppunt.audit.models import Entry
from knooppunt.audit.replay import fresh
from knooppunt.people.models import Audience, Person
from knooppunt.people.tests.factories import make_municipality
from knooppunt.people.words import Level
from knooppunt.search.models import SearchDocument
from knooppunt.shared.verdict import Refused
from knooppunt.trends.models import Signal
from knooppunt.trends.tests.factories import make_signal, make_specialist, make_topic
from knooppunt.trends.words import TITLE_LENGTH, rest_of, title_of

Browse = Callable[[User], Client]
ADDRESS = "/trends/delen/"
SENTENCE = "Op het plein wordt veel geruzied over het azc."


def typed(**more: object) -> dict[str, object]:
    """Give what somebody fills in."""
    return {
        "what": SENTENCE, "area": make_municipality().pk, "topic": make_topic().pk,
        "setting": "offline", "freedom": "other", "level": "GREEN", "step": "send", **more,
    }  # fmt: skip


def test_the_form_has_five_fields_and_the_freedom_check(anna: User, browse: Browse) -> None:
    page = browse(anna).get(ADDRESS)
    assert list(page.context["form"].fields) == ["what", "area", "topic", "setting", "freedom", "level"]


def test_the_readers_are_shown_before_anything_is_kept(anna: User, bart: User, browse: Browse) -> None:
    before = Audience.objects.count()
    page = browse(anna).post(ADDRESS, typed(step="readers", level="AMBER+STRICT"))
    assert page.context["readers"].people == 2
    assert page.context["readers"].organisations == ["Gemeente Zaanstad", "Politie"]
    assert SENTENCE in page.content.decode()
    assert not Signal.objects.exists()
    assert Audience.objects.count() == before


def test_what_was_typed_survives_the_second_step(anna: User, browse: Browse) -> None:
    page = browse(anna).post(ADDRESS, typed(step="readers"))
    fields = {bound.name: bound.value() for bound in page.context["form"]}
    again = browse(anna).post(ADDRESS, {**fields, "step": "fill"})
    assert SENTENCE in again.content.decode()
    assert "trends/share.html" in [template.name for template in again.templates]


def test_sending_shares_it_with_an_audit_line_and_lets_it_be_found(anna: User, browse: Browse) -> None:
    answer = browse(anna).post(ADDRESS, typed())
    made = Signal.objects.get()
    assert answer.headers["Location"] == made.get_absolute_url()
    assert made.title == SENTENCE
    assert made.sharer.name == "Anna"
    assert made.organisation.name == "Gemeente Zaanstad"
    assert Entry.objects.filter(kind="trends.SignalShared", subject=made.pk, actor=anna.pk).count() == 1
    assert SearchDocument.objects.get(kind="signal", object_id=made.pk).audience == made.audience


def test_the_same_form_sent_twice_shares_it_once(anna: User, browse: Browse) -> None:
    client, token = browse(anna), fresh()
    first = client.post(ADDRESS, typed(replay_token=token))
    second = client.post(ADDRESS, typed(replay_token=token))
    assert Signal.objects.count() == 1
    assert second.headers["Location"] == first.headers["Location"]


def test_personal_data_is_stopped_and_nothing_is_lost(anna: User, browse: Browse) -> None:
    page = browse(anna).post(ADDRESS, typed(what="Bel 0612345678 hierover"))
    assert not Signal.objects.exists()
    assert "Bel 0612345678 hierover" in page.content.decode()
    assert "0612345678" in page.context["form"].errors["what"][0]


def test_a_chosen_circle_is_shown_before_it_is_sent(anna: User, carla: User, browse: Browse) -> None:
    named = Person.objects.get(user=carla).pk
    page = browse(anna).post(ADDRESS, typed(level="RED", circle_persons=[named]))
    assert not Signal.objects.exists()
    assert page.context["readers"].names == ["Anna (Gemeente Zaanstad)", "Carla (Projectbureau)"]
    browse(anna).post(ADDRESS, typed(level="RED", circle_persons=[named], seen=page.context["chooser"].spelled))
    assert set(Signal.objects.get().meant_for.persons.values_list("name", flat=True)) == {"Anna", "Carla"}


def test_a_red_signal_names_somebody(anna: User, browse: Browse) -> None:
    page = browse(anna).post(ADDRESS, typed(level="RED"))
    assert not Signal.objects.exists()
    assert page.context["chooser"].errors


def test_a_person_outside_the_theme_cannot_be_named(anna: User, dirk: User, browse: Browse) -> None:
    outside = Person.objects.get(user=dirk)
    page = browse(anna).post(ADDRESS, typed(level="RED", circle_persons=[outside.pk]))
    assert page.context["chooser"].errors
    with pytest.raises(Refused):
        make_signal(anna, level=Level.RED, circle=[outside])


def test_extra_posted_fields_are_ignored(anna: User, bart: User, browse: Browse) -> None:
    other = Person.objects.get(user=bart)
    browse(anna).post(ADDRESS, typed(sharer=other.pk, organisation=1, audience=1, title="x", shared_on="2020-01-01"))
    made = Signal.objects.get()
    assert (made.sharer.name, made.title) == ("Anna", SENTENCE)


def test_with_htmx_only_the_readers_are_drawn(anna: User, browse: Browse) -> None:
    client = browse(anna)
    peek = client.post(ADDRESS, typed(step="peek", what=""), headers={"HX-Request": "true"})
    assert "<html" not in peek.content.decode()
    assert "1 " in peek.content.decode()
    again = client.post(ADDRESS, typed(step="again"), headers={"HX-Request": "true"})
    assert "<html" not in again.content.decode()
    assert 'name="seen"' in again.content.decode()


@pytest.mark.parametrize("method", ["get", "post"])
def test_without_a_seat_in_a_theme_the_reason_is_given(dirk: User, browse: Browse, method: str) -> None:
    answer = getattr(browse(dirk), method)(ADDRESS, {})
    assert answer.status_code == 403
    assert "rol" in answer.content.decode() or "seat" in answer.content.decode() or "zetel" in answer.content.decode()


def test_the_specialist_of_the_region_reads_amber_and_no_other(anna: User) -> None:
    near, far = make_specialist(), make_specialist("Kennemerland")
    made = make_signal(anna, level=Level.AMBER)
    assert made in Signal.objects.visible_to(near)
    assert made not in Signal.objects.visible_to(far)


def test_the_title_is_the_first_line_or_its_first_words() -> None:
    assert title_of("Kort.\nEn dan meer.") == "Kort."
    assert len(title_of("woord " * 60)) <= TITLE_LENGTH
    assert len(title_of("w" * 400)) <= TITLE_LENGTH
    assert rest_of("Kort.\nEn dan meer.") == "En dan meer."
    assert rest_of("woord " * 60) == ("woord " * 60).strip()


def test_a_new_signal_has_its_address(anna: User) -> None:
    assert make_signal(anna).get_absolute_url() == reverse("trends:signal", args=[Signal.objects.get().pk])
