"""The map of the 32 municipalities as accessible SVG, and a small one that says where something is.

Boundaries: CBS / Kadaster, 2023, generalised (``boundaries/municipalities-2023.json``).
"""

import json
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import cos, radians
from pathlib import Path
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django_stubs_ext import StrOrPromise

from knooppunt.look.components.blocks import table

_SOURCE = Path(__file__).parent / "boundaries" / "municipalities-2023.json"
_HEIGHT = 1500
_CLASSES = 5
BOUNDARIES = "Grenzen: CBS / Kadaster"


@dataclass(frozen=True)
class MapArea:
    """What the map shows of a municipality: a value (or none), the same in words, and where it leads."""

    value: int | None
    text: StrOrPromise
    url: str = ""


@dataclass(frozen=True)
class Shape:
    """A municipality as drawn: its path, its middle and its size on the drawing."""

    code: str
    name: str
    path: str
    middle: tuple[int, int]
    size: int


@dataclass(frozen=True)
class Drawing:
    """All municipalities on one field of this width."""

    width: int
    shapes: tuple[Shape, ...]


@dataclass(frozen=True)
class Scale:
    """The classes of a map, light to dark: from which value each starts, and its words."""

    starts: Sequence[int]
    words: Sequence[StrOrPromise]

    def place(self, value: int | None) -> str:
        """Give the class of a value: ``none``, or ``0`` (below the first start) to ``5``."""
        return "none" if value is None else str(bisect_right(self.starts, value))


@cache
def drawing() -> Drawing:
    """Read the boundaries once and project them: equal in all directions at this latitude."""
    features = json.loads(_SOURCE.read_text(encoding="utf-8"))["features"]
    points = [point for feature in features for ring in _rings(feature) for point in ring]
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    scale = _HEIGHT / (north - south)
    narrow = scale * cos(radians((north + south) / 2))
    shapes = (
        _shape(feature, lambda x, y: (round((x - west) * narrow), round((north - y) * scale))) for feature in features
    )
    return Drawing(round((east - west) * narrow), tuple(sorted(shapes, key=lambda shape: shape.name)))


def _rings(feature: dict[str, Any]) -> list[list[tuple[float, float]]]:
    geometry = feature["geometry"]
    polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    return [ring for polygon in polygons for ring in polygon]


def _shape(feature: dict[str, Any], project: Any) -> Shape:
    rings = [[project(*point) for point in ring] for ring in _rings(feature)]
    path = "".join("M" + "L".join(f"{x} {y}" for x, y in ring) + "Z" for ring in rings)
    across, down = ([point[axis] for ring in rings for point in ring] for axis in (0, 1))
    middle = ((min(across) + max(across)) // 2, (min(down) + max(down)) // 2)
    names = feature["properties"]
    return Shape(names["code"], names["name"], path, middle, max(max(across) - min(across), max(down) - min(down)))


def scale_of(values: Mapping[str, MapArea]) -> Scale:
    """Cut the values into at most five classes of about as many municipalities each; nought stands apart."""
    found = sorted(area.value for area in values.values() if area.value)
    starts = sorted({found[len(found) * part // _CLASSES] for part in range(_CLASSES)}) if found else []
    ends = [start - 1 for start in starts[1:]] + found[-1:]
    return Scale(starts, ["0", *(_span(start, end) for start, end in zip(starts, ends, strict=True))])


def _span(start: int, end: int) -> str:
    return str(start) if start == end else _("{low} to {high}").format(low=start, high=end)


def municipal_map(
    values: Mapping[str, MapArea], title: StrOrPromise, legend: StrOrPromise, scale: Scale | None = None
) -> SafeString:
    """Draw the municipalities in shades by value, with the legend in words and the numbers as a table."""
    field = drawing()
    chosen = scale or scale_of(values)
    areas = format_html_join("", "{}", ((_area(shape, values.get(shape.code), chosen),) for shape in field.shapes))
    return format_html(
        '<figure class="map"><figcaption>{}</figcaption><div class="map-parts"><svg class="map-drawing" role="group" '
        'aria-label="{}" viewBox="-6 -6 {} {}">{}</svg><div class="map-key">{}{}</div></div>'
        '<p class="source">{}</p></figure>',
        title, title, field.width + 12, _HEIGHT + 12, areas,
        _legend(legend, chosen, values), _as_table(values, title, legend), BOUNDARIES,
    )  # fmt: skip


def _area(shape: Shape, area: MapArea | None, scale: Scale) -> SafeString:
    words = area.text if area else _("no data")
    body = format_html(
        '<title>{}: {}</title><path class="area-shape class-{}" d="{}"/><text class="area-label">'
        '<tspan class="area-name" x="{}" y="40">{}</tspan><tspan x="{}" y="84">{}</tspan></text>',
        shape.name, words, scale.place(area.value if area else None), shape.path,
        drawing().width, shape.name, drawing().width, words,
    )  # fmt: skip
    if area and area.url:
        return format_html('<a class="area" href="{}">{}</a>', area.url, body)
    return format_html('<g class="area" role="img" tabindex="0">{}</g>', body)


def _legend(legend: StrOrPromise, scale: Scale, values: Mapping[str, MapArea]) -> SafeString:
    used = {scale.place(area.value if area else None) for area in (values.get(one.code) for one in drawing().shapes)}
    named = [(str(place), words) for place, words in enumerate(scale.words)] + [("none", _("no data"))]
    swatch = (
        '<li><svg viewBox="0 0 16 16" aria-hidden="true"><rect class="class-{}" width="16" height="16"/></svg>{}</li>'
    )
    rows = format_html_join("", swatch, (row for row in named if row[0] in used))
    return format_html('<div class="stack-tight"><strong>{}</strong><ul class="legend">{}</ul></div>', legend, rows)


def _as_table(values: Mapping[str, MapArea], title: StrOrPromise, legend: StrOrPromise) -> SafeString:
    lines = ((_name(shape, values.get(shape.code)), _words(values.get(shape.code))) for shape in drawing().shapes)
    body = format_html_join("", '<tr><th scope="row">{}</th><td>{}</td></tr>', lines)
    head = format_html(
        '<thead><tr><th scope="col">{}</th><th scope="col">{}</th></tr></thead>', _("Municipality"), legend
    )
    whole = format_html("{}<tbody>{}</tbody>", head, body)
    return format_html('<div class="map-table">{}</div>', table(whole, title, hide_caption=True))


def _name(shape: Shape, area: MapArea | None) -> SafeString | str:
    return format_html('<a href="{}">{}</a>', area.url, shape.name) if area and area.url else shape.name


def _words(area: MapArea | None) -> StrOrPromise:
    return area.text if area else _("no data")


def where_is(code: str) -> SafeString:
    """Draw a small map with one municipality marked; nothing for an area that is not one of the 32."""
    field = drawing()
    here = next((shape for shape in field.shapes if shape.code == code), None)
    if here is None:
        return SafeString("")
    return format_html(
        '<figure class="where"><svg role="img" aria-label="{}" viewBox="-60 -60 {} {}">'
        '<path class="where-rest" d="{}"/><path class="where-here" d="{}"/>'
        '<circle class="where-ring" cx="{}" cy="{}" r="{}"/></svg><figcaption class="source">{}</figcaption></figure>',
        _("{name} on the map").format(name=here.name), field.width + 120, _HEIGHT + 120, _everything(), here.path,
        *here.middle, max(90, here.size * 0.62), BOUNDARIES,
    )  # fmt: skip


@cache
def _everything() -> str:
    return "".join(shape.path for shape in drawing().shapes)
