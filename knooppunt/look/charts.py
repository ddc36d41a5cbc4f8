"""Charts as SVG from plain numbers, each with the same numbers as a table.

Marks can be reached by keyboard and carry a title; colours come from the classes ``series-1`` to ``series-5``.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, count

from django.utils.formats import localize
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django_stubs_ext import StrOrPromise

from knooppunt.look.components.blocks import more, table

_WIDTH = 640
_HEIGHT = 220
_LEFT = 40


@dataclass(frozen=True)
class Mark:
    """One bar: its name, its value and, if it can be opened, its address; ``text`` says the value in words."""

    label: StrOrPromise
    value: float
    url: str = ""
    text: StrOrPromise = ""

    @property
    def said(self) -> StrOrPromise:
        """Give the value as it is read."""
        return self.text or _shown(self.value)


@dataclass(frozen=True)
class Series:
    """One line or one part of stacked bars: its name and a value for each label."""

    label: StrOrPromise
    values: Sequence[float]


def bar_chart(title: StrOrPromise, marks: Iterable[Mark], unit: StrOrPromise = "") -> SafeString:
    """Draw one horizontal bar for each mark."""
    rows = list(marks)
    top = max((mark.value for mark in rows), default=0) or 1
    drawn = format_html_join("", "<li>{}</li>", ((_bar(mark, top),) for mark in rows))
    lines = [(mark.label, [mark.said]) for mark in rows]
    return _figure(title, format_html('<ul class="bars">{}</ul>', drawn), [unit or _("Number")], lines)


def _bar(mark: Mark, top: float) -> SafeString:
    said = f"{mark.label}: {mark.said}"
    rect = _rect(2, 0, mark.value, top)
    if not mark.url:
        return _row(mark.label, _mark(said, rect), mark.said)
    drawn = _row(mark.label, format_html("<title>{}</title>{}", said, rect), mark.said)
    return format_html('<a href="{}">{}</a>', mark.url, drawn)


def _row(label: StrOrPromise, drawn: SafeString, said: StrOrPromise) -> SafeString:
    return format_html(
        '<span class="bars-name">{}</span><svg class="bars-bar" role="group" aria-label="{}" viewBox="0 0 100 1" '
        'preserveAspectRatio="none">{}</svg><span class="bars-value">{}</span>',
        label, label, drawn, said,
    )  # fmt: skip


def _rect(number: int, start: float, value: float, top: float) -> SafeString:
    return format_html(
        '<rect class="series-{}" x="{}" width="{}" height="1"/>', number, _share(start, top), _share(value, top)
    )


def _share(value: float, top: float) -> float:
    return round(100 * value / top, 1)


def stacked_chart(title: StrOrPromise, labels: Sequence[StrOrPromise], series: Sequence[Series]) -> SafeString:
    """Draw one horizontal bar for each label, made of a part for each series."""
    totals = [sum(one.values[place] for one in series) for place in range(len(labels))]
    top = max(totals, default=0) or 1
    stacks = (
        (_row(label, _stack(place, label, series, top), _shown(totals[place])),) for place, label in enumerate(labels)
    )
    return _many(
        title, labels, series, format_html('<ul class="bars">{}</ul>', format_html_join("", "<li>{}</li>", stacks))
    )


def _stack(place: int, label: StrOrPromise, series: Sequence[Series], top: float) -> SafeString:
    values = [one.values[place] for one in series]
    starts = accumulate(values, initial=0)
    parts = zip(count(1), series, starts, values, strict=False)
    marks = (
        (_mark(f"{label}, {one.label}: {_shown(value)}", _rect(number, start, value, top)),)
        for number, one, start, value in parts
        if value
    )
    return format_html_join("", "{}", marks)


def line_chart(title: StrOrPromise, labels: Sequence[StrOrPromise], series: Sequence[Series]) -> SafeString:
    """Draw a line for each series over labels such as months."""
    top = max((value for one in series for value in one.values), default=0) or 1
    rules = format_html_join("", "{}", ((_rule(top, part),) for part in (0, 0.5, 1)))
    names = format_html_join(
        "",
        '<text class="axis" x="{}" y="{}" text-anchor="middle">{}</text>',
        ((_x(place, len(labels)), _HEIGHT + 18, label) for place, label in enumerate(labels)),
    )
    traces = format_html_join("", "{}", ((_trace(number, one, labels, top),) for number, one in enumerate(series, 1)))
    drawing = format_html(
        '<div class="chart-scroll"><svg role="group" aria-label="{}" viewBox="0 0 {} {}">{}</svg></div>',
        title, _WIDTH, _HEIGHT + 26, rules + names + traces,
    )  # fmt: skip
    return _many(title, labels, series, drawing)


def _rule(top: float, part: float) -> SafeString:
    y = _y(top * part, top)
    return format_html(
        '<line class="{}" x1="{}" x2="{}" y1="{}" y2="{}"/><text class="axis" x="{}" y="{}" '
        'text-anchor="end">{}</text>',
        "rule" if part else "base", _LEFT, _WIDTH, y, y, _LEFT - 8, y + 4, _shown(round(top * part, 1)),
    )  # fmt: skip


def _trace(number: int, one: Series, labels: Sequence[StrOrPromise], top: float) -> SafeString:
    points = [(_x(place, len(labels)), _y(value, top)) for place, value in enumerate(one.values)]
    path = " ".join(f"{x},{y}" for x, y in points)
    dots = (
        (_mark(f"{label}, {one.label}: {_shown(value)}", _dot(number, *point)),)
        for label, value, point in zip(labels, one.values, points, strict=True)
    )
    line = format_html('<polyline class="trace series-{}" points="{}"/>', number, path)
    return line + format_html_join("", "{}", dots)


def _dot(number: int, x: float, y: float) -> SafeString:
    return format_html('<circle class="series-{}" cx="{}" cy="{}" r="5"/>', number, x, y)


def _x(place: int, count: int) -> float:
    step = (_WIDTH - _LEFT - 40) / max(count - 1, 1)
    return round(_LEFT + 20 + place * step, 1)


def _y(value: float, top: float) -> float:
    return round(_HEIGHT - (_HEIGHT - 14) * value / top, 1)


def _mark(title: str, drawn: SafeString) -> SafeString:
    return format_html('<g class="mark" role="img" tabindex="0"><title>{}</title>{}</g>', title, drawn)


def _many(
    title: StrOrPromise, labels: Sequence[StrOrPromise], series: Sequence[Series], drawing: SafeString
) -> SafeString:
    names = [one.label for one in series]
    lines = [(label, [_shown(one.values[place]) for one in series]) for place, label in enumerate(labels)]
    return _figure(title, drawing + _legend(names), names, lines)


def _legend(names: Sequence[StrOrPromise]) -> SafeString:
    swatch = (
        '<li><svg viewBox="0 0 16 16" aria-hidden="true"><rect class="series-{}" width="16" height="16"/></svg>{}</li>'
    )
    return format_html('<ul class="legend">{}</ul>', format_html_join("", swatch, enumerate(names, 1)))


def _figure(
    title: StrOrPromise,
    drawing: SafeString,
    heads: Sequence[StrOrPromise],
    lines: Sequence[tuple[StrOrPromise, Sequence[StrOrPromise]]],
) -> SafeString:
    head = format_html_join("", '<th scope="col" class="number">{}</th>', ((name,) for name in heads))
    body = format_html_join("", '<tr><th scope="row">{}</th>{}</tr>', ((label, _cells(row)) for label, row in lines))
    whole = format_html("<thead><tr><td></td>{}</tr></thead><tbody>{}</tbody>", head, body)
    numbers = more(table(whole, title, hide_caption=True), _("Show as a table"))
    return format_html('<figure class="chart"><figcaption>{}</figcaption>{}{}</figure>', title, drawing, numbers)


def _cells(row: Iterable[StrOrPromise]) -> SafeString:
    return format_html_join("", '<td class="number">{}</td>', ((said,) for said in row))


def _shown(value: float) -> str:
    return str(localize(round(value, 1) if value % 1 else int(value)))
