"""Intake one after another, and what happens when a term ends."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from knooppunt.accounts.models import User
from knooppunt.people.models import Person
from knooppunt.people.words import Level
from knooppunt.search.models import SearchDocument
from knooppunt.shared.clock import moved_to
from knooppunt.shared.editing import Conflict
from knooppunt.shared.offers import Scope, indicators
from knooppunt.shared.verdict import Refused
from knooppunt.trends import commands, vocabulary
from knooppunt.trends.models import Intake, Signal
from knooppunt.trends.queries import feed, lists
from knooppunt.trends.tests.factories import fresh, make_signal
from knooppunt.trends.tests.test_second_look import rows

Browse = Callable[[User], Client]
SHARED, DUE = date(2023, 3, 1), date(2024, 3, 1)


def sorted_as(**more: Any) -> dict[str, Any]:
    return {
        "target_group": "youth", "source_kind": "own", "reliability": "B", "credibility": "2",
        "confidence": "likely", "lens": "horizontal", "drivers": ["asylum", "housing"], "version": 0, **more,
    }  # fmt: skip


def test_after_saving_the_next_signal_opens(anna: User, bart: User, browse: Browse) -> None:
    first, second = make_signal(anna, "Eerste."), make_signal(anna, "Tweede.")
    client = browse(bart)
    assert rows(bart, "trends.sort") == ["Eerste.", "Tweede."]
    opened = client.get("/trends/intake/", follow=True)
    assert opened.context["signal"] == first
    following = client.post(f"/trends/{first.pk}/intake/", sorted_as(), follow=True)
    assert following.context["signal"] == second
    done = client.post(f"/trends/{second.pk}/intake/", sorted_as(), follow=True)
    assert "trends/sorted.html" in [template.name for template in done.templates]
    assert rows(bart, "trends.sort") == []


def test_one_can_be_passed_over(anna: User, bart: User, browse: Browse) -> None:
    first, second = make_signal(anna, "Eerste."), make_signal(anna, "Tweede.")
    client = browse(bart)
    assert client.get(f"/trends/intake/?na={first.pk}").headers["Location"] == f"/trends/{second.pk}/intake/"
    assert client.get(f"/trends/intake/?na={second.pk}").headers["Location"] == f"/trends/{first.pk}/intake/"


def test_who_reads_the_signal_reads_its_intake(anna: User, bart: User, browse: Browse) -> None:
    signal = make_signal(anna)
    browse(bart).post(f"/trends/{signal.pk}/intake/", sorted_as())
    page = browse(anna).get(signal.get_absolute_url()).content.decode()
    assert "B: meestal betrouwbaar" in page
    assert "wooncrisis, opvang van vluchtelingen" in page


def test_only_the_analyst_does_it(anna: User, bart: User, browse: Browse) -> None:
    signal = make_signal(anna)
    for address in ("/trends/intake/", f"/trends/{signal.pk}/intake/"):
        assert browse(anna).get(address).status_code == 403
    with pytest.raises(Refused):
        commands.sort_signal(by=fresh(anna), signal=signal, **sorted_as())


def test_of_two_editors_the_second_is_told(anna: User, bart: User, browse: Browse) -> None:
    signal = make_signal(anna)
    commands.sort_signal(by=fresh(bart), signal=signal, **sorted_as())
    for version in (0, 1):
        commands.sort_signal(by=fresh(bart), signal=signal, **sorted_as(version=Intake.objects.get().version))
        with pytest.raises(Conflict):
            commands.sort_signal(by=fresh(bart), signal=signal, **sorted_as(version=version))
    page = browse(bart).post(f"/trends/{signal.pk}/intake/", sorted_as(version=1, target_group="parents"))
    assert page.status_code == 409
    assert "ouders en opvoeders" in page.content.decode()


def test_every_vocabulary_has_both_languages_and_is_taken(anna: User, bart: User) -> None:
    for name in ("target_group", "source_kind", "reliability", "credibility"):
        for code, _words in vocabulary.words(name):
            commands.sort_signal(
                by=fresh(bart), signal=make_signal(anna), **sorted_as(**{name: code}, drivers=["nonsense"])
            )
    assert not Intake.objects.exclude(drivers="").exists()


@pytest.fixture
def old(anna: User) -> Signal:
    """A signal of a year ago."""
    with moved_to(SHARED):
        return make_signal(anna, "Van vorig jaar.")


def test_a_signal_is_looked_at_again_after_a_year(old: Signal, anna: User, bart: User, browse: Browse) -> None:
    assert old.review_on == DUE
    with moved_to(date(2024, 2, 29)):
        assert rows(bart, "trends.review") == []
    with moved_to(DUE):
        assert rows(bart, "trends.review") == ["Van vorig jaar."]
        assert rows(anna, "trends.review") == []
        assert "Van vorig jaar." in browse(bart).get("/trends/herzien/").content.decode()
        assert browse(anna).get(f"/trends/{old.pk}/herzien/").status_code == 403


def test_kept_with_a_reason_it_stays_for_another_term(old: Signal, bart: User, browse: Browse) -> None:
    client, address = browse(bart), f"/trends/{old.pk}/herzien/"
    with moved_to(DUE):
        assert client.post(address, {"decision": "keep", "version": 1}).context["form"].errors["why"]
        client.post(address, {"decision": "keep", "version": 1, "why": "Speelt nog steeds."})
        assert rows(bart, "trends.review") == []
        assert "Speelt nog steeds." in client.get(old.get_absolute_url()).content.decode()
    old.refresh_from_db()
    assert old.review_on == date(2025, 3, 1)


def test_in_the_archive_it_leaves_the_lists_and_still_counts(
    old: Signal, anna: User, bart: User, browse: Browse
) -> None:
    counted = indicators.get("trends.signal")
    assert counted is not None
    year = Scope(date(2023, 1, 1), date(2023, 12, 31), "CTER")
    with moved_to(DUE):
        browse(bart).post(f"/trends/{old.pk}/herzien/", {"decision": "archive", "version": 1})
        assert feed.newest(fresh(anna)).rows == []
        assert not lists.waiting(fresh(bart)).exists()
        assert not lists.unsorted(fresh(bart)).exists()
        page = browse(anna).get(old.get_absolute_url())
    assert page.status_code == 200
    assert "archief" in page.content.decode()
    assert [one.pk for one in counted.items(year)] == [old.pk]
    assert SearchDocument.objects.filter(kind="signal", object_id=old.pk).exists()


def test_out_of_the_archive_it_comes_back(old: Signal, anna: User, bart: User) -> None:
    commands.archive_signal(by=fresh(bart), signal=old, version=1)
    commands.keep_signal(by=fresh(bart), signal=old, version=2, why="Het speelt weer.")
    assert [row.pk for row in feed.newest(fresh(anna)).rows] == [old.pk]


def test_what_no_analyst_reads_its_writer_decides_about(anna: User, bart: User, carla: User) -> None:
    with moved_to(SHARED):
        hidden = make_signal(anna, "Alleen Carla.", level=Level.RED, circle=[Person.objects.get(user=carla)])
    with moved_to(DUE):
        assert rows(bart, "trends.review") == []
        assert rows(anna, "trends.review") == ["Alleen Carla."]
        commands.archive_signal(by=fresh(anna), signal=hidden, version=hidden.version)
    assert Signal.objects.get().is_archived


def test_the_lists_ask_a_fixed_number_of_questions(
    anna: User, bart: User, browse: Browse, django_assert_max_num_queries: Any
) -> None:
    for number in range(6):
        with moved_to(SHARED):
            make_signal(anna, f"Signaal {number}.")
    client = browse(bart)
    for address in ("/trends/herzien/", "/trends/tweede-paar-ogen/"):
        with django_assert_max_num_queries(12):
            client.get(address)
