"""The page of search."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from unittest.mock import Mock

import pytest
from django.db import connection
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knooppunt.accounts.models import User
from knooppunt.people.commands import add_group
from knooppunt.people.tests.factories import make_municipality
from knooppunt.people.words import GroupKind, Layer, Level
from knooppunt.search.models import SearchDocument
from knooppunt.search.tests.factories import make_found
from knooppunt.shared.offers import Registry, Searchable

Browse = Callable[[User], Client]
DAY = date(2023, 3, 1)


def page(client: Client, **asked: str) -> str:
    answer = client.get("/zoeken/", asked)
    assert answer.status_code == 200
    return answer.content.decode()


def test_it_shows_what_answers_with_the_words_marked(anna: User, browse: Browse) -> None:
    make_found("Boze brieven aan de balie", "Steeds meer brieven van mensen die <b>geen</b> belasting betalen.")
    shown = page(browse(anna), q="brief")
    assert "Boze <mark>brieven</mark> aan de balie" in shown
    assert "Steeds meer <mark>brieven</mark> van mensen die &lt;b&gt;geen" in shown


def test_without_a_question_it_says_what_one_can_find(anna: User, browse: Browse) -> None:
    assert "empty" in page(browse(anna))


def test_what_one_may_not_see_leaves_no_trace(dirk: User, browse: Browse) -> None:
    without = page(browse(dirk), q="geheimwoord")
    for level in (Level.GREEN, Level.AMBER, Level.AMBER_STRICT, Level.RED):
        make_found("Kenmerk", "geheimwoord", level)
    masked = [text.split("</form>")[-1].split("<footer")[0] for text in (without, page(browse(dirk), q="geheimwoord"))]
    assert masked[0] == masked[1]


def test_the_newest_come_first_and_the_older_on_the_next_page(anna: User, browse: Browse) -> None:
    for day in range(60):
        make_found(f"Trekkers gezien {day:02}", on=DAY + timedelta(days=day // 2))
    client, address = browse(anna), "?q=trekkers"
    seen: list[str] = []
    for size in (25, 25, 10):
        shown = client.get(f"/zoeken/{address}")
        findings = shown.context["findings"]
        assert len(findings.hits) == size
        seen += [hit.title[-2:] for hit in findings.hits]
        address = shown.context["older"]
    assert seen == [f"{day:02}" for day in reversed(range(60))]
    assert not address


@pytest.fixture
def tale(monkeypatch: pytest.MonkeyPatch) -> None:
    """A kind that only this test knows."""
    registry = Registry[Searchable]()
    registry.add(Searchable("tale", "Tales", Mock(), Mock()))
    for module in ("kinds", "queries", "asked"):
        monkeypatch.setattr(f"knooppunt.search.{module}.searchables", registry)


@pytest.mark.usefixtures("tale")
def test_a_kind_narrows(anna: User, browse: Browse) -> None:
    make_found("Vreugdevuur", kind="signal")
    make_found("Vuurtoren", kind="tale")
    for asked, kind, number in (
        ("vreugde", "tale", 0),
        ("vuurto", "tale", 1),
        ("vuurto", "", 1),
        ("vuurto", "none", 1),
    ):
        assert len(browse(anna).get("/zoeken/", {"q": asked, "kind": kind}).context["findings"].hits) == number


def test_places_organisations_and_groups_are_found_by_name(anna: User, browse: Browse) -> None:
    area = make_municipality("Zaanstad")
    add_group(by=None, code="driehoek-zaanstad", name="Driehoek Zaanstad", kind=GroupKind.TRIANGLE,
              layer=Layer.ADMINISTRATIVE, area=area)  # fmt: skip
    shown = page(browse(anna), q="zaanst")
    for address in (area.get_absolute_url(), "/groepen/driehoek-zaanstad/", "/organisaties/"):
        assert f'href="{address}' in shown


def test_persons_are_not_found(anna: User, browse: Browse) -> None:
    findings = browse(anna).get("/zoeken/?q=carla").context["findings"]
    assert not findings.hits
    assert not findings.names


def test_somebody_without_a_seat_is_told_why(stranger: User, browse: Browse) -> None:
    answer = browse(stranger).get("/zoeken/?q=zaanstad")
    assert answer.status_code == 403
    assert "zetel" in answer.content.decode() or "seat" in answer.content.decode()


@pytest.mark.django_db
def test_one_has_to_log_in(client: Client) -> None:
    assert client.get("/zoeken/?q=zaanstad").status_code == 302


def test_a_page_takes_these_queries_and_changes_nothing(
    anna: User, browse: Browse, django_assert_num_queries: Any
) -> None:
    for day in range(30):
        make_found(f"Zaanstad {day}", on=DAY)
    client = browse(anna)
    beginnings = connection.vendor == "postgresql"  # which looks up first what words begin as the last one
    # session, user, seats, groups, hidden seats, names, people, audiences, places, hits, facets
    with django_assert_num_queries(11 + beginnings):
        client.get("/zoeken/?q=zaanstad")
    assert SearchDocument.objects.count() == 30


HOSTILE = (
    '"', '""', '"a', "*", "a*", "NEAR(a b)", "a NEAR/2 b", "' OR 1=1 --", "\0", "a\0b", "x" * 10_000, "a " * 5_000,
    "AND", "OR NOT", "words:a", "-a", "^a", "(((", "a & | ! <->", "':*", "\\", "{a b}: c", "%", "_", "\ud800", "\u202e",
    "<script>alert(1)</script>", "é" * 300, "ﷺ" * 200, "0x1f 1e5 12e", "日本語", "😀", "a+b", ";", "--",
)  # fmt: skip


@pytest.mark.parametrize("asked", HOSTILE)
def test_a_hostile_question_is_only_a_question(asked: str, anna: User, browse: Browse) -> None:
    make_found("Iets om te vinden", "a b c")
    for kind in ("", "register"):
        assert browse(anna).get("/zoeken/", {"q": asked.encode("utf-8", "replace"), "kind": kind}).status_code == 200


@given(asked=st.text(max_size=60), before=st.text(max_size=20))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_is_only_a_question(asked: str, before: str, anna: User, browse: Browse) -> None:
    given_ = {"q": asked.encode("utf-8", "replace"), "before": before.encode("utf-8", "replace")}
    assert browse(anna).get("/zoeken/", given_).status_code == 200
