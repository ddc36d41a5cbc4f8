"""Narrowing, ordering and suggesting: by words left out, by facets, best first, while typing."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from knooppunt.accounts.models import User
from knooppunt.people.tests.factories import make_municipality
from knooppunt.people.words import Level
from knooppunt.search.facets import COUNTED
from knooppunt.search.tests.factories import make_found
from knooppunt.search.tests.test_index import found

Browse = Callable[[User], Client]
DAY = date(2023, 3, 1)


def findings(client: Client, **asked: str) -> Any:
    return client.get("/zoeken/", asked).context["findings"]


def titles(client: Client, **asked: str) -> list[str]:
    return [hit.title for hit in findings(client, **asked).hits]


def test_a_word_with_a_minus_is_left_out(anna: User) -> None:
    make_found("Vuurwerk in de wijk")
    make_found("Vuurwerk bij het station")
    assert found(anna, "vuurwerk -station") == ["Vuurwerk in de wijk"]
    assert found(anna, '-"het station" vuurwerk') == ["Vuurwerk in de wijk"]
    assert found(anna, "-station") == []


def test_a_phrase_of_common_words_is_found_in_its_order_only(anna: User) -> None:
    make_found("Een", "Van de en het is niets te zeggen.")
    make_found("Twee", "Het is de rand van het veld.")
    assert found(anna, '"van het"') == ["Twee"]


def test_best_first_puts_the_title_before_the_text_and_often_before_once(anna: User, browse: Browse) -> None:
    make_found("Molens", "Een molen, een molen en nog een molen.", on=DAY)
    make_found("Dijken", "Een molen, een molen en nog een molen.", on=DAY + timedelta(days=1))
    make_found("Sloten", "Een molen.", on=DAY + timedelta(days=2))
    assert titles(browse(anna), q="molen") == ["Sloten", "Dijken", "<mark>Molens</mark>"]
    assert titles(browse(anna), q="molen", order="best") == ["<mark>Molens</mark>", "Dijken", "Sloten"]


def test_best_first_goes_on_with_the_next_page(anna: User, browse: Browse) -> None:
    for number in range(30):
        make_found(f"Trekkers {number}")
    client = browse(anna)
    shown = client.get("/zoeken/", {"q": "trekkers", "order": "best"})
    rest = client.get(f"/zoeken/{shown.context['older']}")
    seen = {hit.url for page in (shown, rest) for hit in page.context["findings"].hits}
    assert len(seen) == 30
    assert rest.context["older"] == ""


def test_facets_count_what_is_found_and_each_opens_its_own(anna: User, browse: Browse) -> None:
    area = make_municipality("Hoorn")
    make_found("Vlaggen in Hoorn", area_id=area.pk, subjects=("Weerbaarheid",))
    make_found("Vlaggen in 2022", on=date(2022, 1, 1), subjects=("Weerbaarheid", "CTER"))
    client = browse(anna)
    for facet in findings(client, q="vlaggen").facets:
        for choice in facet.choices:
            narrowed = client.get(f"/zoeken/{choice.url}").context["findings"]
            assert str(len(narrowed.hits)) == choice.count, (facet.name, choice.label)


@pytest.mark.parametrize("level", [Level.GREEN, Level.AMBER_STRICT, Level.RED])
def test_what_one_may_not_see_is_in_no_count_facet_or_suggestion(level: Level, dirk: User, browse: Browse) -> None:
    make_found("Geheimwoord in Hoorn", level=level, area_id=make_municipality("Hoorn").pk, subjects=("Verborgen",))
    for asked in ({"q": "geheimwoord"}, {"q": "geheimwoord", "order": "best"}, {"q": "geheimw"}):
        given = findings(browse(dirk), **asked)
        assert (given.hits, given.facets, given.older) == ([], [], "")
    assert "in Hoorn" not in browse(dirk).get("/zoeken/suggesties/?q=geheim").content.decode()


def test_counting_stops_at_a_thousand(anna: User, browse: Browse, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("facets", "queries"):
        monkeypatch.setattr(f"knooppunt.search.{module}.COUNTED", 3)
    for number in range(5):
        make_found(f"Trekkers {number}")
    assert COUNTED == 1_000
    shown = findings(browse(anna), q="trekkers")
    assert shown.count == "3+"
    assert [choice.count for facet in shown.facets for choice in facet.choices] == ["3+"]


def test_suggestions_come_as_a_part_and_as_a_page(anna: User, browse: Browse) -> None:
    make_found("Stickers op het schoolplein", "Gezien bij de fietsen.")
    part = browse(anna).get("/zoeken/suggesties/?q=schoolpl", headers={"HX-Request": "true"}).content.decode()
    page = browse(anna).get("/zoeken/suggesties/?q=schoolpl").content.decode()
    assert "Stickers op het schoolplein" in part
    assert "<html" not in part
    assert part.strip() in page
    assert "Stickers" not in browse(anna).get("/zoeken/suggesties/?q=fietsen").content.decode(), "titles only"


@pytest.mark.parametrize(
    "asked",
    [{"area": "9" * 40}, {"area": "x"}, {"year": "0000"}, {"year": "2099"}, {"before": "-1"}, {"subject": "'\"*"},
     {"order": "worst"}, {"order": "best", "before": "9" * 18}, {"kind": "\0"}],
)  # fmt: skip
def test_an_address_that_makes_no_sense_is_only_an_address(asked: dict[str, str], anna: User, browse: Browse) -> None:
    make_found("Trekkers")
    assert browse(anna).get("/zoeken/", {"q": "trekkers"} | asked).status_code == 200
