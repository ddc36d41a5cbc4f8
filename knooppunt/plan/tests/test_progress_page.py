"""The page with a tile for every target."""

import re
from collections import Counter
from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from knooppunt.accounts.models import User
from knooppunt.plan.commands import import_plan
from knooppunt.plan.models import Plan
from knooppunt.plan.tests.factories import make_counted, make_plan, make_region, target_of, tick
from knooppunt.plan.tests.plan_files import text_of
from knooppunt.plan.tests.ritual import Browse
from knooppunt.shared.clock import moved_to

Counting = DjangoAssertNumQueries
ADDRESSES = ["/jaarplan/2023/", "/jaarplan/2023/opzet/", "/jaarplan/2023/wijzigingen/", "/jaarplan/2023/stuurgroep/"]


def page(browse: Browse, user: User, address: str = "/jaarplan/2023/") -> str:
    """Give the text of a page on one line."""
    return " ".join(browse(user).get(address).content.decode().split())


@pytest.mark.parametrize("address", ADDRESSES)
def test_everybody_with_a_seat_of_the_theme_reads_it(plan: Plan, anna: User, browse: Browse, address: str) -> None:
    assert browse(anna).get(address).status_code == 200


@pytest.mark.parametrize("address", ADDRESSES)
def test_nobody_else_does(plan: Plan, dirk: User, stranger: User, browse: Browse, address: str) -> None:
    assert browse(dirk).get(address).status_code == 404
    assert browse(stranger).get(address).status_code == 404
    assert Client().get(address).status_code == 302


def test_a_tile_says_how_many_of_how_many(plan: Plan, anna: User, browse: Browse) -> None:
    for name in ("held", "held", "held", "planned"):
        make_counted("gatherings.living_lab", name=name)
    text = page(browse, anna)
    assert "<strong>3</strong> van 4" in text
    assert "1 gepland" in text


def test_a_range_is_said_as_a_range(theme: object, counting: None, carla: User, browse: Browse) -> None:
    make_region()
    make_plan("cter-2021.yaml")
    assert "<strong>0</strong> van de 2 tot 4" in page(browse, carla, "/jaarplan/2021/")


def test_the_covenant_waits_for_the_law(plan: Plan, anna: User, browse: Browse) -> None:
    assert "Wacht op wet" in page(browse, anna)


def test_the_first_page_is_that_of_this_year(plan: Plan, anna: User, browse: Browse) -> None:
    answer = browse(anna).get("/jaarplan/", follow=True)
    assert answer.redirect_chain == [("/jaarplan/2023/?thema=CTER", 302)]


def test_without_a_plan_the_first_page_says_so(theme: object, anna: User, browse: Browse) -> None:
    assert "nog geen jaarplan" in page(browse, anna, "/jaarplan/")


def test_a_plan_of_another_theme_is_not_there(plan: Plan, anna: User, browse: Browse) -> None:
    import_plan(by=None, text=text_of("cyber-2023.yaml").split("---")[0])
    assert browse(anna).get("/jaarplan/2023/?thema=CYBER").status_code == 404


def test_a_year_without_a_plan_is_not_there(plan: Plan, anna: User, browse: Browse) -> None:
    assert browse(anna).get("/jaarplan/2022/").status_code == 404


@pytest.mark.parametrize(
    ("address", "queries"),
    [
        ("/jaarplan/2023/", 17),
        ("/jaarplan/2023/opzet/", 15),
        ("/jaarplan/2023/stuurgroep/", 17),
        ("/jaarplan/2023/wijzigingen/", 6),
    ],
)
def test_the_number_of_queries_is_fixed(
    plan: Plan,
    carla: User,
    browse: Browse,
    django_assert_num_queries: DjangoAssertNumQueries,
    address: str,
    queries: int,
) -> None:
    client = browse(carla)
    for area in ("GM0479", "GM0448", "GM0405"):
        tick(carla, "ONDERSTEUNINGSAANBOD", area)
        make_counted("gatherings.living_lab", area=area)
    with django_assert_num_queries(queries):
        assert client.get(address).status_code == 200


def test_each_state_has_the_same_words_in_the_summary_and_on_the_tiles(plan: Plan, anna: User, browse: Browse) -> None:
    with moved_to(date(2023, 2, 1)):
        text = page(browse, anna)
    summary = text[text.index('class="standings"') : text.index("</ul>", text.index('class="standings"'))]
    words = re.findall(r"</svg>([^<]+)</span>", summary)
    assert {"Wacht op wet", "Nog te doen"} <= set(words)
    tiles = Counter(re.findall(r'class="state[^>]*>.*?</svg>([^<]+)</span>', text[text.index('class="tile ') :]))
    numbers = dict(zip(words, map(int, re.findall(r"<strong class=\"number\">(\d+)<", summary)), strict=True))
    assert numbers == {word: number for word, number in tiles.items() if word in numbers}
    assert set(tiles) - set(numbers) <= {"Wordt alleen geteld"}


def test_a_planned_product_is_one_clear_phrase(plan: Plan, carla: User, browse: Browse) -> None:
    tick(carla, "PODCAST", on=date(2023, 11, 1), is_planned=True)
    text = page(browse, carla)
    tile = next(part for part in text.split("<article") if target_of("PODCAST").get_absolute_url() in part)
    assert "Gepland, nog niet af" in tile
    assert "1 gepland" not in tile


@pytest.fixture
def old_plan(theme: object, counting: None) -> Plan:
    """The plan of 2021, when there were 34 municipalities."""
    make_region()
    return make_plan("cter-2021.yaml")


def test_all_municipalities_of_2021_are_34_on_tile_and_paper(old_plan: Plan, carla: User, browse: Browse) -> None:
    assert "<strong>0</strong> van 34 gemeenten" in page(browse, carla, "/jaarplan/2021/")
    assert "0 van 34 gemeenten" in page(browse, carla, "/jaarplan/2021/stuurgroep/")


def test_all_municipalities_of_2021_stand_in_the_list_on_the_map_and_in_its_table(
    old_plan: Plan, carla: User, browse: Browse
) -> None:
    tick(carla, "T-ALLE", "GM0416", on=date(2021, 5, 1))
    text = page(browse, carla, target_of("T-ALLE").get_absolute_url())
    missing = text[text.index("Nog niet</h2>") : text.index("Bewijs</h2>")]
    assert missing.count(",") == 32
    assert "GM0416" not in missing
    for place in (text[text.index("map-drawing") :], text[text.index("map-table") :]):
        assert "GM0398: nog niet; GM0416: klaar" in place
        assert "Purmerend" in place
        assert "geen gegevens" not in place


def test_the_way_to_add_a_past_gathering_is_shown_to_who_may_go_it(
    plan: Plan, anna: User, carla: User, browse: Browse
) -> None:
    assert "/bijeenkomsten/al-gehouden/" in page(browse, carla)
    assert "/bijeenkomsten/al-gehouden/" not in page(browse, anna)
