"""The map of the municipalities, and the small one that says where something is."""

import pytest
from django.utils import translation

from knooppunt.look.map import MapArea, Scale, drawing, municipal_map, scale_of, where_is


@pytest.fixture(autouse=True)
def _dutch() -> None:
    translation.activate("nl")


def values(**counts: int | None) -> dict[str, MapArea]:
    return {code: MapArea(count, f"{count} stuks", f"/gebied/{code}/") for code, count in counts.items()}


def test_all_32_municipalities_of_2023_are_drawn_once() -> None:
    shapes = drawing().shapes
    assert len({shape.code for shape in shapes}) == 32
    assert {"Texel", "Zaanstad", "Dijk en Waard"} <= {shape.name for shape in shapes}


def test_the_drawing_stays_light() -> None:
    assert sum(len(shape.path) for shape in drawing().shapes) < 12_000


def test_texel_lies_north_of_zaanstad() -> None:
    middles = {shape.name: shape.middle for shape in drawing().shapes}
    assert middles["Texel"][1] < middles["Zaanstad"][1]


def test_each_area_is_a_link_with_a_title_and_stands_in_the_table() -> None:
    html = municipal_map(values(GM0479=12, GM0448=3), "Signalen", "Aantal")
    assert '<a class="area" href="/gebied/GM0479/"><title>Zaanstad: 12 stuks</title>' in html
    assert '<th scope="row"><a href="/gebied/GM0448/">Texel</a></th><td>3 stuks</td>' in html
    assert html.count("<title>") == 32
    assert html.count('<th scope="row">') == 32


def test_an_area_without_a_value_says_so() -> None:
    html = municipal_map(values(GM0479=12), "Signalen", "Aantal")
    assert "<title>Texel: geen gegevens</title>" in html
    assert "geen gegevens</li>" in html


def test_the_source_of_the_boundaries_stands_below() -> None:
    assert "Grenzen: CBS / Kadaster" in municipal_map({}, "Leeg", "Aantal")
    assert "Grenzen: CBS / Kadaster" in where_is("GM0448")


def test_values_fall_in_five_classes_at_most_and_nought_stands_apart() -> None:
    scale = scale_of({str(count): MapArea(count, "") for count in range(11)})
    assert list(scale.starts) == [1, 3, 5, 7, 9]
    assert list(scale.words) == [
        "0",
        "1 tot en met 2",
        "3 tot en met 4",
        "5 tot en met 6",
        "7 tot en met 8",
        "9 tot en met 10",
    ]
    assert [scale.place(count) for count in (None, 0, 1, 2, 10)] == ["none", "0", "1", "1", "5"]


def test_few_values_make_few_classes() -> None:
    scale = scale_of(values(GM0479=4, GM0448=4, GM0361=0))
    assert list(scale.words) == ["0", "4"]


def test_a_map_can_have_its_own_classes() -> None:
    html = municipal_map(values(GM0479=1, GM0448=0), "Aanbod", "Stand", Scale([1], ["nog niet", "aangeboden"]))
    assert "aangeboden</li>" in html
    assert "nog niet</li>" in html


def test_the_small_map_marks_one_municipality_and_keeps_silent_about_others() -> None:
    assert 'aria-label="Zaanstad op de kaart"' in where_is("GM0479")
    assert where_is("VR-NHN") == ""
